import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { notifications, users } from '#db/schema/index.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { makeNotification } from '#db/testing/factories/platform.ts';
import { testDb } from '#db/testing/test-db.ts';
import type { Mail } from '../../mail/send-mail.server.ts';
import { sendDueDigests } from '../tasks/send-digests.server.ts';

const env = {
  APP_URL: 'https://tandem.test',
  APP_SECRET: 'a secret that is only good for this test',
  CLUSTER_TIME_ZONE: 'Europe/Berlin',
};
const log = { warn: () => {} } as never;

/** A Monday, 06:30 and 07:00 in Berlin. */
const tooEarly = new Date('2026-03-02T05:30:00Z');
const monday = new Date('2026-03-02T06:00:00Z');
const tuesday = new Date('2026-03-03T06:00:00Z');
const sunday = new Date('2026-03-01T12:00:00Z');

async function send(now: Date, refuse: (mail: Mail<'digest'>) => boolean = () => false) {
  const sent: Mail<'digest'>[] = [];
  await sendDueDigests({ db: testDb(), env, log, now }, async (mail) => {
    if (refuse(mail)) throw new Error('mailbox full');
    sent.push(mail);
  });
  return sent;
}

async function makeReader(digest: 'daily' | 'weekly' | 'off', overrides = {}) {
  const reader = await makeUser(testDb(), { digest, locale: 'en', ...overrides });
  const notice = await makeNews(reader.id);
  return { reader, notice };
}

const makeNews = (userId: string, overrides = {}) =>
  makeNotification(testDb(), {
    userId,
    kind: 'challenge.announced',
    path: '/challenges/safe-steps',
    facts: { why: 'author', need: 'Falls at night', title: 'Safe steps' },
    createdAt: sunday,
    ...overrides,
  });

test('a daily digest goes out at seven of the cluster’s clock, once', async () => {
  const { reader } = await makeReader('daily');
  expect(await send(tooEarly)).toEqual([]);
  expect((await send(monday)).map(({ to }) => to)).toEqual([reader.email]);
  expect(await send(new Date(monday.getTime() + 3_600_000))).toEqual([]);
});

test('what comes after seven waits for the next day', async () => {
  const { reader } = await makeReader('daily');
  await send(monday);
  await makeNews(reader.id, { createdAt: new Date('2026-03-02T08:00:00Z') });
  expect(await send(new Date('2026-03-02T09:00:00Z'))).toEqual([]);
  expect(await send(tuesday)).toHaveLength(1);
});

test('a weekly digest waits for Monday, and nobody who turned it off gets one', async () => {
  const { reader } = await makeReader('weekly', {});
  await makeReader('off');
  expect(await send(new Date('2026-03-01T18:00:00Z'))).toEqual([]);
  expect((await send(monday)).map(({ to }) => to)).toEqual([reader.email]);
});

test('a server that was down at seven sends the digest when it is back', async () => {
  await makeReader('weekly');
  expect(await send(new Date('2026-03-04T15:00:00Z'))).toHaveLength(1);
});

test('it says what the reader said and what came of it, with links, in the reader’s language', async () => {
  const { reader } = await makeReader('daily', { locale: 'de', name: 'Anna' });
  const [mail] = await send(monday);
  expect(mail?.locale).toBe('de');
  expect(mail?.props).toMatchObject({
    name: 'Anna',
    rhythm: 'daily',
    more: 0,
    items: [
      {
        why: 'Sie haben gesagt: „Falls at night“',
        text: 'Wir suchen jetzt eine Antwort, im Aufruf „Safe steps“.',
        url: 'https://tandem.test/challenges/safe-steps',
      },
    ],
  });
  expect(mail?.props.offUrl).toMatch(new RegExp(`^https://tandem\\.test/digest/off\\?token=${reader.id}\\.`));
  expect(mail?.headers).toEqual({
    'List-Unsubscribe': `<${mail?.props.offUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
});

test('what was read in the app, or came before the last three weeks, is not sent', async () => {
  const reader = await makeUser(testDb(), { digest: 'daily' });
  await makeNews(reader.id, { readAt: sunday });
  await makeNews(reader.id, { createdAt: new Date('2026-01-01T12:00:00Z') });
  expect(await send(monday)).toEqual([]);
});

test('a long list is cut and the rest is counted', async () => {
  const { reader } = await makeReader('daily');
  for (let n = 0; n < 24; n += 1) await makeNews(reader.id);
  const [mail] = await send(monday);
  expect(mail?.props.items).toHaveLength(20);
  expect(mail?.props.more).toBe(5);
});

test('a mail that is not taken holds up no other and is sent in the next round', async () => {
  const { reader: unlucky, notice } = await makeReader('daily');
  const { reader: lucky } = await makeReader('daily');
  const first = await send(monday, ({ to }) => to === unlucky.email);
  expect(first.map(({ to }) => to)).toEqual([lucky.email]);
  const [kept] = await testDb().select().from(notifications).where(eq(notifications.id, notice.id));
  expect(kept?.digestedAt).toBeNull();
  const second = await send(new Date(monday.getTime() + 3_600_000));
  expect(second.map(({ to }) => to)).toEqual([unlucky.email]);
});

test('suspended and erased people get no mail', async () => {
  await makeReader('daily', { suspendedAt: sunday });
  await makeReader('daily', { erasedAt: sunday });
  expect(await send(monday)).toEqual([]);
});

test('when a digest was sent is noted', async () => {
  const { reader } = await makeReader('daily');
  await send(monday);
  const [after] = await testDb().select().from(users).where(eq(users.id, reader.id));
  expect(after?.digestSentAt).toEqual(monday);
});

test('a kind of news that the reader switched off for e-mail is left out, also where it was told before', async () => {
  const reader = await makeUser(testDb(), { digest: 'daily', mutedByMail: ['own_needs'] });
  await makeNews(reader.id, { topic: 'own_needs' });
  expect(await send(monday)).toEqual([]);
  await makeNews(reader.id, { kind: 'need.returned', topic: null });
  await makeNews(reader.id, { topic: 'pilots', inApp: false });
  const [mail] = await send(monday);
  expect(mail?.props.items).toHaveLength(2);
});
