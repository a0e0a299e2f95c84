import type { Page } from '@playwright/test';
import { type Line, layLine } from '../fixtures/line.ts';
import { newTitle, tellNeed } from '../fixtures/need.ts';
import { expect, test } from '../fixtures/test.ts';

let line: Line;

test.beforeEach(async () => {
  line = await layLine(Number(process.env.E2E_PORT));
});

test.afterEach(async () => {
  await line.close();
});

const story = (page: Page) => page.getByRole('textbox', { name: 'What is hard for you?' });
const saying = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });
const unreachable =
  /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_SOCKET_NOT_CONNECTED|ERR_EMPTY_RESPONSE|WebSocket|Failed to fetch/;

/** Opens a page and waits until it has a line of its own to the server: before that there is none to lose. */
async function openLive(page: Page, path: string): Promise<void> {
  await Promise.all([page.waitForEvent('websocket'), page.goto(path)]);
}

test('a connection that drops while somebody writes costs not a word, and the page catches up by itself', async ({
  people,
}) => {
  const page = await people.visitor();
  people.allowTrouble(page, unreachable);
  const text = newTitle('My hearing aid whistles whenever I put on a hat');
  await page.goto('/needs/new/story');
  await story(page).fill(text);
  await expect(saying(page, 'Saved')).toBeVisible();

  await page.context().setOffline(true);
  await expect(saying(page, 'You are not connected.').first()).toBeVisible();
  await story(page).fill(`${text} And in winter I need the hat.`);
  await expect(saying(page, 'Your text is kept on this device.')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Press “Continue” again when the connection is back.')).toBeVisible();
  await expect(story(page)).toHaveValue(`${text} And in winter I need the hat.`);

  await page.context().setOffline(false);
  await expect(saying(page, 'You are connected again.')).toBeVisible();
  await expect(saying(page, 'Saved')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who is affected by it?' })).toBeVisible();
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(story(page)).toHaveValue(`${text} And in winter I need the hat.`);
});

test('what was written without a connection is there after the browser was closed', async ({ people }) => {
  const page = await people.visitor({ baseURL: line.url });
  people.allowTrouble(page, unreachable);
  const text = newTitle('The lift in our house stops for weeks');
  await page.goto('/needs/new/story');
  await story(page).fill(text);
  await expect(saying(page, 'Saved')).toBeVisible();
  line.cut();
  await story(page).fill(`${text} I live on the fourth floor.`);
  await expect(saying(page, 'Your text is kept on this device.')).toBeVisible();
  const kept = await page.context().storageState();
  await page.context().close();

  line.mend();
  const again = await people.visitor({ baseURL: line.url, storageState: kept });
  // The browser may try a connection of before the cut first; the text is kept and saved with the next try.
  people.allowTrouble(again, /ERR_SOCKET_NOT_CONNECTED/);
  await again.goto('/needs/new');
  await expect(again.getByRole('main')).toContainText(text);
  await again.getByRole('link', { name: 'Go on where I stopped' }).click();
  await expect(story(again)).toHaveValue(`${text} I live on the fourth floor.`);
  await expect(saying(again, 'We have put back what you last typed.')).toBeVisible();
});

test('somebody who watches a need is told that the line is gone, and catches up when it is back', async ({
  people,
}) => {
  const [author, watcher, writer] = await Promise.all([
    people.known('marta@people.example'),
    people.newPerson({ roles: ['carer'], baseURL: line.url }).then(({ page }) => page),
    people.known('ivy@people.example'),
  ]);
  people.allowTrouble(watcher, unreachable);
  const path = await tellNeed(author, newTitle('The ward telephone is never answered'));
  await Promise.all([openLive(watcher, path), writer.goto(path)]);
  const comments = watcher.getByRole('region', { name: 'Comments' });
  const metoo = watcher.getByRole('region', { name: 'Do you know this too?' });
  await expect(metoo).toContainText('Nobody has said “me too” yet.');
  await comments.getByRole('textbox', { name: 'Your comment' }).fill('What I am just writing');

  line.cut();
  await expect(saying(watcher, 'The connection was lost.')).toBeVisible();
  await writer.getByRole('button', { name: 'Me too', exact: true }).click();
  await expect(writer.getByRole('main')).toContainText('You said “me too”');
  const own = writer.getByRole('region', { name: 'Comments' });
  await own.getByRole('textbox', { name: 'Your comment' }).fill('They answer after eight.');
  await own.getByRole('button', { name: 'Send my comment' }).click();
  await expect(own.getByRole('article')).toContainText('They answer after eight.');

  line.mend();
  await expect(saying(watcher, 'You are connected again.')).toBeVisible({ timeout: 20_000 });
  await expect(metoo).toContainText('1 person says “me too”.');
  await expect(comments.getByRole('article')).toHaveCount(0);
  await comments.getByRole('button', { name: '1 new comment: show it' }).click();
  await expect(comments.getByRole('article')).toContainText('They answer after eight.');
  await expect(comments.getByRole('textbox', { name: 'Your comment' })).toHaveValue('What I am just writing');
});

test('while nothing can be read a page that hears of a change stays as it is, and catches up', async ({
  people,
}) => {
  const [author, watcher, writer] = await Promise.all([
    people.known('marta@people.example'),
    people.newPerson({ roles: ['carer'] }).then(({ page }) => page),
    people.known('ivy@people.example'),
  ]);
  people.allowTrouble(watcher, /ERR_FAILED/);
  const path = await tellNeed(author, newTitle('The bell is out of reach'));
  await Promise.all([openLive(watcher, path), writer.goto(path)]);
  const metoo = watcher.getByRole('region', { name: 'Do you know this too?' });
  const text = watcher.getByRole('textbox', { name: 'Your comment' });
  await text.fill('What I am just writing');
  await watcher.waitForLoadState('networkidle');

  // The line stands, and requests fail: as it is for a moment when a phone changes its network.
  await watcher.route(/\/healthz|\.data/, (route) => route.abort());
  const asked = watcher.waitForEvent('requestfailed');
  await writer.getByRole('button', { name: 'Me too', exact: true }).click();
  await asked;
  await expect(metoo).toContainText('Nobody has said “me too” yet.');
  await watcher.unrouteAll();
  await expect(metoo).toContainText('1 person says “me too”.');
  await expect(text).toHaveValue('What I am just writing');
});

test('news that came while nobody could be reached stands there afterwards, without a reload', async ({
  people,
}) => {
  const [author, reader] = await Promise.all([
    people.known('paul@people.example'),
    people.newPerson({ baseURL: line.url }).then(({ page }) => page),
  ]);
  people.allowTrouble(reader, unreachable);
  const title = newTitle('My prescriptions run out on Fridays');
  const path = await tellNeed(author, title);
  await openLive(reader, path);
  await reader.getByRole('button', { name: 'Me too', exact: true }).click();
  await expect(reader.getByRole('main')).toContainText('You said “me too”');
  await openLive(reader, '/notifications');
  await expect(reader.getByRole('main')).toContainText('There is no news yet');
  await expect(reader.getByRole('link', { name: 'News for you', exact: true })).toBeVisible();

  line.cut();
  await expect(saying(reader, 'The connection was lost.')).toBeVisible();
  await author.goto(`${path}/withdraw`);
  await author.getByRole('button', { name: 'Take my need back' }).click();
  await author.goto(path);
  await expect(author.getByRole('heading', { level: 1, name: 'This need was taken back' })).toBeVisible();
  people.allowTrouble(author, /\b410\b/);

  line.mend();
  await expect(saying(reader, 'You are connected again.')).toBeVisible({ timeout: 20_000 });
  await expect(reader.getByRole('list', { name: 'News, newest first' })).toContainText(
    'The person who said it has taken it back.',
  );
  await expect(reader.getByRole('link', { name: 'News for you: 1 unread' })).toBeVisible();
});

test('where the script of the live connection cannot be fetched the page says so, and asks for it again', async ({
  people,
}) => {
  const page = await people.visitor();
  people.allowTrouble(page, /ERR_FAILED|Failed to fetch dynamically imported module/);
  // The build names it after the folder of socket.io that it comes from.
  const live = /\/assets\/esm-[^/]*\.js$/;
  let refused = 0;
  await page.route(live, (route) => {
    refused += 1;
    return refused < 3 ? route.abort() : route.continue();
  });
  const connected = page.waitForEvent('websocket');
  const list = await page.request.get('/needs');
  await page.goto(/href="(\/needs\/[^"?#]+-[^"?#]+)"/.exec(await list.text())?.[1] ?? '');
  await expect(saying(page, 'The connection was lost.').first()).toBeVisible();
  await connected;
  await expect(saying(page, 'You are connected again.').first()).toBeVisible();
  expect(refused).toBeGreaterThanOrEqual(3);
});
