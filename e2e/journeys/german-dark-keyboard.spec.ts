import type { Page } from '@playwright/test';
import domain from '#app/i18n/de/domain.ts';
import needs from '#app/i18n/de/needs.ts';
import wizard from '#app/i18n/de/needWizard.ts';
import notifications from '#app/i18n/de/notifications.ts';
import people from '#app/i18n/de/people.ts';
import signIn from '#app/i18n/de/signIn.ts';
import site from '#app/i18n/de/site.ts';
import { expectNoA11yViolations } from '../fixtures/accessibility.ts';
import { Keyboard } from '../fixtures/keyboard.ts';
import { newTitle } from '../fixtures/need.ts';
import { expectNoEnglish } from '../fixtures/other-language.ts';
import { newEmail } from '../fixtures/people.ts';
import { waitForMail } from '../fixtures/server-outbox.ts';
import { codeFrom } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** Lightness of the page's ground, 0 to 255. */
const lightness = (page: Page) =>
  page.evaluate(() => {
    const parts = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? [];
    return Math.max(...parts.slice(0, 3).map(Number));
  });

const letterSize = (page: Page) =>
  main(page).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

async function arrive(page: Page, keyboard: Keyboard, title: string): Promise<void> {
  await expect(heading(page, title)).toBeVisible();
  await expectNoEnglish(page);
  await keyboard.skipToContent(page.getByRole('link', { name: site.skipToContent }));
}

async function goOn(page: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.activate(page.getByRole('button', { name: new RegExp(`^${wizard.next}`) }));
}

async function write(page: Page, keyboard: Keyboard, title: string, words: string): Promise<void> {
  await arrive(page, keyboard, title);
  await keyboard.goTo(main(page).getByRole('textbox'));
  await keyboard.type(words);
  await goOn(page, keyboard);
}

async function choose(page: Page, keyboard: Keyboard, title: string, answer: string): Promise<void> {
  await arrive(page, keyboard, title);
  await keyboard.goTo(main(page).getByRole('radio').first());
  await keyboard.press('Space');
  const wanted = main(page).getByRole('radio', { name: answer, exact: true });
  for (let tries = 0; tries < 6 && !(await wanted.isChecked()); tries += 1) await keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
  await goOn(page, keyboard);
}

test('in German, in the dark and by keyboard alone somebody says where it hurts, reads the news and sets the page up', async ({
  people: crowd,
}) => {
  const page = await crowd.visitor({ locale: 'de-DE', colorScheme: 'dark' });
  const keyboard = new Keyboard(page);
  const title = newTitle('Die Klingel hört man nur im Flur');

  await page.goto('/');
  expect(await lightness(page)).toBeLessThan(60);
  await expectNoEnglish(page);
  await keyboard.skipToContent(page.getByRole('link', { name: site.skipToContent }));
  await keyboard.activate(main(page).getByRole('link', { name: site.nav.sayWhatHurts }));

  await write(page, keyboard, wizard.story.title, 'Abends höre ich die Klingel im Bad nicht.');
  await write(page, keyboard, wizard.who.title, 'Menschen, die schlecht hören');
  await choose(page, keyboard, wizard.perspective.title, wizard.perspective.myself);
  await choose(page, keyboard, wizard.place.title, domain.place.care_home);
  await choose(page, keyboard, wizard.frequency.title, domain.frequency.daily);
  await choose(page, keyboard, wizard.severity.title, domain.severity.moderate);
  await write(page, keyboard, wizard.today.title, 'Ich lasse die Tür offen.');
  await arrive(page, keyboard, wizard.themes.title.replace('{max}', '3'));
  await keyboard.activate(page.getByRole('checkbox', { name: domain.needTheme.hearing_and_sight }), 'Space');
  await goOn(page, keyboard);
  await write(page, keyboard, wizard.title.title, title);
  await choose(page, keyboard, wizard.name.title, wizard.name.pseudonym);
  await arrive(page, keyboard, wizard.attachments.title);
  await goOn(page, keyboard);

  await arrive(page, keyboard, wizard.check.title);
  await expect(main(page)).toContainText('Ich lasse die Tür offen.');
  await expectNoA11yViolations(page);
  await keyboard.activate(page.getByRole('link', { name: wizard.check.signIn }));

  const email = newEmail();
  await arrive(page, keyboard, signIn.title);
  await keyboard.goTo(page.getByLabel(signIn.email.label));
  await keyboard.type(email);
  await keyboard.press('Enter');
  await arrive(page, keyboard, signIn.code.title);
  const mail = await waitForMail(email, /\d{6}/);
  expect(mail.text).not.toMatch(/\byour code\b/i);
  await keyboard.goTo(page.getByLabel(signIn.code.label));
  await keyboard.type(codeFrom(mail.subject));
  await keyboard.press('Enter');
  await arrive(page, keyboard, people.welcome.title);
  await keyboard.activate(page.getByRole('checkbox', { name: domain.role.patient, exact: true }), 'Space');
  await keyboard.activate(page.getByRole('button', { name: people.welcome.done }));

  await arrive(page, keyboard, wizard.check.title);
  await keyboard.activate(page.getByRole('button', { name: wizard.check.send }));
  await expect(heading(page, needs.sent.title)).toBeVisible();
  await expectNoEnglish(page);

  await keyboard.activate(page.getByRole('link', { name: site.notifications.link }));
  await expect(heading(page, notifications.title)).toBeVisible();
  await expectNoEnglish(page);
  await keyboard.activate(page.getByRole('link', { name: notifications.settings }));
  await expect(heading(page, notifications.choices.title)).toBeVisible();
  await expectNoEnglish(page);

  await page.reload();
  const normal = await letterSize(page);
  await keyboard.activate(page.getByText(site.preferences.open, { exact: true }).first());
  await keyboard.goTo(page.getByRole('radio', { name: site.preferences.textSizes.s1, exact: true }));
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: site.preferences.textSizes.s3, exact: true })).toBeChecked();
  await expect.poll(() => letterSize(page)).toBeGreaterThan(normal * 1.2);
  await keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: site.preferences.textSizes.s3, exact: true })).toBeHidden();
  await page.reload();
  expect(await letterSize(page)).toBeGreaterThan(normal * 1.2);
  expect(await lightness(page)).toBeLessThan(60);
  await expectNoA11yViolations(page);
});
