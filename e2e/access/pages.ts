import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { rows } from './all-rows.ts';
import { listRoutes } from './routes.ts';
import type { Row } from './row.ts';
import type { Who } from './who.ts';

// Whoever sees most of a page comes first.
const byView: readonly Who[] = [
  'patient',
  'clinician',
  'innovator',
  'staff',
  'admin',
  'carer',
  'researcher',
  'anonymous',
];

/** A page and somebody who may see it. */
export interface Visit {
  readonly row: Row;
  readonly who: Who;
}

/** Every page of the sitemap that the table of access opens to somebody, each as one person who may see it. */
export function listVisits(): Visit[] {
  const pages = new Set(listRoutes().flatMap(({ path, isPage }) => (isPage ? [path] : [])));
  return rows.flatMap((row) => {
    const who = byView.find((one) => row.answers[one] === 200);
    return who && !row.form && pages.has(row.route) ? [{ row, who }] : [];
  });
}

const namespaces = readdirSync('app/i18n/en').map((name) => name.replace('.ts', ''));
const key = new RegExp(`(?<![@.\\w-])(${namespaces.join('|')})\\.[a-z]\\w*(\\.\\w+)*`, 'g');

/** All that can be seen to be written on a page. */
export async function readWords(page: Page): Promise<string> {
  return (await page.locator('body').allInnerTexts()).join('\n');
}

/** What is the matter with the words of a page: a key where words should be, headings, title, language. */
export async function findTrouble(page: Page, locale: string): Promise<string[]> {
  const text = await readWords(page);
  const { title, lang, headings } = await page.evaluate(() => ({
    title: document.title,
    lang: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
  }));
  return [
    ...(text.match(key) ?? [])
      .filter((found) => found !== 'needs.atom')
      .map((found) => `a key is shown: ${found}`),
    ...(headings === 1 ? [] : [`${headings} headings of the first order`]),
    ...(/\S+.* [·–|-] \S+/.test(title) ? [] : [`the title is only "${title}"`]),
    ...(lang === locale ? [] : [`the language is said to be "${lang}"`]),
  ];
}

type Messages = { readonly [key: string]: string | Messages };

const listTexts = (messages: Messages): string[] =>
  Object.values(messages).flatMap((value) => (typeof value === 'string' ? [value] : listTexts(value)));

async function readCatalogue(locale: 'en' | 'de'): Promise<string[]> {
  const catalogues = await Promise.all(
    namespaces.map(
      async (name) => (await import(`../../app/i18n/${locale}/${name}.ts`)) as { default: Messages },
    ),
  );
  return catalogues.flatMap(({ default: messages }) => listTexts(messages));
}

/** All whole sentences of the English catalogue that are no German ones, without parameters. People write headings like ours. */
export async function listEnglishSentences(): Promise<string[]> {
  const [english, german] = await Promise.all([readCatalogue('en'), readCatalogue('de')]);
  const known = new Set(german);
  return english.filter(
    (text) => !/[{}<>#']/.test(text) && /^\S+ .+ .+[.?!]$/s.test(text) && !known.has(text),
  );
}
