import type { Page } from '@playwright/test';
import { contestPaths } from '#app/contest-paths.ts';
import { paths } from '#app/paths.ts';
import { type Line, layLine } from '../fixtures/line.ts';
import { newTitle } from '../fixtures/need.ts';
import { type Contest, layOutContest } from '../fixtures/road/contest.ts';
import { writeRichText } from '../fixtures/road/rich-text.ts';
import { waitForMail } from '../fixtures/server-outbox.ts';
import { expect, test } from '../fixtures/test.ts';

test.setTimeout(240_000);

let line: Line;

test.beforeEach(async () => {
  line = await layLine(Number(process.env.E2E_PORT));
});

test.afterEach(async () => {
  await line.close();
});

const unreachable =
  /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_SOCKET_NOT_CONNECTED|ERR_EMPTY_RESPONSE|WebSocket|Failed to fetch/;
const receiptCode = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{2}/;
const main = (page: Page) => page.getByRole('main');
const sendIn = (page: Page) => page.getByRole('button', { name: 'Save and send in' });

async function writeEntry(page: Page, contest: Contest): Promise<void> {
  await page
    .getByLabel('In plain words')
    .fill('A soft light on the floor shows the way to the bathroom and goes out by itself.');
  await page.getByRole('radio', { name: 'At home' }).check();
  await page.getByRole('checkbox', { name: contest.need }).check();
  await writeRichText(page, 'How it works', {
    heading: 'Light that follows',
    text: 'Small lamps with a sensor stand along the way. They light up when a foot touches the floor.',
    points: ['They need no phone.', 'They can be washed.'],
  });
  await page.getByLabel('How ready is it?').selectOption('5');
  await page.getByLabel('What it takes to try it').fill('Ten homes, and one visit of an hour each.');
}

/** Chooses a file of some megabytes and cuts the line while its third piece is on its way. Gives where each piece began. */
async function chooseFile(page: Page, name: string): Promise<number[]> {
  const offsets: number[] = [];
  await page.route(/\/uploads\/[\w-]+$/, async (route) => {
    const request = route.request();
    if (request.method() === 'PATCH') {
      offsets.push(Number(request.headers()['upload-offset']));
      if (offsets.length === 3) line.cut();
    }
    await route.continue();
  });
  const bytes = Buffer.alloc(3_000_000, 7);
  bytes.write('%PDF-1.7');
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'application/pdf', buffer: bytes });
  return offsets;
}

