import { contestPaths } from '#app/contest-paths.ts';
import { scoreAll, seatJury } from '../fixtures/jury.ts';
import { newTitle } from '../fixtures/need.ts';
import { waitForMail } from '../fixtures/server-outbox.ts';
import { expect, test } from '../fixtures/test.ts';

test.setTimeout(180_000);

const phone = { viewport: { width: 360, height: 720 } };

test('solutions are shared out by lot, one juror recuses, another steps in, all are reminded and send', async ({
  people,
}) => {
  const jury = [
    await people.newPerson({ ...phone }),
    await people.newPerson(),
    await people.newPerson(),
  ] as const;
  const staff = await people.as('staff');
  const title = newTitle('A jury that shares its work');
  const entries = ['Entry one', 'Entry two', 'Entry three', 'Entry four'];
  const { slug } = await seatJury({ title, entries, jurors: jury.map(({ email }) => email) });
  const [{ page: juror, email }] = jury;
  people.allowTrouble(staff, /\b409\b/);
  people.allowTrouble(juror, /\b422\b/);
  const main = staff.getByRole('main');

  await test.step('staff draw; what cannot be compared is refused with what to do', async () => {
    await staff.goto(contestPaths.jury(slug));
    await expect(main).toContainText('Every juror judges every solution.');
    await staff.getByRole('link', { name: 'Settle who judges what' }).click();
    await staff.getByLabel('Jurors for each solution').selectOption('1');
    await staff.getByRole('button', { name: 'Draw', exact: true }).click();
    await expect(main).toContainText('Choose at least 2 jurors for each solution.');
    await staff.getByLabel('Jurors for each solution').selectOption('2');
    await staff.getByRole('button', { name: 'Draw', exact: true }).click();
    await expect(main).toContainText('This is a preview');
    await expect(
      staff.getByRole('table', { name: 'Solutions and their jurors' }).getByRole('row'),
    ).toHaveCount(5);
  });

  await test.step('jurors see theirs when it is published, not before', async () => {
    await juror.goto(contestPaths.jury(slug));
    await expect(juror.getByRole('main')).toContainText('There is nothing for you to judge yet');
    await staff.getByRole('button', { name: 'Publish to the jurors' }).click();
    await expect(main).toContainText('It is published.');
    await expect(juror.getByRole('main')).toContainText(/0 of [23] scored/);
  });

  await test.step('one recuses; staff see the gap as it happens and fill it as proposed', async () => {
    await staff.goto(contestPaths.jury(slug));
    await expect(main).toContainText('Each solution is judged by 2 jurors.');
    await juror
      .getByText(/^I have an interest in/)
      .first()
      .click();
    await juror.getByRole('button', { name: 'Say that I have an interest' }).click();
    await expect(juror.getByRole('main')).toContainText('Please say why, in a few words.');
    await juror.getByLabel('What kind of interest?').first().fill('My cousin is in the team.');
    await juror.getByRole('button', { name: 'Say that I have an interest' }).first().click();
    await expect(juror.getByRole('main')).toContainText('You do not judge this solution any more.');
    await expect(main).toContainText('One solution has too few jurors.');
    await staff.getByRole('link', { name: 'Find other jurors' }).click();
    await expect(main).toContainText('1 of 2 jurors');
    await staff.getByRole('button', { name: /^Give “Entry/ }).click();
    await expect(main).toContainText('It is changed.');
    await expect(main).not.toContainText('Too few jurors');
  });

  await test.step('all who are behind are reminded with one press, once a day', async () => {
    await staff.goto(contestPaths.jury(slug));
    await staff.getByRole('button', { name: 'Remind all 3 who are behind' }).click();
    await expect(main).toContainText('3 jurors were reminded.');
    await expect(staff.getByRole('button', { name: /^Remind/ })).toHaveCount(0);
    const mail = await waitForMail(email, /The jury of “.*” waits for you/);
    expect(mail.text).toMatch(/you still have (one solution|2 solutions) to score/);
  });

  await test.step('everybody scores; with the last the scores are open', async () => {
    for (const { page } of jury) {
      await page.goto(contestPaths.jury(slug));
      await expect(page.getByRole('main')).not.toContainText('The scores are open now.');
      await scoreAll(page);
    }
    await expect(jury[2].page.getByRole('main')).toContainText('The scores are open now.');
    await staff.goto(contestPaths.jury(slug));
    await expect(main).toContainText('The scores were opened on');
  });
});
