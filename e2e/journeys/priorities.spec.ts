import type { Page } from '@playwright/test';
import { contestPaths } from '#app/contest-paths.ts';
import { paths } from '#app/paths.ts';
import { newTitle } from '../fixtures/need.ts';
import { expect, test } from '../fixtures/test.ts';

test.setTimeout(300_000);

const pills = 'How can pills be taken out of their packs by weak hands?';
const nights = 'How can nights at home be safe for two?';
const speech = 'How can everybody understand what is said at the doctor’s?';
const wordingOf = {
  'I cannot get the pills out of the foil': pills,
  'I sleep with one ear open, and I am not young either': nights,
  'A child of nine told her mother she has cancer': speech,
};
/** A need that becomes part of the last topic. */
const merged = 'I say yes when I have not heard the question';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const order = (page: Page) => page.locator('.order-wording').allTextContents();
const expectOrder = (page: Page, wordings: readonly string[]) =>
  expect.poll(async () => (await order(page)).map((text) => text.trim())).toEqual(wordings);

async function putNeedsOnTheList(staff: Page, slug: string): Promise<void> {
  for (const title of [...Object.keys(wordingOf), merged]) {
    await staff.goto(contestPaths.addToLongList(slug, { q: title }));
    await staff.getByRole('checkbox', { name: title }).check();
    await press(staff, 'Put these on the list');
    await expect(staff.getByText('One need was put on the list.')).toBeVisible();
  }
}

/** Words each topic, and joins the need that says the same with the last. */
async function wordTopics(staff: Page, slug: string): Promise<void> {
  for (const [title, wording] of Object.entries(wordingOf)) {
    await staff.goto(contestPaths.longList(slug));
    await staff.getByRole('heading', { level: 3 }).getByRole('link', { name: title }).click();
    await staff.getByRole('textbox', { name: 'The question' }).fill(wording);
    await press(staff, 'Save the words');
    await expect(staff.getByText('The words are saved.')).toBeVisible();
  }
  await staff.getByRole('checkbox', { name: merged }).check();
  await press(staff, 'Join with this topic');
  await expect(staff.getByText('One topic was joined with this one.')).toBeVisible();
}

async function agree(author: Page, slug: string): Promise<void> {
  await author.goto(contestPaths.wordings(slug));
  const links = await author
    .locator('a.card-link')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  for (const link of links) {
    await author.goto(link ?? '');
    await press(author, 'Yes, these words are right');
    await expect(author.getByText('We have noted your answer.')).toBeVisible();
  }
}

async function choose(page: Page, slug: string, wordings: readonly string[]): Promise<void> {
  await page.goto(contestPaths.choosePriorities(slug));
  // What was chosen before is ticked.
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  for (const wording of wordings) await page.getByRole('checkbox', { name: wording }).check();
  await press(page, 'Check my choice');
  const role = page.getByRole('radio').first();
  if (await role.isVisible()) await role.check();
  await press(page, /^Send my (changed )?choice/);
  await expect(page.getByRole('heading', { name: 'Your choice is recorded' })).toBeVisible();
}