test('a team enters: what is missing, a file over a dropped connection, terms, a receipt, one chance to mend', async ({
  people,
}) => {
  const contest = await layOutContest(newTitle('Safe steps at night'));
  const title = newTitle('Light that follows you');
  const { page: team, email } = await people.newPerson({ roles: ['carer'], baseURL: line.url });
  people.allowTrouble(team, unreachable);
  const staff = await people.as('staff');
  people.allowTrouble(staff, /422/);

  await test.step('a carer forms a team and sees what belongs to an entry', async () => {
    await team.goto(contestPaths.enterChallenge(contest.slug));
    await team.getByLabel('Name of your team').fill(newTitle('Night owls'));
    await team.getByLabel('Title').fill(title);
    await team.getByRole('button', { name: 'Form the team and start writing' }).click();
    await expect(team.getByRole('meter', { name: 'Done so far' })).toHaveAttribute('aria-valuenow', '1');
    await expect(main(team)).toContainText('1 of 9 done');
    await writeEntry(team, contest);
    await team.getByRole('button', { name: 'Save the draft' }).first().click();
    await expect(main(team)).toContainText('7 of 9 done');
  });

  await test.step('a file is on its way when the connection drops, and goes on where it stopped', async () => {
    const offsets = await chooseFile(team, 'plan.pdf');
    await expect(main(team)).toContainText('The connection dropped.');
    line.mend();
    await expect(team.getByRole('link', { name: /^plan\.pdf \(/ })).toBeVisible({ timeout: 40_000 });
    expect(offsets.filter((offset) => offset === 0)).toHaveLength(1);
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
  });

  await test.step('nothing is sent in before the team has accepted the terms', async () => {
    await sendIn(team).click();
    await expect(team.getByRole('alert')).toContainText('something is still missing');
    await team.getByRole('link', { name: 'The terms, accepted by who leads the team' }).click();
    await team.getByRole('checkbox', { name: 'Our team works in the region.' }).check();
    await team.getByRole('button', { name: 'Save the ticks' }).click();
    await team.getByRole('checkbox', { name: /We have read these 2 texts/ }).check();
    await team.getByRole('button', { name: 'Accept for the team' }).click();
    await expect(main(team)).toContainText('Accepted by');
    await team.getByRole('link', { name: 'Back to writing' }).click();
    await expect(main(team)).toContainText('9 of 9 done');
  });

  const receipt =
    await test.step('sent in with two clicks it is sent once, with one receipt, also by mail', async () => {
      await sendIn(team).dblclick();
      await expect(team.getByRole('heading', { level: 1, name: 'It is sent in' })).toBeVisible();
      const code = receiptCode.exec((await main(team).textContent()) ?? '')?.[0] ?? '';
      await expect(main(team)).toContainText('plan.pdf');
      await expect(team.getByRole('heading', { name: 'Earlier receipts' })).toHaveCount(0);
      expect((await waitForMail(email, /^Sent in: /)).text).toContain(code);
      return code;
    });

  await test.step('staff find a rule not met and ask the team to mend it', async () => {
    await staff.goto(contestPaths.challengeEntries(contest.slug));
    await staff.getByRole('link', { name: title }).click();
    await staff.getByLabel('To the team').fill('Almost there. One thing is missing.');
    await staff.getByRole('button', { name: 'It takes part' }).click();
    await expect(staff.getByRole('alert')).toContainText('not met or not checked yet');
    const rule = staff.getByRole('group', { name: 'It says who is responsible.' });
    await rule.getByRole('radio', { name: 'Not met' }).check();
    await staff.getByLabel('Reason').last().fill('Please say who answers for the lamps.');
    await staff.getByRole('button', { name: 'Ask the team to mend it' }).click();
    await expect(staff.getByRole('region', { name: /^Being mended/ })).toContainText(title);
  });

  await test.step('the team reads why, mends it and sends it in again', async () => {
    expect((await waitForMail(email, /^Please mend: /)).text).toContain('One thing is missing.');
    await team.goto(paths.mySolutions());
    await expect(main(team)).toContainText('To be mended until');
    await team.getByRole('link', { name: title }).click();
    await expect(main(team)).toContainText('Please say who answers for the lamps.');
    await team.getByLabel('What you know so far').fill('Rosa answers for the lamps.');
    await sendIn(team).click();
    await expect(team.getByRole('heading', { level: 1, name: 'It is sent in' })).toBeVisible();
    await expect(team.getByRole('link', { name: receipt })).toBeVisible();
  });

  await test.step('staff look again and let it in', async () => {
    await staff.goto(contestPaths.challengeEntries(contest.slug));
    await staff.getByRole('link', { name: title }).click();
    await expect(main(staff)).toContainText('The team has mended it');
    await expect(staff.getByRole('button', { name: 'Ask the team to mend it' })).toHaveCount(0);
    const rule = staff.getByRole('group', { name: 'It says who is responsible.' });
    await rule.getByRole('radio', { name: 'Met', exact: true }).check();
    await staff.getByLabel('To the team').fill('Thank you. Now everything is there.');
    await staff.getByRole('button', { name: 'It takes part' }).click();
    await expect(staff.getByRole('region', { name: /^Taking part/ })).toContainText(title);
  });

  await test.step('everyone can read it now, and the team is told', async () => {
    await team.goto(paths.notifications());
    await expect(main(team)).toContainText(`“${title}” is in: it takes part in the challenge.`);
  });
});
