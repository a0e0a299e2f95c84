import AxeBuilder from '@axe-core/playwright';
import { type Browser, test as base, expect, type Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { expectNoA11yViolations, expectNoSidewaysScroll } from '../fixtures/accessibility.ts';
import { openTestedDatabase } from './database.ts';
import { findTrouble, listEnglishSentences, listVisits, readWords } from './pages.ts';
import { addressOf } from './row.ts';
import { findSamples, type Samples } from './samples.ts';
import type { Who } from './who.ts';

const wide = { width: 1280, height: 800 };
const narrow = { width: 320, height: 640 };

/** One browser for each person, opened when first needed and kept for all pages of a worker. */
class Browsers {
  readonly #pages = new Map<Who, Promise<Page>>();

  constructor(
    readonly browser: Browser,
    readonly baseURL: string,
    readonly samples: Samples,
  ) {}

  of(who: Who): Promise<Page> {
    const page = this.#pages.get(who) ?? this.#open(who);
    this.#pages.set(who, page);
    return page;
  }

  async #open(who: Who): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.baseURL,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    if (who !== 'anonymous') await page.request.post(paths.demoSignIn(), { form: { persona: who } });
    return page;
  }
}

const test = base.extend<object, { browsers: Browsers }>({
  browsers: [
    async ({ browser }, use, { project }) => {
      const { sql, close } = await openTestedDatabase();
      const samples = await findSamples(sql);
      await close();
      await use(new Browsers(browser, project.use.baseURL ?? '', samples));
    },
    { scope: 'worker' },
  ],
});

test.use({ trace: 'off', screenshot: 'off' });

/** Colours are all that another theme changes. */
async function findColourTrouble(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withRules(['color-contrast', 'link-in-text-block'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message}`),
  );
}

for (const { row, who } of listVisits()) {
  const name = `/${row.route}${row.about ? `, ${row.about}` : ''}`;
  test(`${name}: for everybody to use, by day and by night, on the smallest phone, in the largest letters`, async ({
    browsers,
  }) => {
    const page = await browsers.of(who);
    await page.setViewportSize(wide);
    await page.emulateMedia({ colorScheme: 'light' });
    const answer = await page.goto(addressOf(row, browsers.samples));
    expect(answer?.status()).toBe(200);
    expect.soft(await findTrouble(page, 'en')).toEqual([]);
    await expectNoA11yViolations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await findColourTrouble(page), 'colours by night').toEqual([]);
    await page.setViewportSize(narrow);
    await expectNoSidewaysScroll(page);
    await page.evaluate(() => document.documentElement.setAttribute('data-text-size', '3'));
    await expectNoSidewaysScroll(page);
  });
}

test('who reads German reads German on every page that is open to all', async ({
  browser,
  browsers,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const english = await listEnglishSentences();
  expect(english.length).toBeGreaterThan(200);
  const context = await browser.newContext({ baseURL, locale: 'de-DE' });
  const page = await context.newPage();
  // Mails stand in the language of whoever they were written to.
  const open = listVisits().filter(({ row }) => row.answers.anonymous === 200 && row.route !== 'demo/outbox');
  for (const { row } of open) {
    await page.goto(addressOf(row, browsers.samples));
    const text = await readWords(page);
    const found = english.filter((sentence) => text.includes(sentence));
    expect.soft([...found, ...(await findTrouble(page, 'de'))], page.url()).toEqual([]);
  }
  await context.close();
});
