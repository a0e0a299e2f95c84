import { contestPaths } from '#app/contest-paths.ts';
import { paths } from '#app/paths.ts';
import { expectNoA11yViolations } from '../fixtures/accessibility.ts';
import { judgedTitles, openedJury } from '../fixtures/road/opened-jury.ts';
import { expect, test } from '../fixtures/test.ts';

test.slow();

test('opened scores, a changed mind, finalists who are told, and pitches with a time in the calendar', async ({
  people,
}) => {
  const { slug, entries } = await openedJury();
  const [lamp, trolley, door] = judgedTitles;
  const juror = await people.as('clinician');
  const staff = await people.as('staff');
  people.allowTrouble(juror, /\b422\b/);
  people.allowTrouble(staff, /\b422\b/);

  await test.step('a juror sees both orders, and others by number only', async () => {
    await juror.goto(contestPaths.juryResults(slug));
    const scores = juror.getByRole('table', { name: 'Scores and places in figures' });
    await expect(scores.getByRole('row').nth(1)).toContainText(lamp);
    await expect(juror.getByRole('table', { name: 'Who gives more, who gives less' })).toContainText('(you)');
    await expect(juror.getByRole('main')).not.toContainText('Ove');
    await expectNoA11yViolations(juror);
  });

  await test.step('and changes a score with a reason', async () => {
    await juror.getByRole('link', { name: 'Talk about the scores and change them' }).click();
    // The page before has links with the same titles, to the solutions themselves.
    await juror.waitForURL(/\/deliberation$/);
    await juror.getByRole('link', { name: lamp }).click();
    await juror.getByText('Helps people: 5 now').click();
    const form = juror.getByRole('group', { name: 'The new score' }).locator('xpath=ancestor::form');
    await form.getByRole('radio', { name: 'not at all' }).check();
    await form.getByRole('button', { name: 'Change this score' }).click();
    await expect(juror.getByRole('alert')).toContainText('Please say why in a few more words.');
    await expect(form.getByRole('radio', { name: 'not at all' })).toBeChecked();
    await form.getByRole('textbox').fill('At night one hand holds the rail.');
    await form.getByRole('button', { name: 'Change this score' }).click();
    await expect(juror.getByRole('region', { name: 'What changed while the jury talked' })).toContainText(
      'You changed “Helps people” from 5 to 1.',
    );
    await expect(juror.getByRole('table', { name: 'How each of you scored' })).toContainText('5 → 1');
    await expectNoA11yViolations(juror);
    await juror.getByRole('link', { name: 'The jury talks' }).click();
    const places = juror.getByRole('table', { name: 'Before and after the talk' });
    await expect(places.getByRole('row').filter({ hasText: trolley })).toContainText('1 (level)');
    await expectNoA11yViolations(juror);
  });
  await test.step('staff choose two finalists', async () => {
    await staff.goto(contestPaths.finalists(slug, { places: '2' }));
    await expect(staff.getByRole('checkbox', { name: trolley })).toBeChecked();
    await expect(staff.getByRole('checkbox', { name: door })).not.toBeChecked();
    await staff.getByLabel('Why these?').fill('They lead by both orders.');
    const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await staff.getByLabel('Until when does the jury judge the final?').fill(`${inTenDays}T18:00`);
    await expectNoA11yViolations(staff);
    await staff.getByRole('button', { name: 'Choose these and tell all teams' }).click();
    await expect(staff.getByRole('region', { name: 'The finalists' })).toContainText(trolley);
    await expect(staff.locator(':focus')).toContainText('2 finalists are chosen.');
  });

  await test.step('from now on nothing is changed in the first round', async () => {
    await juror.goto(contestPaths.deliberateEntry(slug, entries[0] ?? ''));
    await expect(juror.getByRole('main')).toContainText('The finalists are chosen.');
    await expect(juror.getByRole('button', { name: 'Change this score' })).toHaveCount(0);
  });

  await test.step('and plan the pitches, one after the other', async () => {
    await staff.getByRole('link', { name: 'Plan the pitches' }).click();
    const tooLate = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await staff.getByLabel('The first pitch begins').fill(`${tooLate}T09:00`);
    await staff.getByLabel('Where?').fill('Room 2');
    await staff.getByRole('button', { name: 'Show the timetable' }).click();
    await expect(staff.locator('#preview')).toBeFocused();
    await staff.getByRole('button', { name: 'Publish and tell all' }).click();
    await expect(staff.getByRole('alert')).toContainText('The last pitch would end after the final.');
    await expect(staff.getByRole('alert')).toBeFocused();
    await expect(staff.getByLabel('Where?')).toHaveValue('Room 2');
    const inFiveDays = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await staff.getByLabel('The first pitch begins').fill(`${inFiveDays}T09:00`);
    await staff.getByRole('button', { name: 'Show the timetable' }).click();
    await expect(staff.locator('#preview')).toBeFocused();
    const preview = staff.getByRole('table', { name: 'The timetable as it would be' });
    const first = (await preview.getByRole('row').nth(1).textContent()) ?? '';
    await preview
      .getByRole('button', { name: /^Later:/ })
      .first()
      .click();
    await expect(staff.getByRole('main')).toContainText('You have changed the drawn order.');
    await expect(
      preview.getByRole('button', { name: `Earlier: ${first.includes(trolley) ? trolley : lamp}` }),
    ).toBeFocused();
    await expect(preview.getByRole('row').nth(2)).toContainText(first.includes(trolley) ? trolley : lamp);
    await expectNoA11yViolations(staff);
    await staff.getByRole('button', { name: 'Publish and tell all' }).click();
    await expect(staff.getByRole('table', { name: 'Timetable of the pitches' })).toContainText('09:15');
  });

  await test.step('the team reads that it is in, why and when, and takes its time along', async () => {
    const team = await people.as('innovator', { viewport: { width: 390, height: 800 } });
    await team.goto(paths.challenge(slug));
    const news = team.getByRole('region', { name: 'The final' });
    await expect(news).toContainText(`“${lamp}” is in the final.`);
    await expect(news).toContainText('They lead by both orders.');
    await news.getByRole('link', { name: 'See the timetable' }).click();
    await expect(team.getByRole('row').filter({ hasText: lamp })).toContainText('Yours');
    await expectNoA11yViolations(team);
    const file = await team.request.get(contestPaths.pitchesCalendar(slug));
    expect(file.headers()['content-type']).toContain('text/calendar');
    const text = await file.text();
    expect(text).toContain(`SUMMARY:You pitch: ${lamp}`);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });
});
