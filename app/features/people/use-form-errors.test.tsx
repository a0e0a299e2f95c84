import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { locales } from '#app/domain/people/preferences.ts';
import { catalogues } from '#app/i18n/catalogues.server.ts';
import { getT, serverMessages } from '#app/i18n/get-t.server.ts';
import { MessageSourceContext } from '#app/i18n/i18n-context.ts';
import { I18nProvider } from '#app/i18n/i18n-provider.tsx';
import { useFormErrors } from './use-form-errors.ts';

/** What each feature's hook gives its sentences to name. */
const given = {
  people: { when: 'two minutes' },
  signIn: { when: 'two minutes', count: 2, reason: 'Spam.' },
  solutions: { size: '10', count: '5' },
  challenges: {},
  pilots: {},
  evaluations: {},
} as const;

test.each(locales)('every code that has words in %s can be said with what the hook knows', (locale) => {
  for (const [namespace, values] of Object.entries(given)) {
    const name = namespace as keyof typeof given;
    const say = getT(locale, name) as unknown as (key: string, values: object) => string;
    const codes = Object.keys(catalogues[locale][name].errors);
    expect(codes).toContain('check');
    for (const code of codes) expect(say(`errors.${code}`, values), `${namespace} ${code}`).not.toBe('');
  }
});

function Probe() {
  const errors = useFormErrors(
    'challenges',
    { 'phases[0].endsAt': 'ends_before_start', '': 'a code without words' },
    { idOf: (name) => name.replace(/\W+/g, '-') },
  );
  return (
    <p>{JSON.stringify({ all: errors.all, of: errors.of('phases[0].endsAt'), none: errors.of('title') })}</p>
  );
}

test('a refusal is said in the feature’s words, at the field it is about; what has no words asks to check', () => {
  const html = renderToStaticMarkup(
    <MessageSourceContext.Provider value={serverMessages}>
      <I18nProvider locale="en" timeZone="Europe/Berlin" now={0}>
        <Probe />
      </I18nProvider>
    </MessageSourceContext.Provider>,
  );
  const words = catalogues.en.challenges.errors;
  expect(JSON.parse(html.replace(/<\/?p>/g, '').replaceAll('&quot;', '"'))).toEqual({
    all: [{ fieldId: 'phases-0-endsAt', message: words.ends_before_start }, { message: words.check }],
    of: [words.ends_before_start],
  });
});
