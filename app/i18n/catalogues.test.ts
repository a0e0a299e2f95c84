import { readdirSync } from 'node:fs';
import compile from 'icu-minify/compile';
import { createTranslator } from 'use-intl/core';
import formatCompiled from 'use-intl/format-message/format-only';
import { describe, expect, test } from 'vitest';
import { locales } from '#app/domain/people/preferences.ts';
import { catalogues } from './catalogues.server.ts';
import { argumentsOf, flatten } from './check-messages.ts';
import { intlLocale } from './locales.ts';
import type { Catalogue, Namespace } from './messages.ts';

/** Words that are the same in both languages: names, patterns of signs, loan words. */
const sameInBoth = new Set([
  'solutions.page.video',
  'board.jury.title',
  'common.appName',
  'common.titleTemplate',
  'common.format.deadline',
  'domain.challengeFormat.hackathon',
  'domain.locale.de',
  'domain.locale.en',
  'home.title',
  'challengeBuilder.part.jury.title',
  'challengeParts.focus.name',
  'challengeParts.partners.organisation',
  'organisationLogo.name',
  'about.privacy.cookiesTitle',
  'site.preferences.textSizes.s1',
  'site.account.moderation',
  'moderation.title',
  'pilots.participants.code',
  'moderation.verdict.spam',
  'moderation.item.claimName',
  'moderation.reveal.name',
  'moderation.reveal.pseudonym',
]);

const namespaces = Object.keys(catalogues.en) as Namespace[];
const flat = (locale: 'en' | 'de', namespace: Namespace) =>
  flatten(catalogues[locale][namespace] as Catalogue);

test('every catalogue file is registered, in every language', () => {
  for (const locale of locales) {
    const files = readdirSync(new URL(`./${locale}/`, import.meta.url)).map((file) =>
      file.replace(/\.ts$/, ''),
    );
    expect(Object.keys(catalogues[locale]).sort()).toEqual(files.sort());
  }
});

describe.each(namespaces)('%s', (namespace) => {
  const english = flat('en', namespace);
  const german = flat('de', namespace);

  test('has the same keys in every language', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('has the same arguments in every language, and all messages parse', () => {
    for (const [key, message] of english) {
      expect({ key, takes: argumentsOf(german.get(key) ?? '') }).toEqual({
        key,
        takes: argumentsOf(message),
      });
    }
  });

  test('is translated', () => {
    const untranslated = [...english]
      .filter(
        ([key, message]) => german.get(key) === message && /\p{L}/u.test(message.replace(/\{\w+\}/g, '')),
      )
      .map(([key]) => `${namespace}.${key}`)
      .filter((key) => !sameInBoth.has(key));
    expect(untranslated).toEqual([]);
  });

  test('keeps dates and times out of messages: they are formatted by useFormat', () => {
    const dated = [...english].filter(([, message]) =>
      argumentsOf(message).some((a) => /:(date|time)$/.test(a)),
    );
    expect(dated).toEqual([]);
  });

  test.each(locales)('says the same in the browser, where it comes compiled (%s)', (locale) => {
    const plain = createTranslator({
      locale: intlLocale[locale],
      messages: catalogues[locale][namespace] as Catalogue,
    });
    const formatters = {
      getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
        new Intl.NumberFormat(...args),
      getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) =>
        new Intl.PluralRules(...args),
    };
    for (const [key, message] of flat(locale, namespace)) {
      for (const amount of [0, 1, 2, 1234]) {
        const values = sampleValues(argumentsOf(message), amount);
        const compiled = formatCompiled(key, compile(message), values, {
          locale: intlLocale[locale],
          formatters,
        } as unknown as Parameters<typeof formatCompiled>[3]);
        expect({ key, text: compiled }).toEqual({ key, text: (plain.markup as Markup)(key, values) });
      }
    }
  });
});

type Markup = (key: string, values: Record<string, unknown>) => string;

function sampleValues(takes: readonly string[], amount: number): Record<string, never> {
  const values: Record<string, unknown> = {};
  for (const [name = '', kind = ''] of takes.map((a) => a.split(':'))) {
    if (kind === 'plural' || kind === 'number') values[name] = amount;
    else if (kind === 'tag') values[name] = (chunks: unknown) => `[${chunks}]`;
    else if (kind === 'text' || kind === 'select') values[name] ??= `some ${name}`;
    else values[name] = kind.split(',')[amount % kind.split(',').length];
  }
  return values as Record<string, never>;
}
