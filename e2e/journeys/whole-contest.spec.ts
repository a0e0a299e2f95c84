import type { Page } from '@playwright/test';
import { contestPaths } from '#app/contest-paths.ts';
import { bySeed } from '#app/domain/methods/random/seeded.ts';
import { paths } from '#app/paths.ts';
import { expectNoA11yViolations } from '../fixtures/accessibility.ts';
import { scoreAll } from '../fixtures/jury.ts';
import { newTitle } from '../fixtures/need.ts';
import { dayFromNow, vote } from '../fixtures/road/challenge.ts';
import { letAnnouncementCome, letPhaseCome } from '../fixtures/road/clock.ts';
import { expect, test } from '../fixtures/test.ts';
import { layOutWholeContest } from '../fixtures/whole-contest.ts';

test.setTimeout(240_000);

const phone = { viewport: { width: 360, height: 720 } };
const [robot, lamp, bell, radio] = ['The silver robot', 'The lamp', 'The bell', 'The radio'] as const;

/** Most are for the robot, few of them patients or carers; lamp and bell are level. */
const votes = [
  { group: 'clinicians', count: 6, titles: [robot] },
  { group: 'industry', count: 2, titles: [robot] },
  { group: 'patients', count: 1, titles: [robot, radio] },
  { group: 'patients', count: 2, titles: [lamp] },
  { group: 'patients', count: 2, titles: [bell, radio] },
  { group: 'carers', count: 3, titles: [lamp, bell] },
  { group: 'carers', count: 1, titles: [radio] },
] as const;

const main = (page: Page) => page.getByRole('main');

/** What waits by the board, without loading it again. */
const waiting = (page: Page, text: string) =>
  page.getByRole('region', { name: 'What waits' }).getByRole('listitem').filter({ hasText: text });

