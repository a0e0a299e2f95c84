import { paths } from '#app/paths.ts';
import { newTitle, tellNeed } from '../fixtures/need.ts';
import {
  giveVerdict,
  housing,
  leaveDesk,
  openItem,
  pressUntilFocused,
  queueRow,
} from '../fixtures/road/desk.ts';
import { expectBellAbove, expectNews, readUnread } from '../fixtures/road/news.ts';
import { expect, test } from '../fixtures/test.ts';

test.slow();
// One after the other: they are the same two moderators. A verdict in one leads on to the next item of the queue, and leaving
// that would put back what the same person has open in another.
test.describe.configure({ mode: 'default' });

test('two moderators see the queue live; what one has open is locked for the other, and keys are enough', async ({
  people,
}) => {
  const title = newTitle('The key turns hard in the lock');
  const arne = await people.as('admin');
  const petra = await people.as('staff');
  await arne.goto(paths.moderation(housing));
  await petra.goto(paths.moderation(housing));
  const { page: author } = await people.newPerson();

  const needPath = await test.step('a new need shows on both screens', async () => {
    const path = await tellNeed(author, title);
    await author.goto(path);
    for (const page of [arne, petra]) {
      await page.getByRole('button', { name: /^\d+ new: show/ }).click();
      await expect(queueRow(page, title)).toBeVisible();
    }
    return path;
  });

  await test.step('one goes to it and opens it with keys', async () => {
    const link = arne.getByRole('link', { name: title, exact: true });
    await expect(async () => {
      await arne.keyboard.press('j');
      await expect(link).toBeFocused({ timeout: 100 });
    }).toPass();
    await arne.keyboard.press('k');
    await arne.keyboard.press('j');
    await expect(link).toBeFocused();
    await arne.keyboard.press('o');
    await expect(arne.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(arne.getByRole('main')).toContainText('You have this open. Colleagues see that.');
    await expect(queueRow(petra, title)).toContainText('Arne Kowal has this open');
    await expect(author.getByRole('main')).toContainText('Being read');
  });

  const onItem = people.watch(await petra.context().newPage());
  await test.step('the other reads along and cannot decide', async () => {
    await onItem.goto(paths.moderation(housing));
    await onItem.getByRole('link', { name: title, exact: true }).click();
    await expect(onItem.getByRole('main')).toContainText('Arne Kowal has this open');
    await expect(onItem.getByRole('heading', { name: 'History' })).toBeVisible();
    await expect(onItem.getByRole('heading', { name: 'Your verdict' })).toHaveCount(0);
  });

  await test.step('keys open a verdict and never send one; typing is typing', async () => {
    await arne.keyboard.press('Shift+?');
    const keys = arne.getByRole('dialog', { name: 'Keys of this desk' });
    await expect(keys).toContainText('send back');
    await arne.keyboard.press('Escape');
    await arne.keyboard.press('r');
    const reason = arne.getByLabel('Reason, in plain words').and(arne.locator('#reason-return'));
    await expect(reason).toBeFocused();
    await arne.keyboard.type('press p');
    await expect(reason).toHaveValue('press p');
    await reason.fill('');
    await arne.getByRole('heading', { level: 1 }).click();
    await arne.keyboard.press('p');
    await expect(arne.getByRole('button', { name: 'Publish it' })).toBeFocused();
  });

  await test.step('the verdict takes it off the other’s screen and reaches the author', async () => {
    const unread = await readUnread(author);
    await arne.keyboard.press('Enter');
    await expect(arne.getByRole('main')).toContainText('Published.');
    await expect(queueRow(petra, title)).toContainText('A colleague has just decided this.');
    await expect(onItem.getByRole('main')).toContainText('This is decided');
    await expect(onItem.getByRole('main')).toContainText('Arne Kowal published it');
    await expect(author.getByRole('main')).toContainText('Published');
    await expectBellAbove(author, unread);
    await petra.reload();
    await expect(queueRow(petra, title)).toHaveCount(0);
  });
  await leaveDesk(arne);

  const visitor = await people.visitor();
  await visitor.goto(needPath);
  await expect(visitor.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expectNews(author, 'It is online now. Others can say “me too”.', title);
});

test('a need goes back with a question, is changed, declined, and decided anew by a second moderator', async ({
  people,
}) => {
  const title = newTitle('The lift in our house stands still');
  const arne = await people.as('admin');
  const petra = await people.as('staff');
  const { page: author } = await people.newPerson();
  const needPath = await tellNeed(author, title);

  await test.step('a moderator sends it back with a question', async () => {
    await openItem(arne, title);
    await giveVerdict(arne, 'Send back', { send: 'Send it back' });
    await expect(arne.getByRole('alert')).toContainText('Write a reason. Its author reads it.');
    people.allowTrouble(arne, /\b422\b/);
    await giveVerdict(arne, 'Send back', { send: 'Send it back', reason: 'On which floor do you live?' });
    await expect(arne.getByRole('main')).toContainText('Sent back.');
    await leaveDesk(arne);
  });

  await test.step('the author answers and sends it again', async () => {
    await author.goto(needPath);
    await expect(author.getByRole('main')).toContainText('Sent back with a question');
    await expect(author.getByRole('main')).toContainText('On which floor do you live?');
    await author.getByRole('button', { name: 'Change my need' }).click();
    await author.getByRole('link', { name: 'Change: What is hard' }).click();
    const story = author.getByRole('textbox', { name: 'What is hard for you?' });
    await story.fill(`${await story.inputValue()} I live on the fourth floor.`);
    await author.getByRole('button', { name: 'Continue to check' }).click();
    await author.getByRole('button', { name: 'Send my changes' }).click();
    await expect(author.getByRole('heading', { level: 1 })).toHaveText(
      'Thank you. Your change has reached us.',
    );
  });

  await test.step('the other moderator sees what changed, and declines', async () => {
    await openItem(petra, title);
    const history = petra.getByRole('region', { name: 'History' });
    await expect(history).toContainText('Arne Kowal sent it back');
    await expect(history).toContainText('On which floor do you live?');
    await expect(history).toContainText('Its author changed the text');
    const panel = petra.locator('details[data-verdict="decline"]');
    const reason = panel.getByLabel('Reason, in plain words');
    await pressUntilFocused(petra, 'd', reason);
    await panel.getByLabel('Start from a reason we keep').selectOption({ index: 1 });
    await panel.getByRole('button', { name: 'Put it into the text' }).click();
    await expect(reason).not.toHaveValue('');
    await reason.fill('This is for the house owner.');
    await panel.getByRole('button', { name: 'Decline it', exact: true }).click();
    await expect(petra.getByRole('main')).toContainText('Declined.');
    await leaveDesk(petra);
  });

  await test.step('the author asks for a second look', async () => {
    await author.goto(needPath);
    await expect(author.getByRole('main')).toContainText('This is for the house owner.');
    await author.getByRole('button', { name: 'Ask for a second look' }).click();
    await expect(author.getByRole('main')).toContainText('Thank you. Somebody else will read your need.');
    await expect(author.getByRole('button', { name: 'Ask for a second look' })).toHaveCount(0);
  });

  await test.step('who decided first cannot decide again, the second can', async () => {
    await openItem(petra, title, '?kind=appeal');
    await expect(petra.getByRole('main')).toContainText('Somebody else decides this appeal');
    await expect(petra.getByRole('heading', { name: 'Your verdict' })).toHaveCount(0);
    await openItem(arne, title, '?kind=appeal');
    await giveVerdict(arne, 'Publish', { send: 'Publish it' });
    await expect(arne.getByRole('main')).toContainText('Published.');
    await expect(petra.getByRole('main')).toContainText('This is decided');
    await leaveDesk(arne);
    await author.goto(needPath);
    await expect(author.getByRole('main')).toContainText('Published');
  });
});

test('two needs that say the same are joined after a look at both, and stand alone again', async ({
  people,
}) => {
  const first = newTitle('The handrail ends before the last step');
  const second = newTitle('The rail stops one step too early');
  const [supporter, arne] = [await people.as('carer'), await people.as('admin')];
  const firstPath = await tellNeed(await people.as('patient'), first);
  const { page: author } = await people.newPerson();
  const secondPath = await tellNeed(author, second);
  await supporter.goto(firstPath);
  await supporter.getByRole('button', { name: 'Me too', exact: true }).click();
  await expect(supporter.getByRole('main')).toContainText('1 person says “me too”.');

  await test.step('nothing is joined before both were seen', async () => {
    await openItem(arne, second);
    const address = arne.getByLabel('Address of the other need');
    await pressUntilFocused(arne, 'm', address);
    await address.fill(firstPath);
    await arne.getByRole('button', { name: 'Compare both' }).click();
    await expect(arne.getByRole('heading', { level: 1 })).toHaveText('Join two needs');
    for (const title of [first, second]) {
      await expect(arne.getByRole('heading', { level: 3, name: title })).toBeVisible();
    }
    await expect(arne.getByRole('region', { name: 'What carries over' })).toContainText(
      '1 voice counts there, too, the author’s with it.',
    );
    await author.goto(secondPath);
    await expect(author.getByRole('main')).toContainText('Being read');
  });

  await test.step('joined, the author’s voice counts there, and everybody is led on', async () => {
    await arne.getByRole('button', { name: 'Join them' }).click();
    await expect(arne.getByRole('main')).toContainText('Joined.');
    await expect(supporter.getByRole('main')).toContainText('2 people say “me too”.');
    await author.goto(secondPath);
    await expect(author.getByRole('heading', { level: 1 })).toHaveText('This need goes on elsewhere');
    await author.getByRole('link', { name: `Go to “${first}”` }).click();
    await expect(author.getByRole('heading', { level: 1, name: first })).toBeVisible();
    await expectNews(author, 'It now stands together with a need that says the same.');
  });

  await test.step('undone, both stand as before', async () => {
    await openItem(arne, second, `${housing}&show=decided`);
    await arne.getByRole('button', { name: 'Undo the joining' }).click();
    await expect(arne.getByRole('main')).toContainText('The two needs stand by themselves again.');
    await expect(supporter.getByRole('main')).toContainText('1 person says “me too”.');
    await author.goto(secondPath);
    await expect(author.getByRole('heading', { level: 1, name: second })).toBeVisible();
    await expect(author.getByRole('main')).toContainText('Sent, waiting to be read');
    await openItem(arne, second);
    await giveVerdict(arne, 'Publish', { send: 'Publish it' });
    await expect(arne.getByRole('main')).toContainText('Published.');
    await leaveDesk(arne);
  });
});

test('three reports hide a need until somebody looks; what somebody new says is read first', async ({
  people,
}) => {
  const title = newTitle('The letter box hangs too high');
  const petra = await people.as('staff');
  const needPath = await tellNeed(await people.as('patient'), title);
  const visitor = await people.visitor();
  await visitor.goto(needPath);
  const comment = newTitle('A string on the flap would help');
  const [{ page: first }, { page: second }, { page: third }] = [
    await people.newPerson(),
    await people.newPerson(),
    await people.newPerson({ roles: ['carer'] }),
  ];

  await test.step('a comment of somebody new is seen by nobody else until it was read', async () => {
    await first.goto(needPath);
    await first.getByLabel('Your comment').fill(comment);
    await first.getByRole('button', { name: 'Send my comment' }).click();
    await expect(first.getByRole('article').filter({ hasText: comment })).toContainText(
      'Only you can see this until it has been read.',
    );
    await second.goto(needPath);
    await expect(second.getByRole('main')).not.toContainText(comment);

    await petra.goto(paths.moderation('?kind=comment'));
    await petra.getByRole('listitem').filter({ hasText: comment }).getByRole('link').click();
    await expect(petra.getByRole('main')).toContainText('Nothing of theirs has been accepted yet');
    await giveVerdict(petra, 'Publish', { send: 'Publish it' });
    await leaveDesk(petra);
    await visitor.getByRole('button', { name: '1 new comment: show it' }).click();
    await expect(visitor.getByRole('article').filter({ hasText: comment })).toBeVisible();
    await expectNews(first, 'Your comment is online.');
  });

  // What stands in the place of a hidden need is an answer of its own, on every page that is open on it.
  for (const page of [visitor, first, second, third]) people.allowTrouble(page, /\b410\b/);
  await test.step('three people report the need, and it is gone from an open page', async () => {
    for (const page of [first, second, third]) {
      await expect(visitor.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await page.goto(needPath);
      await page.getByRole('button', { name: 'Report this page' }).click();
      await page.getByRole('radio', { name: 'Something else' }).check();
      await page.getByRole('button', { name: 'Send the report' }).click();
      await page.waitForURL(/done=reported/);
    }
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('This need is hidden for now');
  });

  await test.step('a moderator looks and keeps it', async () => {
    await petra.goto(paths.moderation('?kind=report'));
    await expect(queueRow(petra, title)).toContainText('3 reports');
    await expect(queueRow(petra, title)).toContainText('Hidden for now');
    await queueRow(petra, title).getByRole('link').click();
    await giveVerdict(petra, 'Keep', { send: 'Keep it' });
    await expect(petra.getByRole('main')).toContainText('Kept.');
    await leaveDesk(petra);
    await visitor.reload();
    await expect(visitor.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expectNews(third, 'We have looked at what you reported. Thank you.');
  });
});
