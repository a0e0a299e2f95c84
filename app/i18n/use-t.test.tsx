import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { useFormat } from './format.ts';
import { getT, serverMessages } from './get-t.server.ts';
import { neededNamespaces } from './handle.ts';
import { MessageSourceContext, type Surroundings } from './i18n-context.ts';
import { I18nProvider } from './i18n-provider.tsx';
import { useT } from './use-t.ts';

const surroundings: Surroundings = {
  locale: 'de',
  timeZone: 'Europe/Berlin',
  now: Date.parse('2026-11-21T10:00:00+01:00'),
};

function render(children: ReactNode, given: Partial<Surroundings> = {}) {
  return renderToStaticMarkup(
    <MessageSourceContext.Provider value={serverMessages}>
      <I18nProvider {...surroundings} {...given}>
        {children}
      </I18nProvider>
    </MessageSourceContext.Provider>,
  );
}

function Deadline() {
  const t = useT('common');
  const format = useFormat();
  return <p>{t('form.savedAt', { when: format.deadline('2026-12-04T18:00:00+01:00') })}</p>;
}

test('a component speaks the language and the time of the page around it', () => {
  expect(render(<Deadline />)).toBe('<p>Gespeichert: Freitag, 4. Dezember, in 13 Tagen</p>');
  expect(render(<Deadline />, { locale: 'en', timeZone: 'Pacific/Auckland' })).toBe(
    '<p>Saved Saturday 5 December, in 14 days</p>',
  );
});

test('a namespace that no route has named is refused while developing', () => {
  expect(() => render(<Deadline />, { namespaces: ['site'] })).toThrow('names "common"');
});

test('without a source of messages there is a clear error', () => {
  expect(() => renderToStaticMarkup(<Deadline />)).toThrow('MessageSourceContext');
});

test('plurals follow the number', () => {
  const t = getT('en', 'common');
  expect([1, 2].map((count) => t('format.days', { count }))).toEqual(['1 day', '2 days']);
});

test('a page needs what is always there and what its routes name, each once', () => {
  const rare = {
    messages: ['about'],
    messagesFor: (data: { rare: boolean }) => (data.rare ? ['tasks'] : []),
  };
  const routes = (data?: { rare: boolean }) => [
    {},
    { handle: { messages: ['home', 'about'] } },
    { handle: {} },
    { handle: rare, data },
  ];
  const usual = ['common', 'domain', 'site', 'home', 'about'];
  expect(neededNamespaces(routes())).toEqual(usual);
  expect(neededNamespaces(routes({ rare: false }))).toEqual(usual);
  expect(neededNamespaces(routes({ rare: true }))).toEqual([...usual, 'tasks']);
});