test('patients, carers and clinicians decide what matters most, from a list to a published order and a challenge', async ({
  people,
}) => {
  const title = newTitle('What matters at home');
  const staff = await people.as('staff');
  // A phone without JavaScript is enough to agree and to choose.
  const patient = await people.as('patient', { javaScript: false, viewport: { width: 360, height: 720 } });
  const [carer, clinician] = [await people.as('carer'), await people.as('clinician')];

  const slug = await test.step('staff begin a round and put needs on its list', async () => {
    await staff.goto(contestPaths.newPriorityRound());
    await staff.getByLabel('Name of the round').fill(title);
    await staff.getByLabel('What is it about?').fill('Days and nights at home, and the way to the doctor.');
    await staff.getByLabel('How many topics go into the final session?').fill('3');
    await staff.getByLabel('How many are published as the most important?').fill('2');
    await press(staff, 'Start the round');
    await staff.waitForURL(/\/board$/);
    const made = /priorities\/([^/]+)\/board/.exec(staff.url())?.[1] ?? '';
    await putNeedsOnTheList(staff, made);
    await wordTopics(staff, made);
    return made;
  });

  await test.step('their authors agree to the words, after one has refused', async () => {
    await staff.goto(contestPaths.longList(slug));
    await press(staff, /^Ask \d authors/);
    await expect(staff.getByText('4 authors were asked.')).toBeVisible();
    await carer.goto(contestPaths.wordings(slug));
    await carer.locator('a.card-link').first().click();
    await carer
      .getByLabel('What would you rather have it say?')
      .fill('Not only for two: I am alone at night.');
    await press(carer, 'No, not in these words');
    await staff.goto(contestPaths.priorityBoard(slug));
    await expect(staff.getByText('One topic has an author who refuses the words.')).toBeVisible();
    await agree(patient, slug);
    await agree(clinician, slug);
    await agree(carer, slug);
  });

  await test.step('each group of people chooses', async () => {
    await staff.goto(contestPaths.priorityBoard(slug));
    await press(staff, 'Open the choosing');
    await expect(staff.getByText('People can choose now.')).toBeVisible();
    await choose(patient, slug, [pills, speech]);
    await choose(carer, slug, [nights]);
    await choose(clinician, slug, [speech]);
    await choose(patient, slug, [nights]);
    await expect(staff.getByText('3 people have chosen.')).toBeVisible();
  });

  await test.step('staff close it with a reason and confirm the shortlist', async () => {
    await staff.getByText('Close it now, with a reason').click();
    await staff.getByLabel('Why is it closed early?').fill('Everybody who was asked has chosen.');
    await press(staff, 'Close the choosing now');
    await press(staff, 'Confirm the shortlist');
    await expect(staff.getByText('The shortlist stands.')).toBeVisible();
  });

  await test.step('people are invited, and say that they come', async () => {
    await staff.goto(contestPaths.planPrioritySession(slug));
    await press(staff, 'Add this group');
    await expect(staff.getByText('The group is there.')).toBeVisible();
    for (const [persona, group] of [
      ['patient', 'Patients'],
      ['clinician', 'Clinicians'],
    ] as const) {
      await staff.getByLabel('E-mail address').fill(`${persona}@demo.example`);
      await staff.getByLabel('Speaks for').selectOption({ label: group });
      if (persona === 'clinician') await staff.locator('#isFacilitator').check();
      await press(staff, 'Send the invitation');
      await expect(staff.getByText('The invitation is on its way.')).toBeVisible();
    }
    for (const index of [0, 1]) {
      await staff.goto(contestPaths.planPrioritySession(slug));
      const seat = staff.locator('.seat-form').nth(index);
      await seat.getByLabel('Small group').selectOption({ label: 'Group 1' });
      await seat.getByRole('button', { name: 'Save the seat' }).click();
      await expect(staff.getByText('The seat is saved.')).toBeVisible();
    }
    for (const guest of [patient, clinician]) {
      await guest.goto(contestPaths.prioritySession(slug));
      await press(guest, 'Yes, I come');
      await expect(guest.getByText('You have said that you come.')).toBeVisible();
    }
    await staff.goto(contestPaths.priorityBoard(slug));
    await press(staff, 'Open the session');
    await expect(staff.getByText('The session is open.')).toBeVisible();
  });

  await test.step('two devices put the shortlist in order together, also over a lost line', async () => {
    const second = await people.as('patient');
    await second.goto(contestPaths.prioritySession(slug));
    await second.getByRole('link', { name: /^Go to your group/ }).click();
    await clinician.goto(contestPaths.prioritySession(slug));
    await clinician.getByRole('link', { name: /^Go to your group/ }).click();
    for (const page of [clinician, second]) await expect(page.locator('.order-wording')).toHaveCount(2);
    const [first = '', next = ''] = (await order(clinician)).map((text) => text.trim());
    await clinician.getByRole('button', { name: `Down: ${first}` }).click();
    await expectOrder(clinician, [next, first]);
    await expectOrder(second, [next, first]);
    // Whoever types keeps the field and what is in it while others move the topic.
    const typing = second.getByLabel(`New place, 1 to 2: ${first}`);
    await typing.fill('12');
    await clinician.getByRole('button', { name: `Up: ${first}` }).press('Enter');
    await expectOrder(second, [first, next]);
    await expect(typing).toBeFocused();
    await expect(typing).toHaveValue('12');
    const down = clinician.getByRole('button', { name: `Down: ${first}` });
    await expect(clinician.getByRole('button', { name: `Up: ${first}` })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await down.press('Enter');
    await expect(down).toBeFocused();
    await expect(clinician.getByText(`${first} is now at place 2 of 2.`)).toBeAttached();
    await expectOrder(second, [next, first]);
    people.allowTrouble(second, /Failed to fetch|ERR_INTERNET_DISCONNECTED|net::/);
    await second.context().setOffline(true);
    await second.getByRole('button', { name: `Up: ${first}` }).click();
    await expectOrder(second, [first, next]);
    await expect(second.getByText('Your moves are kept here')).toBeVisible();
    await second.context().setOffline(false);
    await expectOrder(clinician, [first, next]);
    await clinician.getByLabel(`New place, 1 to 2: ${nights}`).fill('1');
    await clinician.getByLabel(`New place, 1 to 2: ${nights}`).press('Enter');
    await expectOrder(second, [nights, speech]);
    await press(clinician, 'Hand in our order');
    await expect(second.getByText('This order is handed in.')).toBeVisible();
  });

  await test.step('the plenary changes a place with its reason, and the result is published', async () => {
    await staff.goto(contestPaths.prioritySession(slug));
    await press(staff, 'Begin the plenary');
    await staff.getByLabel('Which topic?').selectOption({ label: `2. ${speech}` });
    await staff.getByLabel('To which place?').fill('1');
    await staff.getByLabel('Why?').fill('Whoever is not understood gets no other help either.');
    await press(staff, 'Change the place');
    await expect(staff.getByText('from place 2 to place 1')).toBeVisible();
    await staff.goto(contestPaths.priorityBoard(slug));
    await press(staff, 'Close the session');
    await press(staff, 'Publish the result');
    await staff.waitForURL(/did=published/);
  });

  await test.step('everybody reads it, authors hear of it, and a challenge comes of it', async () => {
    const visitor = await people.visitor();
    await visitor.goto(contestPaths.priorityRound(slug));
    await expect(visitor.locator('.top-topic h3').first()).toHaveText(speech);
    await expect(visitor.getByText('Whoever is not understood gets no other help either.')).toBeVisible();
    await expect(visitor.getByText('Everybody who was asked has chosen.')).toBeVisible();
    await carer.goto(paths.notifications());
    await expect(
      carer.getByText(`In “${title}” people chose what matters most. It stands in place 2.`),
    ).toBeVisible();
    await press(staff, `Make a challenge of: ${speech}`);
    await staff.waitForURL(/\/challenges\/.*\/edit/);
    await staff.goto(contestPaths.priorityRound(slug));
    await expect(staff.getByText('The challenge that came of it:')).toBeVisible();
  });
});
