import { contestPaths } from '#app/contest-paths.ts';
import { paths } from '#app/paths.ts';
import { expectNoSidewaysScroll } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';

const slug = 'home-from-hospital-and-not-alone';

test.slow();

test('a founder asks, staff answer in public and write news, and a patient who follows hears of it', async ({
  people,
}) => {
  const mark = Date.now().toString(36);
  const question = `Can our first users be volunteers of our own, group ${mark}?`;
  const { page: founder } = await people.newPerson({ roles: ['innovator'] });
  const { page: other } = await people.newPerson({ roles: ['innovator'] });
  const { page: patient } = await people.newPerson({ javaScript: false });
  const staff = await people.as('staff');
  // A question that should be looked at first is refused, and the browser notes it.
  people.allowTrouble(founder, /422/);

  await test.step('the patient follows the challenge, without JavaScript', async () => {
    await patient.goto(paths.challenge(slug));
    await patient.getByRole('button', { name: 'Follow', exact: true }).click();
    await expect(patient.getByRole('button', { name: 'You follow this' })).toBeVisible();
  });

  await test.step('the founder is warned of a telephone number, also while somebody else asks, and takes it out', async () => {
    await founder.goto(paths.challenge(slug));
    await founder.getByRole('link', { name: 'Ask a question' }).last().click();
    await founder.getByLabel('Your question').fill(`${question} Call me on 040 1234567.`);
    await founder.getByRole('button', { name: 'Send my question' }).click();
    const warning = founder.getByText('A phone number: “040 1234567”');
    await expect(warning).toBeVisible();
    const readAnew = founder.waitForResponse((answer) => /\/questions\.data\b/.test(answer.url()));
    await other.goto(contestPaths.challengeQuestions(slug));
    await other.getByLabel('Your question').fill('May a team have two leaders?');
    await other.getByRole('button', { name: 'Send my question' }).click();
    await expect(other.getByText('Your question has reached us.')).toBeVisible();
    await readAnew;
    await expect(warning).toBeVisible();
    await founder.getByRole('button', { name: 'Take it out and send' }).click();
    await expect(founder.getByText('Your question has reached us.')).toBeVisible();
    await expect(founder.locator('#mine')).toContainText('We are working on the answer');
    await expect(founder.locator('#mine')).toContainText('[phone number removed]');
  });

  await test.step('nobody else reads it before it is answered', async () => {
    await patient.goto(contestPaths.challengeQuestions(slug));
    await expect(patient.getByText(mark)).toHaveCount(0);
  });

  await test.step('staff answer it for everyone', async () => {
    await staff.goto(contestPaths.challengeQuestions(slug));
    const item = staff.locator('#waiting').getByRole('listitem').filter({ hasText: mark });
    await item.getByRole('link', { name: 'Answer' }).click();
    await staff.getByLabel('Answer', { exact: true }).fill('Yes. Say in your entry how you found them.');
    await staff.getByRole('button', { name: 'Send the answer' }).click();
    await expect(staff.getByText('Question and answer are public now.')).toBeVisible();
    const answered = staff.locator('#answered').getByRole('listitem').filter({ hasText: mark });
    await answered.getByRole('button', { name: 'Put it among the frequent questions' }).click();
    await expect(staff.getByText('It now stands among the frequent questions.')).toBeVisible();
  });

  await test.step('the founder hears of it, and everyone reads it without a name', async () => {
    await expect(async () => {
      await founder.goto(paths.notifications());
      await founder.getByRole('link', { name: /Your question about the challenge/ }).click({ timeout: 1000 });
    }).toPass();
    await expect(founder.locator('#mine')).toContainText('Yes. Say in your entry how you found them.');
    await patient.goto(paths.challenge(slug));
    await patient.getByText(mark).click();
    await expect(patient.locator('#faq')).toContainText('Yes. Say in your entry how you found them.');
  });

  const headline = `Come and ask us, ${mark}`;
  await test.step('staff write news', async () => {
    await staff.goto(contestPaths.newChallengeUpdate(slug));
    await staff.getByLabel('Title').fill(headline);
    await staff
      .getByLabel('What you want to say')
      .fill('On Friday at four.\n\nMore on https://example.org/friday.');
    await staff.getByRole('button', { name: 'Publish and tell everyone' }).click();
    await expect(staff.getByRole('heading', { level: 1, name: headline })).toBeVisible();
    await expect(staff.getByRole('link', { name: 'https://example.org/friday' })).toBeVisible();
  });

  await test.step('the patient hears of it once, and reads it', async () => {
    const news = patient.getByRole('link', { name: new RegExp(headline) });
    await expect(async () => {
      await patient.goto(paths.notifications());
      await expect(news).toHaveCount(1, { timeout: 500 });
    }).toPass();
    await news.click();
    await expect(patient.getByRole('main')).toContainText('On Friday at four.');
    await expectNoSidewaysScroll(patient);
  });

  await test.step('staff see the page as a patient would, and nothing there can be pressed', async () => {
    await staff.goto(contestPaths.previewChallenge(slug, 'patient'));
    await expect(staff.getByRole('region', { name: 'Preview' })).toContainText('You see this as a patient');
    await expect(staff.getByRole('button', { name: 'Follow', exact: true })).toBeDisabled();
    await expect(staff.getByRole('heading', { name: 'For cluster staff' })).toHaveCount(0);
    await patient.goto(contestPaths.previewChallenge(slug, 'juror'));
    await expect(patient.getByRole('region', { name: 'Preview' })).toHaveCount(0);
  });
});
