import { newEmail } from '../fixtures/people.ts';
import { waitForMail } from '../fixtures/server-outbox.ts';
import { codeFrom, confirmCode, requestCode } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';

/** The address in a mail, without the server: tests reach it by their own way. */
function linkFrom(text: string): string {
  const link = /https?:\/\/[^\s>)\]]*\/sign-in\/code\?[^\s>)\]]+/.exec(text)?.[0];
  if (!link) throw new Error(`No link in: ${text}`);
  const { pathname, search } = new URL(link);
  return pathname + search;
}

test('the link of the mail only fills the code in; the button spends it, once', async ({ people }) => {
  const email = newEmail();
  const asked = await people.visitor();
  await requestCode(asked, email);
  const mail = await waitForMail(email, /\d{6}/);
  const link = linkFrom(mail.text);

  // A mail scanner opens every link it sees, more than once.
  const scanner = await people.visitor({ javaScript: false });
  await scanner.goto(link);
  await scanner.goto(link);

  const page = await people.visitor();
  await page.goto(link);
  await expect(page.getByLabel('Code from the e-mail')).toHaveValue(codeFrom(mail.subject));
  await expect(page.getByRole('main')).toContainText('We have filled in the code from your mail.');
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign me in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Welcome/ })).toBeVisible();

  await scanner.goto(link);
  await scanner.getByRole('button', { name: 'Sign me in' }).click();
  await expect(scanner.getByRole('alert')).toContainText('This code has been used already.');
  people.allowTrouble(scanner, /\b422\b/);
  await scanner.goto('/me');
  await expect(scanner).toHaveURL(/\/sign-in\?/);
});

test('a code that was typed wrongly five times does not work any more, not even typed rightly', async ({
  people,
}) => {
  const email = newEmail();
  const page = await people.visitor();
  people.allowTrouble(page, /\b422\b/);
  const code = await requestCode(page, email);
  const wrong = code === '123456' ? '654321' : '123456';
  for (const left of [4, 3, 2, 1]) {
    await confirmCode(page, wrong);
    await expect(page.getByRole('alert')).toContainText(new RegExp(`You can try ${left} more times?\\.`));
    await expect(page).toHaveTitle(/^Error: /);
  }
  await confirmCode(page, wrong);
  await expect(page.getByRole('alert')).toContainText('typed wrongly too often');
  await confirmCode(page, code);
  await expect(page.getByRole('alert')).toContainText('typed wrongly too often');

  // A new one is asked for where the old one failed, and works.
  await page.getByText('No mail yet?').click();
  await page.getByRole('button', { name: 'Send me a new code' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  let next = code;
  await expect
    .poll(async () => {
      next = codeFrom((await waitForMail(email, /\d{6}/)).subject);
      return next;
    })
    .not.toBe(code);
  await confirmCode(page, next);
  await expect(page.getByRole('heading', { level: 1, name: /^Welcome/ })).toBeVisible();
});

test('signing out everywhere ends the session of another browser at once', async ({ people }) => {
  const phone = await people.newPerson();
  const laptop = await people.visitor();
  await confirmCode(laptop, await requestCode(laptop, phone.email));
  await laptop.waitForURL((url) => url.pathname === '/');
  await laptop.goto('/notifications');
  await expect(laptop.getByRole('heading', { level: 1, name: 'News for you' })).toBeVisible();

  await phone.page.goto('/me/sessions');
  await expect(phone.page.getByText('This one')).toBeVisible();
  await expect(phone.page.getByRole('button', { name: /^Sign out: / })).toHaveCount(2);
  await phone.page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(phone.page).toHaveURL(/\/sign-in$/);

  // Nobody touches the laptop: the page hears of it.
  await expect(laptop).toHaveURL(/\/sign-in\?/);
  await expect(laptop.getByRole('link', { name: 'Sign in' })).toBeVisible();
});
