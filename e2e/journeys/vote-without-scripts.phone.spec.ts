import type { Page } from '@playwright/test';
import { expectNoA11yViolations, expectNoSidewaysScroll } from '../fixtures/accessibility.ts';
import { openVote } from '../fixtures/open-vote.ts';
import { answerWelcome, newEmail } from '../fixtures/people.ts';
import { confirmCode, requestCode } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';

const phone = { javaScript: false, viewport: { width: 390, height: 844 } } as const;
const areas = ['Falls', 'Memory', 'Medicines', 'Company', 'Getting around'] as const;
const fifty = Array.from({ length: 50 }, (_, i) => ({ title: `Answer ${i + 1}`, area: areas[i % 5] }));

/** The group of one solution's points. */
const points = (page: Page, title: string) =>
  page.getByRole('radiogroup', { name: `Points for ${title}`, exact: true });

const titlesInOrder = (page: Page) => page.locator('.ballot-entry legend').allTextContents();

async function expectWellMade(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectNoA11yViolations(page);
}

test('points are given on a phone without scripts, among fifty solutions, and nothing is lost on the way', async ({
  people,
}) => {
  const challengePath = await openVote('score', fifty);
  const page = await people.visitor(phone);
  await page.goto(challengePath);
  await page.getByRole('link', { name: 'Vote', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'How good is each solution?' })).toBeVisible();
  await expectWellMade(page);
  const order = await titlesInOrder(page);
  expect(order).toHaveLength(50);

  await test.step('parts of the list keep what was marked in others', async () => {
    await page.getByRole('button', { name: /^Memory/ }).click();
    expect(await titlesInOrder(page)).toHaveLength(10);
    await points(page, 'Answer 2').getByRole('radio', { name: '5, very good' }).check();
    await page.getByRole('button', { name: /^Falls/ }).click();
    await points(page, 'Answer 1').getByRole('radio', { name: '3' }).check();
    await page.getByRole('button', { name: 'My choice' }).click();
    expect(new Set(await titlesInOrder(page))).toEqual(new Set(['Answer 1', 'Answer 2']));
    await expectWellMade(page);
  });

  await test.step('two solutions are compared, and the way back keeps the points', async () => {
    await page.getByRole('checkbox', { name: 'Compare Answer 1', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Compare Answer 2', exact: true }).check();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Compare solutions' })).toBeVisible();
    await expect(page.getByRole('row', { name: /In your vote/ })).toContainText('5 points');
    await expectWellMade(page);
    await page.getByRole('link', { name: 'Back to my vote' }).click();
    await expect(points(page, 'Answer 2').getByRole('radio', { name: '5, very good' })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Compare Answer 1', exact: true })).toBeChecked();
  });

  await test.step('five do not fit side by side, and the page says what to do', async () => {
    await page.getByRole('button', { name: /^All/ }).click();
    for (const number of [3, 4, 5]) {
      await page.getByRole('checkbox', { name: `Compare Answer ${number}`, exact: true }).check();
    }
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(page.getByRole('main')).toContainText('You have picked 5 solutions. At most four fit');
    await expectWellMade(page);
    await page.getByRole('link', { name: 'Take away Answer 5' }).click();
    await expect(page.getByRole('columnheader')).toHaveCount(4);
    await page.getByRole('link', { name: 'Back to my vote' }).click();
  });

  await test.step('they join, check and cast, and get a code', async () => {
    await page.getByRole('button', { name: 'Check my vote' }).click();
    await confirmCode(page, await requestCode(page, newEmail()));
    await answerWelcome(page, ['patient']);
    await expect(page.getByRole('heading', { level: 1, name: 'Check your vote' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('listitem')).toHaveText([
      'Answer 2: 5 points of 5',
      'Answer 1: 3 points of 5',
    ]);
    await expectWellMade(page);
    await page.getByRole('link', { name: 'Change my choice' }).click();
    expect(await titlesInOrder(page)).toEqual(order);
    await page.getByRole('button', { name: 'Check my vote' }).click();
    await page.getByRole('button', { name: 'Cast my vote' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your vote is recorded' })).toBeVisible();
    await expectWellMade(page);
  });

  const code = page.getByRole('region', { name: 'Your receipt code' }).locator('code');
  const receipt = (await code.textContent()) ?? '';
  expect(receipt).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{2}$/);

  await test.step('a changed vote keeps its code', async () => {
    await page.getByRole('link', { name: 'Change my vote' }).click();
    await points(page, 'Answer 1').getByRole('radio', { name: 'no points' }).check();
    await page.getByRole('button', { name: 'Check my vote' }).click();
    await page.getByRole('button', { name: 'Cast my changed vote' }).click();
    await expect(page.getByRole('main').getByRole('list').first()).toHaveText('Answer 2: 5 points of 5');
    await expect(code).toHaveText(receipt);
  });
});

test('a vote takes four presses without scripts', async ({ people }) => {
  const challengePath = await openVote('single', fifty);
  const page = await people.visitor(phone);
  await page.request.post('/demo/sign-in', { form: { persona: 'patient' } });
  let loads = 0;
  page.on('framenavigated', () => {
    loads += 1;
  });
  await page.goto(challengePath);
  await page.getByRole('link', { name: 'Vote', exact: true }).first().click();
  await page.getByRole('radio', { name: 'Answer 7', exact: true }).check();
  await expect(page.getByRole('button', { name: 'Check my vote' })).toBeInViewport();
  await page.getByRole('button', { name: 'Check my vote' }).click();
  await page.getByRole('button', { name: 'Cast my vote' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your vote is recorded' })).toBeVisible();
  expect(loads).toBe(4);
});
