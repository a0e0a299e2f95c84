import type { Page } from '@playwright/test';
import { newTitle, tellNeed } from '../fixtures/need.ts';
import { expect, test } from '../fixtures/test.ts';

const supporters = (page: Page) => page.getByRole('region', { name: 'Do you know this too?' });
const comments = (page: Page) => page.getByRole('region', { name: 'Comments' });
/** What is seen on the other screen within a second is live. */
const live = { timeout: 1000 };

async function say(page: Page, words: string): Promise<void> {
  await comments(page).getByRole('textbox', { name: 'Your comment' }).fill(words);
  await comments(page).getByRole('button', { name: 'Send my comment' }).click();
}

test('two people on a need see each other’s “me too” and comments within a second', async ({ people }) => {
  const [author, other] = await Promise.all([
    people.known('ann@people.example'),
    people.known('george@people.example'),
  ]);
  const path = await tellNeed(author, newTitle('The kettle is too heavy when it is full'));
  await Promise.all([author.goto(path), other.goto(path)]);
  await expect(supporters(author)).toContainText('Nobody has said “me too” yet.');
  await expect(comments(other)).toContainText('Nobody has said anything here yet.');

  await supporters(other).getByRole('button', { name: 'Me too', exact: true }).click();
  await expect(supporters(other)).toContainText('You said “me too”');
  await expect(supporters(author)).toContainText('1 person says “me too”.', live);

  await comments(author).getByRole('textbox', { name: 'Your comment' }).fill('I am just writing');
  await say(other, 'I only fill it half.');
  await expect(comments(other).getByRole('article')).toContainText('I only fill it half.');
  const line = comments(author).getByRole('button', { name: '1 new comment: show it' });
  await expect(line).toBeVisible(live);
  await expect(comments(author).getByRole('article')).toHaveCount(0);

  // Another change asks the page for its figures again; what is being read stays where it is all the same.
  await supporters(other).getByRole('button', { name: 'Take it back' }).click();
  await expect(supporters(other)).toContainText('Nobody has said “me too” yet.');
  await expect(supporters(author)).toContainText('Nobody has said “me too” yet.', live);
  await expect(line).toBeVisible();
  await expect(comments(author).getByRole('article')).toHaveCount(0);

  await line.click();
  await expect(comments(author).getByRole('article')).toContainText('I only fill it half.');
  await expect(line).toBeHidden();
  await expect(comments(author).getByRole('textbox', { name: 'Your comment' })).toHaveValue(
    'I am just writing',
  );

  await say(author, 'Thank you, I will try that.');
  await expect(comments(author).getByRole('article')).toHaveCount(2);
  await expect(comments(other).getByRole('button', { name: '1 new comment: show it' })).toBeVisible(live);
});

test('a comment sent by a double click is there once', async ({ people }) => {
  const page = await people.known('derek@people.example');
  await page.goto(await tellNeed(page, newTitle('I cannot read the bus numbers')));
  await comments(page).getByRole('textbox', { name: 'Your comment' }).fill('It is worse in the rain.');
  await comments(page).getByRole('button', { name: 'Send my comment' }).dblclick();
  await expect(page.getByRole('status').filter({ hasText: 'Your comment is there.' })).toBeVisible();
  await expect(comments(page).getByRole('article')).toHaveCount(1);
  await page.reload();
  await expect(comments(page).getByRole('article')).toHaveCount(1);
});

test('a comment that was not sent yet is there again after a reload, and gone once it is sent', async ({
  people,
}) => {
  const page = await people.known('joan@people.example');
  await page.goto(await tellNeed(page, newTitle('My walking frame does not fit the bathroom door')));
  const field = comments(page).getByRole('textbox', { name: 'Your comment' });
  await field.fill('I measured it: two centimetres too wide.');
  await page.reload();
  await expect(field).toHaveValue('I measured it: two centimetres too wide.');
  await comments(page).getByRole('button', { name: 'Send my comment' }).click();
  await expect(comments(page).getByRole('article')).toHaveCount(1);
  await expect(field).toHaveValue('');
  await page.reload();
  await expect(field).toHaveValue('');
});
