import type { Page } from '@playwright/test';
import { expectNoA11yViolations } from '../fixtures/accessibility.ts';
import { letEntryLeave, openVote } from '../fixtures/open-vote.ts';
import { expect, test } from '../fixtures/test.ts';

const titles = ['The lamp', 'The radio', 'The slippers', 'The bell'] as const;

const lines = (page: Page) => page.getByRole('region', { name: 'Your list' }).getByRole('listitem');
const main = (page: Page) => page.getByRole('main');

async function expectList(page: Page, ...expected: string[]): Promise<void> {
  await expect(lines(page)).toHaveCount(expected.length);
  for (const [i, line] of expected.entries()) await expect(lines(page).nth(i)).toContainText(line);
}

test('an order is made with the keyboard, a solution leaves meanwhile, and two windows do not undo each other', async ({
  people,
}) => {
  const challengePath = await openVote(
    'ranked',
    titles.map((title) => ({ title })),
  );
  const { page } = await people.newPerson({ roles: ['patient', 'carer'] });
  people.allowTrouble(page, /\b(409|422)\b/);
  await page.goto(`${challengePath}/vote`);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Which solution do you like best?' }),
  ).toBeVisible();

  await test.step('what is put on the list is moved, and the focus goes along', async () => {
    for (const title of titles.slice(0, 3)) {
      await page.getByRole('button', { name: `Put on my list ${title}` }).press('Enter');
    }
    await expectList(page, '1. The lamp', '2. The radio', '3. The slippers');
    const down = page.getByRole('button', { name: 'Down The lamp' });
    await down.press('Enter');
    await expectList(page, '1. The radio', '2. The lamp', '3. The slippers');
    await expect(down).toBeFocused();
    await down.press('Enter');
    await expectList(page, '1. The radio', '2. The slippers', '3. The lamp');
    await expect(page.getByRole('combobox', { name: 'Its place The lamp' })).toHaveValue('3');
  });

  await test.step('two share a place', async () => {
    await page.getByRole('combobox', { name: 'Its place The bell' }).selectOption('2');
    await expectList(page, '1. The radio', '2. The', '2. The', '3. The lamp');
    await expectNoA11yViolations(page);
    await page.getByRole('button', { name: 'Check my vote' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Check your vote' })).toBeVisible();
    await expect(main(page)).toContainText('Two or more share a place.');
    await expectNoA11yViolations(page);
  });

  await test.step('the way back keeps the order, also when another solution is looked at beside it', async () => {
    await page.getByRole('link', { name: 'Change my choice' }).click();
    await expectList(page, '1. The radio', '2. The', '2. The', '3. The lamp');
    await page.getByRole('checkbox', { name: 'Compare The radio', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Compare The lamp', exact: true }).check();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(page.getByRole('row', { name: /In your vote/ })).toContainText('place 1');
    await expectNoA11yViolations(page);
    await page.getByRole('link', { name: 'Back to my vote' }).click();
    await expectList(page, '1. The radio', '2. The', '2. The', '3. The lamp');
    await page.getByRole('button', { name: 'Check my vote' }).click();
  });

  await test.step('a role is asked for where somebody has two', async () => {
    await page.getByRole('button', { name: 'Cast my vote' }).click();
    await expect(page.getByRole('alert')).toContainText('Please choose the role in which you vote.');
    await page.getByRole('radio', { name: 'Carer' }).check();
  });

  await test.step('a solution that left meanwhile is said, and the order closes up', async () => {
    await letEntryLeave(challengePath, 'The radio');
    await page.getByRole('button', { name: 'Cast my vote' }).click();
    await expect(page.getByRole('alert')).toContainText('A solution has left the vote');
    await expect(main(page)).toContainText('no longer takes part: The radio.');
    await expect(main(page).locator('.vote-chosen > li')).toHaveText([
      /^Place 1: The (slippers|bell)$/,
      /^Place 1: The (slippers|bell)$/,
      'Place 2: The lamp',
    ]);
  });

  await test.step('what another window has cast is not overwritten unseen', async () => {
    const other = people.watch(await page.context().newPage());
    await other.goto(`${challengePath}/vote`);
    await other.getByRole('button', { name: 'Check my vote' }).click();
    await other.getByRole('radio', { name: 'Patient' }).check();
    await other.getByRole('button', { name: 'Cast my vote' }).click();
    await expect(other.getByRole('heading', { level: 1, name: 'Your vote is recorded' })).toBeVisible();
    await page.getByRole('button', { name: 'Cast my vote' }).click();
    await expect(page.getByRole('alert')).toContainText('You have voted in another window');
    await expect(main(page)).toContainText('What is recorded: ');
    await expect(main(page)).toContainText('The lamp (Place 2)');
    await page.getByRole('button', { name: 'Cast my changed vote' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your vote is recorded' })).toBeVisible();
    await expect(main(page)).toContainText('Carers');
  });
});
