import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { newTitle, tellNeed } from '../fixtures/need.ts';
import { newEmail } from '../fixtures/people.ts';
import { expectBellAbove, expectNews, readUnread } from '../fixtures/road/news.ts';
import { pseudonymOf } from '../fixtures/road/profile.ts';
import { waitForMail } from '../fixtures/server-outbox.ts';
import { confirmCode, requestCode } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';

const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();

async function write(page: Page, question: string | RegExp, answer: string): Promise<void> {
  await page.getByRole('textbox', { name: question }).fill(answer);
  await goOn(page);
}

async function choose(page: Page, question: string, answer: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  await page.getByRole('radio', { name: answer, exact: true }).check();
  await goOn(page);
}

test('a carer who is asked by mail acts for a patient, who sees each act and ends it at once', async ({
  people,
}) => {
  test.slow();
  const title = newTitle('She cannot hear the bell at the door');
  const { page: patient } = await people.newPerson();
  const patientName = await pseudonymOf(patient);
  const neighbour = await people.as('patient');
  const known = newTitle('The bus leaves before I am at the stop');
  const knownPath = await tellNeed(neighbour, known);

  const carerEmail = newEmail();
  const carer = await people.visitor();
  await test.step('the patient asks somebody by e-mail', async () => {
    await patient.goto(paths.myCarers());
    await patient.getByLabel('E-mail address of the person').fill(carerEmail);
    await patient.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(patient.getByRole('main')).toContainText('It counts as soon as the person says yes.');
    await expect(patient.getByRole('listitem').filter({ hasText: carerEmail }).first()).toContainText(
      'Invited',
    );
  });

  const carerName = await test.step('somebody new joins from the mail and says yes', async () => {
    const mail = await waitForMail(carerEmail, new RegExp(patientName));
    const link = /https?:\/\/\S+\/delegations\/\S+/.exec(mail.text)?.[0] ?? '';
    await carer.goto(new URL(link).pathname);
    await confirmCode(carer, await requestCode(carer, carerEmail));
    await carer.waitForURL((url) => url.pathname === paths.welcome());
    await carer.getByRole('checkbox', { name: 'Carer', exact: true }).check();
    await carer.getByRole('button', { name: 'Save and go on' }).click();
    await expect(carer.getByRole('heading', { level: 1 })).toHaveText('Will you act for somebody?');
    await expect(carer.getByRole('main')).toContainText(patientName);
    const unread = await readUnread(patient);
    await carer.getByRole('button', { name: 'Yes, I do that' }).click();
    await expect(carer.getByRole('listitem').filter({ hasText: patientName }).first()).toContainText(
      'Active',
    );
    await expectBellAbove(patient, unread);
    return pseudonymOf(carer);
  });
  await expectNews(patient, 'Your carer has said yes and can act for you now.');

  const needPath = await test.step('the carer says for the patient what is hard', async () => {
    await carer.goto(paths.newNeed());
    await carer.getByRole('radio', { name: `For ${patientName}` }).check();
    await carer.getByRole('button', { name: 'Begin' }).click();
    await write(carer, 'What is hard for you?', `${title}. Parcels go back, and nobody visits any more.`);
    await write(carer, /^Who is affected/, 'People who hear little');
    await choose(carer, 'Where does it happen?', 'At home');
    await choose(carer, 'How often does it happen?', 'Every week');
    await choose(carer, 'How bad is it?', 'It makes life hard');
    await write(carer, /^What do you do about it today/, 'A note on the door');
    await carer.getByRole('checkbox', { name: 'Housing' }).check();
    await goOn(carer);
    await write(carer, 'Give it a short name', title);
    await choose(carer, 'How shall we show you?', 'Under a made-up name');
    await goOn(carer);
    await expect(carer.getByRole('main')).toContainText('For whom');
    await expect(carer.getByRole('main')).toContainText(patientName);
    await carer.getByRole('button', { name: 'Send my need' }).click();
    await carer.getByRole('link', { name: 'See my need' }).click();
    await expect(carer.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(carer.getByRole('main')).toContainText(`Written down by a carer, for ${patientName}`);
    return new URL(carer.url()).pathname;
  });

  const patientId = await test.step('the carer says “me too” for the patient', async () => {
    await carer.goto(knownPath);
    await carer.getByRole('button', { name: `Me too, for ${patientName}` }).click();
    await expect(carer.getByRole('main')).toContainText(`You said “me too” for ${patientName}.`);
    return carer.locator('input[name="forId"]').first().inputValue();
  });

  await test.step('the patient finds both as their own, and who did them', async () => {
    await patient.goto(paths.myNeeds());
    await patient.getByRole('link', { name: title }).click();
    await expect(patient.getByRole('heading', { level: 2, name: 'Your need' })).toBeVisible();
    await expect(patient.getByRole('main')).toContainText(`Written down by a carer, for ${patientName}`);
    await patient.goto(knownPath);
    await expect(patient.getByRole('main')).toContainText('You said “me too” as Patient.');
    await patient.goto(paths.myCarers());
    const acts = patient.getByRole('region', { name: 'What was done for you' }).getByRole('listitem');
    await expect(acts.filter({ hasText: `${carerName} sent a need for you.` })).toHaveCount(1);
    await expect(acts.filter({ hasText: `${carerName} said “me too” for you.` })).toHaveCount(1);
  });

  await test.step('the patient ends it, and the carer’s open page knows at once', async () => {
    const forPatient = carer.getByRole('button', { name: `Take it back for ${patientName}` });
    await expect(forPatient).toBeVisible();
    await patient.getByRole('button', { name: `End this with ${carerName}` }).click();
    await expect(patient.getByRole('main')).toContainText('It has ended. Both of you are told.');
    await expect(forPatient).toHaveCount(0);
  });

  await test.step('what the carer still tries is refused', async () => {
    const late = await carer.request.post(knownPath, { form: { intent: 'unsupport', forId: patientId } });
    expect(late.status()).toBe(403);
    people.allowTrouble(carer, /\b404\b/);
    await carer.goto(needPath);
    await expect(carer.getByRole('heading', { level: 1 })).toHaveText('We cannot find this page');
    await patient.goto(knownPath);
    await expect(patient.getByRole('main')).toContainText('You said “me too” as Patient.');
    await expectNews(carer, 'One of you has ended that a carer acts for the other.');
  });
});
