import type { Page } from '@playwright/test';
import { contestPaths } from '#app/contest-paths.ts';
import { paths } from '#app/paths.ts';
import { expectNoA11yViolations, expectNoSidewaysScroll } from '../fixtures/accessibility.ts';
import { newTitle } from '../fixtures/need.ts';
import { letPhaseCome } from '../fixtures/road/clock.ts';
import { expectNews } from '../fixtures/road/news.ts';
import { expect, test } from '../fixtures/test.ts';
import { layOutWholeContest } from '../fixtures/whole-contest.ts';

test.setTimeout(180_000);

const phone = { viewport: { width: 360, height: 720 } };
const [lamp, bell] = ['The lamp', 'The bell'] as const;

const main = (page: Page) => page.getByRole('main');

/** Hands a paper to somebody without an account. */
async function handOut(page: Page, number: string, who: { name: string; bornIn: string }): Promise<void> {
  await page.getByLabel('Number on the paper').fill(number);
  await page.getByRole('radio', { name: 'Patient' }).check();
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await page.getByLabel('First and last name').fill(who.name);
  await page.getByLabel('Year of birth').fill(who.bornIn);
  await page.getByRole('button', { name: 'Hand out this paper' }).click();
}

async function typeIn(page: Page, number: string, ticked: readonly string[]): Promise<void> {
  await page.getByLabel('Number on the paper').fill(number);
  for (const title of ticked) await page.getByRole('checkbox', { name: title, exact: true }).check();
  await page.getByRole('button', { name: 'Type it in' }).click();
}

test('somebody without an account votes on paper; it counts once two people have typed in the same', async ({
  people,
}) => {
  const { page: helper, email } = await people.newPerson(phone);
  const [staff, admin, visitor] = [
    await people.as('staff'),
    await people.as('admin'),
    await people.visitor(),
  ];
  people.allowTrouble(helper, /\b(404|409|422)\b/);
  const { slug } = await layOutWholeContest({
    title: newTitle('A vote at the care fair'),
    entries: [{ title: lamp }, { title: bell }],
  });
  const state = (name: string) => staff.getByRole('row').filter({ hasText: name });

  const papers = await test.step('staff print numbered papers, each with a slip', async () => {
    await staff.goto(contestPaths.challengeBoard(slug));
    await staff.getByRole('link', { name: 'Paper ballots' }).click();
    await staff.getByLabel('How many?').fill('3');
    await staff.getByRole('button', { name: 'Make and print' }).click();
    await expect(staff.getByRole('heading', { level: 1, name: 'Papers 0001 to 0003' })).toBeVisible();
    await expect(staff.locator('.hand-paper')).toHaveCount(3);
    await expect(staff.locator('.hand-paper').first()).toContainText(
      'Tick every solution that you find good.',
    );
    await expectNoA11yViolations(staff);
    const codes = await staff.locator('.hand-paper-code').allTextContents();
    expect(new Set(codes).size).toBe(3);
    return { first: codes[0] ?? '' };
  });

  await test.step('a helper is named and hears of it; before, there is nothing for them', async () => {
    expect((await helper.request.get(contestPaths.paperBallots(slug))).status()).toBe(404);
    await staff.goto(contestPaths.paperBallots(slug));
    await staff.getByLabel('E-mail address of somebody with an account').fill(email);
    await staff.getByRole('button', { name: 'Let them help' }).click();
    await expect(main(staff)).toContainText('They may help now, and were told.');
    await expectNews(helper, /paper/);
    await helper.goto(contestPaths.paperBallots(slug));
    await expect(helper.getByRole('button', { name: 'Make and print' })).toHaveCount(0);
    await expectNoA11yViolations(helper);
    await expectNoSidewaysScroll(helper);
  });

  await test.step('on a phone they hand out a paper to somebody without an account, and nobody gets two', async () => {
    await helper.getByRole('link', { name: 'Hand out a paper' }).click();
    await handOut(helper, '1', { name: 'Irma Nagel', bornIn: '1938' });
    await expect(main(helper)).toContainText('Paper 0001 is handed out.');
    await expectNoA11yViolations(helper);
    await expectNoSidewaysScroll(helper);
    await handOut(helper, '2', { name: 'NAGEL, Irma', bornIn: '1938' });
    await expect(helper.getByRole('alert')).toContainText('has a paper already');
    await expect(helper.getByLabel('First and last name')).toHaveValue('NAGEL, Irma');
    await expect(state('Handed out, not typed in')).toContainText('1');
  });

  await visitor.goto(paths.vote(slug));
  await expect(main(visitor)).toContainText('Nobody has voted yet.');

  await test.step('they type it in; the same person twice does not count', async () => {
    await helper.goto(contestPaths.typePaper(slug));
    await typeIn(helper, '1', [lamp]);
    await expect(main(helper)).toContainText('Paper 0001 is typed in once.');
    await expectNoA11yViolations(helper);
    await expectNoSidewaysScroll(helper);
    await typeIn(helper, '0001', [lamp]);
    await expect(helper.getByRole('alert')).toContainText('Somebody else has to do it');
    await expect(state('Typed in once')).toContainText('1');
    await admin.goto(contestPaths.challengeBoard(slug));
    await expect(main(admin)).toContainText('One paper ballot has to be typed in a second time');
  });

  await test.step('somebody else types it in differently, then looks again', async () => {
    await staff.goto(contestPaths.typePaper(slug));
    await typeIn(staff, '1', [bell]);
    await expect(main(staff)).toContainText('Paper 0001 was typed in differently before.');
    await expectNoA11yViolations(staff);
    await expect(main(visitor)).toContainText('Nobody has voted yet.');
    await typeIn(staff, '1', [lamp]);
    await expect(main(staff)).toContainText('Paper 0001 counts. Both said the same.');
  });

  await test.step('the turnout counts on by itself, and nothing is left to type', async () => {
    await expect(main(visitor)).toContainText('One person has voted.');
    await expect(main(admin)).toContainText('One person has voted.');
    await expect(main(admin)).not.toContainText('has to be typed in a second time');
    await typeIn(helper, '1', [bell]);
    await expect(helper.getByRole('alert')).toBeVisible();
    await expect(main(visitor)).toContainText('One person has voted.');
  });

  await test.step('the vote closes, and staff decide', async () => {
    await letPhaseCome(slug, 'announce');
    await expect(main(admin)).toContainText('Write and sign the decision');
    await staff.goto(contestPaths.decideChallenge(slug));
    for (const title of [lamp, bell]) {
      const entry = staff.getByRole('region', { name: title, exact: true });
      await entry.getByLabel('Feedback for the team').fill('Thank you. People at the fair liked it.');
      await entry.getByRole('checkbox', { name: 'I have read this feedback' }).check();
    }
    await staff.getByRole('button', { name: 'Save and check' }).click();
    await staff.getByRole('button', { name: /^Sign the decision/ }).click();
    await expect(staff.getByRole('heading', { level: 1, name: 'The results' })).toBeVisible();
    await expect(main(staff)).toContainText('One vote came on paper.');
  });

  await test.step('whoever kept the slip finds the vote with its code', async () => {
    await visitor.goto(contestPaths.ownBallot(slug));
    await visitor.getByLabel('Receipt code').fill(papers.first);
    await visitor.getByRole('button', { name: 'Find the vote' }).click();
    await expect(main(visitor)).toContainText(`The vote ${papers.first} is in the count`);
    await expect(main(visitor).locator('.vote-chosen > li')).toHaveText([lamp]);
  });
});
