import { paths } from '#app/paths.ts';
import { expectNoA11yViolations } from '../fixtures/accessibility.ts';
import { newTitle } from '../fixtures/need.ts';
import { answerWelcome, newEmail } from '../fixtures/people.ts';
import { giveVerdict, leaveDesk, openItem } from '../fixtures/road/desk.ts';
import { expectNews } from '../fixtures/road/news.ts';
import { confirmCode, requestCode } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';

test.slow();

test('what somebody told by phone is written down without JavaScript, read by a colleague, and theirs when they come', async ({
  people,
}) => {
  const title = newTitle('The lift door closes too fast');
  const email = newEmail();
  const writer = await people.as('staff', { javaScript: false });

  await test.step('one of the staff writes it down, and loses nothing by an error', async () => {
    await writer.goto(paths.moderation());
    await writer.getByRole('link', { name: 'Enter a need somebody told us' }).click();
    await expectNoA11yViolations(writer);
    await writer.getByRole('radio', { name: 'By phone' }).check();
    await writer.getByLabel('Their e-mail address').fill(email);
    await writer
      .getByLabel('What is hard?')
      .fill('The door of the lift closes before I am in with my walker. Mrs Abernathy holds it for me.');
    await writer.getByLabel('How do they know it?').selectOption('They live with it themselves');
    await writer.getByLabel('Where does it happen?').selectOption('At home');
    await writer.getByLabel('How often does it happen?').selectOption('Every day');
    await writer.getByLabel('How bad is it?').selectOption('It makes life hard');
    await writer.getByRole('checkbox', { name: 'Housing' }).check();
    await writer.getByLabel('A short name for it').fill(title);
    await writer.getByRole('button', { name: 'Check and go on' }).click();
    people.allowTrouble(writer, /\b422\b/);
    await expect(writer).toHaveTitle(/^Error: /);
    await expect(writer.getByRole('alert')).toContainText('Please ask them first');
    await expectNoA11yViolations(writer);
    await expect(writer.getByLabel('A short name for it')).toHaveValue(title);
    await writer.getByRole('checkbox', { name: /^They want news/ }).check();
    await writer.getByRole('button', { name: 'Check and go on' }).click();
  });

  await test.step('the guard points at a name, and it goes into the queue', async () => {
    await expect(
      writer.getByRole('heading', { level: 1, name: 'Check what you have written down' }),
    ).toBeVisible();
    await expect(writer.getByRole('main')).toContainText(`Phone: ${email}`);
    await expectNoA11yViolations(writer);
    await writer.getByRole('button', { name: 'Remove it' }).click();
    await writer.getByRole('button', { name: 'Put it into the queue' }).click();
    await expect(writer.getByRole('main')).toContainText('A colleague will read it.');
    await expect(writer.getByLabel('A short name for it')).toHaveValue('');
    await openItem(writer, title);
    await expect(writer.getByRole('main')).toContainText('You wrote this down');
    await expect(writer.getByRole('heading', { name: 'Your verdict' })).toHaveCount(0);
    await expect(writer.getByRole('main')).not.toContainText('Abernathy');
  });

  await test.step('a colleague publishes it', async () => {
    const colleague = await people.as('admin');
    await openItem(colleague, title);
    await expect(colleague.getByRole('main')).toContainText('wrote it down for somebody who told it');
    await giveVerdict(colleague, 'Publish', { send: 'Publish it' });
    await expect(colleague.getByRole('heading', { level: 1, name: title })).toHaveCount(0);
    await leaveDesk(colleague);
  });

  await test.step('whoever told it signs in with the address, and finds it among their needs', async () => {
    const teller = await people.visitor();
    await confirmCode(teller, await requestCode(teller, email));
    await answerWelcome(teller, ['patient']);
    await expectNews(teller, 'We have written down what you told us.');
    await expectNews(teller, 'It is online now.');
    await teller.goto(paths.myNeeds());
    await teller.getByRole('link', { name: title }).click();
    await expect(teller.getByRole('main')).toContainText('Written down by the cluster’s staff');
    await expect(teller.getByRole('link', { name: 'Take my need back' })).toBeVisible();
  });
});
