import { expect, test } from 'vitest';
import { locales } from '#app/domain/people/preferences.ts';
import type { MailProps } from './mail-props.ts';
import { renderMail } from './render-mail.server.tsx';

const cluster = 'Health Cluster Test';

test('the code stands large in the mail and as text, and the link leads to filling it in', async () => {
  const props = { code: '482913', link: 'https://tandem.test/sign-in/code?id=1&code=482913', minutes: 10 };
  const { subject, html, text } = await renderMail('sign-in-code', { locale: 'en', props, cluster });
  expect(subject).toBe('482913 is your code for Tandem');
  expect(html).toContain('<h1');
  expect(html).toContain('href="https://tandem.test/sign-in/code?id=1&amp;code=482913"');
  expect(html).toContain('lang="en"');
  expect(text).toContain('482913');
  expect(text).toContain('https://tandem.test/sign-in/code?id=1&code=482913');
  expect(text).toContain('for 10 minutes');
});

test('what a person wrote cannot put markup or headers into a mail', async () => {
  const props = {
    inviter: 'Eve <script>alert(1)</script>',
    team: 'A\r\nBcc: all@test.example',
    challenge: 'Falls',
    until: '4 December 2026',
    isNew: false,
    link: 'https://tandem.test/x',
  };
  const { subject, html } = await renderMail('team-invitation', { locale: 'en', props, cluster });
  expect(html).not.toContain('<script>');
  expect(subject).not.toMatch(/[\r\n]/);
});

const samples: MailProps = {
  'sign-in-code': { code: '123456', link: 'https://tandem.test/a', minutes: 1 },
  digest: {
    name: 'Anna',
    items: [
      {
        id: '1',
        why: 'You said: “Falls”',
        text: 'There is an answer.',
        url: 'https://tandem.test/needs/falls',
      },
    ],
    more: 2,
    rhythm: 'weekly',
    allUrl: 'https://tandem.test/notifications',
    settingsUrl: 'https://tandem.test/me/notifications',
    offUrl: 'https://tandem.test/digest/off?token=x',
  },
  'team-invitation': {
    inviter: 'Bo',
    team: 'Steps',
    challenge: 'Falls',
    until: '4 December 2026',
    link: 'https://tandem.test/b',
    isNew: true,
  },
  'entry-receipt': {
    title: 'Light that follows you',
    challenge: 'Falls',
    receipt: 'K7QD-2MXF-4N',
    when: 'Friday 4 December at 14:30',
    who: 'Bo',
    version: 3,
    minutesLate: 2,
    files: ['plan.pdf'],
    link: 'https://tandem.test/d',
  },
  'entry-to-mend': {
    title: 'Light that follows you',
    challenge: 'Falls',
    feedback: 'Please say who is in your team.',
    until: 'Friday 4 December at 23:59',
    link: 'https://tandem.test/e',
  },
  'delegation-invitation': {
    patient: 'Anna',
    scopes: ['needs', 'vote'],
    until: '4 December 2026',
    link: 'https://tandem.test/c',
  },
  'juror-reminder': {
    name: 'Kim',
    challenge: 'Falls',
    left: 2,
    until: '4 December 2026',
    link: 'https://tandem.test/jury',
  },
  'challenge-message': {
    name: 'Ada',
    challenge: 'Safe at night',
    subject: 'The deadline is near',
    body: 'Please send your solution.\n\nThank you.',
    link: 'https://tandem.test/challenges/safe/messages/1',
    isBound: false,
    settingsUrl: 'https://tandem.test/me/news',
  },
  'juror-invitation': {
    name: 'Dr Kim',
    inviter: 'Bo',
    challenge: 'Falls',
    until: null,
    link: 'https://tandem.test/d',
    isNew: false,
  },
  'priority-wording': {
    name: 'Anna',
    round: 'Nights',
    count: 2,
    until: '4 December 2026',
    link: 'https://tandem.test/p',
  },
  'priority-seat': {
    name: 'Anna',
    round: 'Nights',
    at: 'Friday 4 December 2026, 10:00',
    place: 'Town hall',
    link: 'https://tandem.test/q',
  },
};

test.each(locales)('every mail can be read in %s, as HTML and as text', async (locale) => {
  for (const template of Object.keys(samples) as (keyof MailProps)[]) {
    const mail = await renderMail(template, { locale, props: samples[template], cluster });
    expect(mail.subject).not.toBe('');
    expect(mail.html).toContain(`lang="${locale}"`);
    expect(mail.text).toContain(cluster);
    expect(mail.text).toContain('https://tandem.test/');
  }
});

test('a digest says how to change its rhythm and how to end it', async () => {
  const { text, subject } = await renderMail('digest', { locale: 'de', props: samples.digest, cluster });
  expect(subject).toBe('3 Nachrichten für Sie');
  expect(text).toContain('https://tandem.test/me/notifications');
  expect(text).toContain('https://tandem.test/digest/off?token=x');
  expect(text).toContain('jeden Montag');
});
