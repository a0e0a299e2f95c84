import type { Page } from '@playwright/test';
import { expectNoA11yViolations, expectNoSidewaysScroll } from '../fixtures/accessibility.ts';
import { newTitle } from '../fixtures/need.ts';
import { answerWelcome, newEmail } from '../fixtures/people.ts';
import { confirmCode, requestCode } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';

const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();

async function expectStep(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectNoA11yViolations(page);
}

async function choose(page: Page, heading: string, answer: string): Promise<void> {
  await expectStep(page, heading);
  await page.getByRole('radio', { name: answer, exact: true }).check();
  await goOn(page);
}

test('a patient without JavaScript says on a small phone what hurts, and loses nothing by signing in at the end', async ({
  people,
}) => {
  const page = await people.visitor({ javaScript: false });
  const title = newTitle('The pills stay in their foil');

  await page.goto('/');
  await expectNoSidewaysScroll(page);
  await page.getByRole('main').getByRole('link', { name: 'Say what hurts' }).click();

  await expectStep(page, 'What is hard for you?');
  await goOn(page);
  await expect(page.getByRole('alert')).toContainText('Please write something here.');
  await expect(page).toHaveTitle(/^Error: /);
  people.allowTrouble(page, /\b422\b/);
  await expectNoA11yViolations(page);
  await page
    .getByRole('textbox', { name: 'What is hard for you?' })
    .fill(
      'I cannot press the pills out of their foil. My neighbour Mrs Abernathy does it for me on Sundays. ' +
        'When she is away I call 020 7946 0018 and ask. My thumbs are stiff in the morning.',
    );
  await goOn(page);

  await expectStep(page, 'Who is affected by it?');
  await page.getByRole('textbox', { name: /^Who is affected/ }).fill('People with stiff hands');
  await goOn(page);
  await choose(page, 'How do you know this?', 'I live with it myself');
  await choose(page, 'Where does it happen?', 'In hospital');

  await expectStep(page, 'How often does it happen?');
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page.getByRole('radio', { name: 'In hospital' })).toBeChecked();
  await choose(page, 'Where does it happen?', 'At home');
  await choose(page, 'How often does it happen?', 'Every day');
  await choose(page, 'How bad is it?', 'It makes life hard');

  await expectStep(page, 'What do you do about it today?');
  await goOn(page);
  await expectStep(page, 'What is it about?');
  await page.getByRole('checkbox', { name: 'Medicines' }).check();
  await goOn(page);
  await expectStep(page, 'Give it a short name');
  await page.getByRole('textbox', { name: 'Give it a short name' }).fill(title);
  await goOn(page);
  await choose(page, 'How shall we show you?', 'Under a made-up name');
  await expectStep(page, 'Do you want to show something?');
  await goOn(page);

  await expectStep(page, 'Check your answers');
  const guard = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Remove it' }) });
  await expect(guard).toHaveCount(2);
  await guard.filter({ hasText: '020 7946 0018' }).getByRole('button', { name: 'Remove it' }).click();
  await expect(guard).toHaveCount(1);
  await guard.filter({ hasText: 'Mrs Abernathy' }).getByRole('button', { name: 'Keep it' }).click();
  await expect(guard).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('Mrs Abernathy');
  await expect(page.getByRole('main')).not.toContainText('7946');

  const similar = page.getByRole('region', { name: 'Is it one of these?' });
  await expect(similar.getByRole('link', { name: /pills out of the foil/ }).first()).toBeVisible();

  const email = newEmail();
  await page.getByRole('link', { name: 'Sign in and send' }).click();
  await expectNoSidewaysScroll(page);
  const code = await requestCode(page, email);
  await expectNoSidewaysScroll(page);
  await confirmCode(page, code);
  await answerWelcome(page, ['patient']);

  await expectStep(page, 'Check your answers');
  const answers = page.getByRole('main');
  for (const answer of [title, 'My thumbs are stiff', 'People with stiff hands', 'At home', 'Every day']) {
    await expect(answers).toContainText(answer);
  }
  await expect(page.getByRole('button', { name: 'Remove it' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Send my need' }).click();

  await expectStep(page, 'Thank you. Your need has reached us.');
  await expect(page.getByRole('region', { name: 'What happens next' })).toContainText('A person reads it.');
  await page.getByRole('link', { name: 'See my need' }).click();
  await expectStep(page, title);
  await expect(page.getByRole('main')).toContainText('Sent, waiting to be read');
  await page.goto('/my/needs');
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await expectNoSidewaysScroll(page);
});
