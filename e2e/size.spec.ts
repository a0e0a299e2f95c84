import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import type { People } from './fixtures/people.ts';
import { expect, test } from './fixtures/test.ts';

/** What a patient's phone may have to load of our scripts, in bytes after gzip. */
const budget = 130_000;

/** Opens a page with an empty cache and adds up its scripts: texts and the live connection, which come later, too. */
async function scriptsOf(page: Page, path: string): Promise<{ bytes: number; names: string[] }> {
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js'))
      sizes.set(
        pathname,
        response.body().then((body) => gzipSync(body).length),
      );
  });
  const connected = page.waitForEvent('websocket');
  await page.goto(path);
  await connected;
  await page.waitForLoadState('networkidle');
  const all = await Promise.all([...sizes].map(async ([name, size]) => `${name} ${await size}`));
  const bytes = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
  return { bytes, names: all };
}

async function expectSmall(page: Page, path: string): Promise<void> {
  const { bytes, names } = await scriptsOf(page, path);
  expect(names.some((name) => name.includes('/entry.client'))).toBe(true);
  expect(bytes, names.join('\n')).toBeLessThanOrEqual(budget);
}

/** German words are longer than English ones, and all the words of a page come with it. */
const browsers = ['en-GB', 'de-DE'] as const;

/** Somebody new in a browser that has nothing in its cache. */
async function newcomer(people: People, locale: (typeof browsers)[number]): Promise<Page> {
  const { page } = await people.newPerson({ locale });
  const storageState = await page.context().storageState();
  await page.context().close();
  return people.visitor({ locale, storageState });
}

for (const locale of browsers) {
  test(`the page of a need loads at most 130 KB of scripts, signed in and with its live connection (${locale})`, async ({
    people,
  }) => {
    const page = await newcomer(people, locale);
    const list = await page.request.get(paths.needs());
    const slug = /href="(\/needs\/[^"?#]+-[^"?#]+)"/.exec(await list.text())?.[1] ?? '';
    await expectSmall(page, slug);
    await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));
  });

  test(`a question of the wizard loads at most 130 KB of scripts (${locale})`, async ({ people }) => {
    const page = await newcomer(people, locale);
    // Lays the cookie of a draft, as the first answer of a person does.
    await page.request.post(paths.newNeedStep('story'), { form: { story: 'The kettle is too heavy.' } });
    await expectSmall(page, paths.newNeedStep('who'));
    await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));
  });
}
