import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { MessageAudience } from '#app/domain/challenges/message-audiences.ts';
import { voterKeyOf } from '#app/features/ballots/voter-key.server.ts';
import { anonymous } from '#app/policies/actor.ts';
import {
  challengeMessageRecipients,
  challengeMessages,
  challenges,
  jurors,
  notifications,
  outbox,
  users,
} from '#db/schema/index.ts';
import { makeChallenge, makeSolution, makeTeamMember } from '#db/testing/factories/challenges.ts';
import { makeBallot, makeBallotPaper, makeJuror } from '#db/testing/factories/deciding.ts';
import { makeFollow } from '#db/testing/factories/discussion.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { nextId } from '#db/testing/factories/series.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { tellPeople } from '#server/jobs/fan-out/tell-people.server.ts';
import { mailChallengeMessages } from '#server/jobs/tasks/mail-challenge-messages.server.ts';
import type { Mail } from '#server/mail/send-mail.server.ts';
import { audienceOf } from '../audiences.queries.server.ts';
import { sendChallengeMessage } from './send-challenge-message.server.ts';

const now = new Date('2026-03-02T09:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const env = { APP_URL: 'https://tandem.example' };

async function scene() {
  const db = testDb();
  const challenge = await makeChallenge(db);
  const challengeId = challenge.id;
  const team = async (status: 'draft' | 'eligible' | 'withdrawn') => {
    const solution = await makeSolution(db, { challengeId, status });
    const { userId } = await makeTeamMember(db, { teamId: solution.teamId });
    return userId;
  };
  const [drafting, taking, left] = [await team('draft'), await team('eligible'), await team('withdrawn')];
  return { challenge, challengeId, drafting, taking, left, staff: await signedIn(db, 'staff') };
}
type Scene = Awaited<ReturnType<typeof scene>>;

const write = (
  { challengeId, staff }: Scene,
  audience: MessageAudience,
  { at = now, messageId = nextId(), actor = staff as Parameters<typeof execute>[1]['actor'] } = {},
) =>
  execute(
    sendChallengeMessage,
    { actor, now: at },
    {
      challengeId,
      messageId,
      audience,
      subject: 'The deadline is near',
      body: 'Please send your solution.\n\nThank you.',
    },
  );

/** Sends what waits, and gives the addresses it went to. */
async function mails(fail: (mail: Mail<'challenge-message'>) => boolean = () => false) {
  const sent: Mail<'challenge-message'>[] = [];
  const log = { warn: () => {} };
  await mailChallengeMessages({ db: testDb(), env, log, now }, async (mail) => {
    if (fail(mail)) throw new Error('the mail server is away');
    sent.push(mail);
  });
  return sent;
}

test('audiences hold who belongs to them now, each once', async () => {
  const db = testDb();
  const at = await scene();
  const of = (audience: MessageAudience) => audienceOf(db, at.challengeId, audience);
  expect(await of('teams')).toEqual([at.drafting, at.taking].sort());
  expect(await of('teams_not_sent')).toEqual([at.drafting]);
  const done = await makeJuror(db, { challengeId: at.challengeId, submittedAt: now });
  const behind = await makeJuror(db, { challengeId: at.challengeId });
  const gone = await makeJuror(db, { challengeId: at.challengeId, steppedDownAt: now });
  await makeJuror(db, { challengeId: at.challengeId, status: 'invited' });
  expect(await of('jurors')).toEqual([done.userId, behind.userId].sort());
  expect(await of('jurors_behind')).toEqual([behind.userId]);
  expect(await of('jurors')).not.toContain(gone.userId);
  const { userId } = await makeFollow(db, { subjectType: 'challenge', subjectId: at.challengeId });
  expect(await of('followers')).toEqual([userId]);
});

test('who has not voted is known from the keys of the papers', async () => {
  const db = testDb();
  const at = await scene();
  expect(await audienceOf(db, at.challengeId, 'not_voted')).toEqual([]);
  const ballot = await makeBallot(db, { challengeId: at.challengeId, eligible: ['patient'] });
  const voted = await makeUser(db, { roles: ['patient'] });
  const waits = await makeUser(db, { roles: ['patient', 'carer'] });
  await makeUser(db, { roles: ['patient'], suspendedAt: now });
  await makeUser(db, { roles: ['clinician'] });
  await makeBallotPaper(db, { ballotId: ballot.id, voterKey: voterKeyOf(ballot.id, voted.id) });
  expect(await audienceOf(db, at.challengeId, 'voters')).toEqual([voted.id, waits.id].sort());
  expect(await audienceOf(db, at.challengeId, 'not_voted')).toEqual([waits.id]);
});

test('a message stands in the news of each and goes out by e-mail once', async () => {
  const db = testDb();
  const at = await scene();
  expect(await write(at, 'teams')).toEqual({ recipients: 2 });
  const [told] = await db.select().from(outbox).where(eq(outbox.kind, 'person.told'));
  await tellPeople(db, told?.payload as Parameters<typeof tellPeople>[1], now);
  const sent = await mails();
  expect(sent.map((mail) => mail.props.body)).toEqual(
    Array(2).fill('Please send your solution.\n\nThank you.'),
  );
  expect(await mails()).toEqual([]);
  const news = await db.select().from(notifications);
  expect(news.map((row) => [row.kind, row.digestedAt])).toEqual(
    Array(2).fill(['challengeMessageToYou', now]),
  );
});

test('a mail that is not taken holds up no other and is tried again', async () => {
  const at = await scene();
  await write(at, 'teams');
  let first: string | null = null;
  const sent = await mails((mail) => {
    first ??= mail.to;
    return mail.to === first;
  });
  expect(sent).toHaveLength(1);
  const again = await mails();
  expect(again.map((mail) => mail.to)).toEqual([first]);
});

test('whoever wants no e-mail gets none about what they could take part in', async () => {
  const db = testDb();
  const at = await scene();
  await makeBallot(db, { challengeId: at.challengeId, eligible: ['patient'] });
  const wants = await makeUser(db, { roles: ['patient'] });
  await makeUser(db, { roles: ['patient'], digest: 'off' });
  await makeUser(db, { roles: ['patient'], mutedByMail: ['challenges'] });
  expect(await write(at, 'not_voted')).toEqual({ recipients: 3 });
  expect((await mails()).map((mail) => mail.to)).toEqual([wants.email]);
});

test('whoever has left since gets nothing, and nothing waits for them', async () => {
  const at = await scene();
  await write(at, 'teams_not_sent');
  await testDb().update(users).set({ erasedAt: now }).where(eq(users.id, at.drafting));
  expect(await mails()).toEqual([]);
  const [row] = await testDb().select().from(challengeMessageRecipients);
  expect(row?.mailedAt).toEqual(now);
});

test('a form sent twice is one message', async () => {
  const at = await scene();
  const messageId = nextId();
  await Promise.all([write(at, 'teams', { messageId }), write(at, 'teams', { messageId })]);
  expect(await testDb().$count(challengeMessages)).toBe(1);
  expect(await testDb().$count(challengeMessageRecipients)).toBe(2);
});

test('those who are behind are reminded at most once a day', async () => {
  const at = await scene();
  await write(at, 'teams_not_sent');
  await expect(write(at, 'teams_not_sent', { at: later(19) })).rejects.toMatchObject({
    code: 'reminded_today',
  });
  await write(at, 'teams', { at: later(1) });
  expect(await write(at, 'teams_not_sent', { at: later(21) })).toEqual({ recipients: 1 });
});

test('a message to nobody is refused, and so is one by somebody else or about a closed challenge', async () => {
  const db = testDb();
  const at = await scene();
  await expect(write(at, 'jurors_behind')).rejects.toMatchObject({ code: 'nobody_to_tell' });
  await expect(write(at, 'teams', { actor: anonymous })).rejects.toMatchObject({ kind: 'unauthenticated' });
  const innovator = await signedIn(db, 'innovator');
  await expect(write(at, 'teams', { actor: innovator })).rejects.toMatchObject({ kind: 'forbidden' });
  await db.update(challenges).set({ status: 'closed' }).where(eq(challenges.id, at.challengeId));
  await expect(write(at, 'teams')).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await db.$count(challengeMessages)).toBe(0);
  expect(await db.$count(jurors)).toBe(0);
});