test('most votes do not win against the gate, a lot decides between two, and everybody hears it at the same time', async ({
  people,
}) => {
  const [{ page: patient }, { page: juror, email: jurorEmail }, { page: lead, email: leadEmail }] = [
    await people.newPerson(phone),
    await people.newPerson(),
    await people.newPerson(),
  ];
  const staff = await people.as('staff');
  const board = people.watch(await staff.context().newPage());
  const [carer, leaver] = [await people.as('carer'), await people.as('innovator')];
  const seated = [await people.as('clinician'), await people.as('researcher')];
  const visitor = await people.visitor();
  people.allowTrouble(patient, /\b409\b/);

  const title = newTitle('A contest from vote to result');
  const { slug, seed, ids, slugs } = await layOutWholeContest({
    title,
    entries: [
      { title: robot },
      { title: lamp },
      { title: bell, lead: leadEmail },
      { title: radio, lead: 'innovator@demo.example' },
    ],
    gate: 0.4,
    jurors: ['clinician@demo.example', 'researcher@demo.example'],
    votes,
  });
  const [drawn = '', other = ''] = [lamp, bell].sort((a, b) => bySeed(seed)(ids[a] ?? '', ids[b] ?? ''));
  const callPath = paths.challenge(slug);

  await test.step('the board says what waits for whom', async () => {
    await board.goto(contestPaths.challengeBoard(slug));
    await expect(waiting(board, 'The vote is open')).toContainText('For voters');
    await expect(waiting(board, '2 jurors have not sent their scores')).toContainText('For jurors');
    await expect(main(board)).toContainText('17 people have voted.');
    await expect(waiting(board, 'Write and sign the decision')).toHaveCount(0);
  });

  await test.step('lot and gate are published before anybody knows a result', async () => {
    await visitor.goto(paths.vote(slug));
    await expect(main(visitor)).toContainText(seed);
    await expect(main(visitor)).toContainText('only if at least 40% of the patients and carers who vote');
  });

  const receipt =
    await test.step('an entry leaves while somebody votes for it, and the voter is told', async () => {
      await patient.goto(paths.vote(slug));
      for (const name of [radio, lamp]) await patient.getByRole('checkbox', { name, exact: true }).check();
      await patient.getByRole('button', { name: 'Check my vote' }).click();
      await expect(patient.getByRole('heading', { level: 1, name: 'Check your vote' })).toBeVisible();
      await leaver.goto(contestPaths.withdrawSolution(slugs[radio] ?? ''));
      await leaver.getByRole('button', { name: 'Withdraw it for good' }).click();
      await expect(main(leaver)).toContainText('Withdrawn');
      await patient.getByRole('button', { name: 'Cast my vote' }).click();
      await expect(patient.getByRole('alert')).toContainText('A solution has left the vote');
      await expect(main(patient)).toContainText(`no longer takes part: ${radio}.`);
      await patient.getByRole('button', { name: 'Cast my vote' }).click();
      await expect(patient.getByRole('heading', { level: 1, name: 'Your vote is recorded' })).toBeVisible();
      await expect(main(board)).toContainText('18 people have voted.');
      return (await patient.locator('.receipt-code').textContent())?.trim() ?? '';
    });

  await test.step('a carer votes, too; the turnout on the board counts on by itself', async () => {
    await vote(carer, callPath, bell);
    await expect(main(board)).toContainText('19 people have voted.');
  });

  await test.step('a juror whose interest the system finds is not given that entry', async () => {
    await staff.goto(contestPaths.jury(slug));
    await staff.getByLabel('E-mail address').fill(jurorEmail);
    await staff.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(waiting(board, 'One person has not said whether they will judge')).toBeVisible();
    await juror.goto(contestPaths.jury(slug));
    await juror.getByRole('button', { name: 'Yes, I will judge' }).click();
    await expect(juror.getByRole('heading', { name: 'Your solutions' })).toBeVisible();
    await expect(waiting(board, '3 jurors have not sent their scores')).toBeVisible();
    await staff.goto(contestPaths.jury(slug));
    await expect(
      staff.getByRole('row').filter({ hasText: 'Same e-mail domain as someone in the team' }),
    ).toContainText(bell);
    await staff.getByRole('link', { name: 'Settle who judges what' }).click();
    await staff.getByLabel('Jurors for each solution').selectOption('2');
    await staff.getByRole('button', { name: 'Draw', exact: true }).click();
    await expect(main(staff)).toContainText('This is a preview');
    await expect(waiting(board, 'Give the solutions to the jurors')).toContainText('For you');
    await staff.getByRole('button', { name: 'Publish to the jurors' }).click();
    await expect(main(staff)).toContainText('It is published.');
    await expect(waiting(board, 'Give the solutions to the jurors')).toHaveCount(0);
  });

  await test.step('every juror scores what is theirs, and sends it', async () => {
    for (const page of [juror, ...seated]) {
      await page.goto(contestPaths.jury(slug));
      if (page === juror) {
        const own = page.getByRole('region', { name: 'Your solutions' });
        await expect(own.getByRole('link', { name: bell })).toHaveCount(0);
      }
      await scoreAll(page, { words: 'Clear, kind and easy to try at home.' });
    }
    await expect(waiting(board, 'have not sent their scores')).toHaveCount(0);
  });

  await test.step('the vote closes and is counted; the decision waits for staff', async () => {
    await letPhaseCome(slug, 'announce');
    await expect(waiting(board, 'Write and sign the decision')).toContainText('For you');
    await expect(waiting(board, 'The vote is open')).toHaveCount(0);
    await expectNoA11yViolations(board);
    await visitor.goto(callPath);
    await expect(visitor.getByRole('link', { name: 'Results' })).toHaveCount(0);
  });

  await test.step('staff read what every team will be told and sign for a set time', async () => {
    await staff.goto(contestPaths.decideChallenge(slug));
    const entry = (name: string) => staff.getByRole('region', { name, exact: true });
    await expect(entry(drawn)).toContainText('Has won the vote.');
    await expect(entry(robot)).toContainText('too few patients and carers');
    await entry(robot).getByRole('checkbox', { name: 'Gets the jury’s award' }).check();
    await entry(robot).getByLabel('Why the jury awards it').fill('It does what it says, and it is honest.');
    for (const name of [robot, lamp, bell]) {
      const feedback = entry(name).getByLabel('Feedback for the team');
      await expect(feedback).toHaveValue('Clear, kind and easy to try at home.');
      await feedback.fill(`Thank you for “${name}”. Clear, kind and easy to try at home.`);
    }
    await staff.getByLabel('Why people liked it').fill('It wakes nobody.');
    for (const name of [robot, lamp])
      await entry(name).getByRole('checkbox', { name: 'I have read this feedback' }).check();
    await staff.getByRole('button', { name: 'Save and check' }).click();
    await expect(main(staff)).toContainText(
      `Nobody has ticked that they have read the feedback for “${bell}”`,
    );
    await expectNoA11yViolations(staff);
    await staff.getByRole('link', { name: 'Change the draft' }).click();
    await expect(staff.getByRole('heading', { level: 1, name: 'Decide this challenge' })).toBeVisible();
    await expectNoA11yViolations(staff);
    await entry(bell).getByRole('checkbox', { name: 'I have read this feedback' }).check();
    await staff.getByRole('button', { name: 'Save and check' }).click();
    await expect(main(staff)).toContainText('It wakes nobody.');
    await staff.getByRole('radio', { name: 'At a set time' }).check();
    await staff.getByLabel('Day and time').fill(`${dayFromNow(2)}T18:00`);
    await staff.getByRole('button', { name: /^Sign the decision/ }).click();
    await expect(staff.getByRole('heading', { level: 1, name: 'The signed decision' })).toBeVisible();
    await expect(staff.locator(':focus')).toContainText('It will be announced on');
    await expectNoA11yViolations(staff);
    await expect(waiting(board, 'The results are announced')).toContainText('By itself');
    await expect(waiting(board, 'Write and sign the decision')).toHaveCount(0);
  });

  await test.step('until then the page says when the results come, and nothing of them', async () => {
    for (const page of [visitor, lead]) {
      await page.goto(paths.challengeResults(slug));
      await expect(
        page.getByRole('heading', { level: 1, name: 'The results are on their way' }),
      ).toBeVisible();
      await expect(main(page)).toContainText('They will be announced on');
      await expect(main(page)).toContainText('the results appear here by themselves');
    }
    await expectNoA11yViolations(visitor);
    expect((await visitor.request.get(contestPaths.recount(slug))).status()).toBe(404);
  });

  await test.step('at its time everybody has it at once, without pressing anything', async () => {
    await letAnnouncementCome(slug);
    for (const page of [visitor, lead]) {
      await expect(page.getByRole('heading', { level: 1, name: 'The results' })).toBeVisible({
        timeout: 30_000,
      });
      await expect(page.getByRole('status').filter({ hasText: 'The results are here.' })).toBeAttached();
    }
    await expectNoA11yViolations(visitor);
  });

  await test.step('awards stand apart; gate and lot are said in the open', async () => {
    const awards = visitor.getByRole('region', { name: '2 awards' }).getByRole('listitem');
    await expect(awards.filter({ hasText: 'Chosen by the people who voted.' })).toContainText(drawn);
    await expect(awards.filter({ hasText: 'Chosen by the jury.' })).toContainText(robot);
    await expect(main(visitor)).toContainText('19 people voted.');
    await expect(main(visitor)).toContainText(
      'only if at least 40% of the patients and carers who voted found it good.',
    );
    await expect(main(visitor)).toContainText(`Without this rule the vote would have gone to: ${robot}.`);
    await expect(main(visitor)).toContainText(
      'Of those that could win, 2 solutions were level at the top. A lot',
    );
    const row = (name: string) =>
      visitor.getByRole('table', { name: 'Votes by group' }).getByRole('row').filter({ hasText: name });
    await expect(row(robot)).toContainText('too few patients and carers');
    await expect(row(other)).toContainText('(level)');
    await expect(row(radio)).toHaveCount(0);
  });

  await test.step('counting again agrees, and the lot is the one that was published', async () => {
    await visitor.getByRole('link', { name: 'Check the count yourself' }).click();
    await expect(main(visitor)).toContainText('The count is right');
    await expect(main(visitor)).toContainText(seed);
    await expect(main(visitor)).not.toContainText('cannot be checked here');
    await expect(visitor.getByText('Voters’ award by this count').locator('xpath=..')).toContainText(drawn);
    await expectNoA11yViolations(visitor);
  });

  await test.step('the voter finds their vote by its code; the team reads its feedback, nobody else does', async () => {
    await patient.goto(contestPaths.ownBallot(slug));
    await patient.getByLabel('Receipt code').fill(receipt.toLowerCase().replaceAll('-', ' '));
    await patient.getByRole('button', { name: 'Find the vote' }).click();
    await expect(main(patient)).toContainText(`The vote ${receipt} is in the count`);
    await expect(main(patient).locator('.vote-chosen > li')).toHaveText([lamp]);
    const told = `Thank you for “${bell}”.`;
    await lead.goto(paths.solution(slugs[bell] ?? ''));
    await expect(main(lead)).toContainText(told);
    await visitor.goto(paths.solution(slugs[bell] ?? ''));
    await expect(main(visitor)).not.toContainText(told);
  });

  await test.step('the history of the board tells it', async () => {
    await board.goto(contestPaths.challengeHistory(slug));
    await expect(main(board)).toContainText('The decision was announced');
    await expect(main(board)).toContainText('The votes were counted');
    await expectNoA11yViolations(board);
  });
});
