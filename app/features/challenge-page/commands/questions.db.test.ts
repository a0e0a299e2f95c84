import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { eraseAccount } from '#app/features/people/commands/erase-account.server.ts';
import { anonymous } from '#app/policies/actor.ts';
import { auditLog, challengeFaqs, challenges } from '#db/schema/index.ts';
import { makeChallengeQuestion } from '#db/testing/factories/challenge-parts.ts';
import { makeChallenge } from '#db/testing/factories/challenges.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { key, questionsOf, toldPeople } from '../testing.server.ts';
import { answerQuestion } from './answer-question.server.ts';
import { askQuestion } from './ask-question.server.ts';
import { takeOverQuestion } from './take-over-question.server.ts';
import { withdrawQuestion } from './withdraw-question.server.ts';

const now = new Date('2026-03-02T10:00:00Z');
const question = 'May we enter with a prototype?';
const running = () => makeChallenge(testDb(), { status: 'running' });

async function asked() {
  const challenge = await running();
  const asker = await signedIn(testDb(), 'innovator');
  const input = { challengeId: challenge.id, question, submissionKey: key(1) };
  const { id } = await execute(askQuestion, { actor: asker, now }, input);
  return { challenge, asker, id, staff: await signedIn(testDb(), 'staff') };
}

test('a question waits for staff, and whose challenge it is hears of it once', async () => {
  const { challenge, asker, id } = await asked();
  expect(await questionsOf(challenge.id)).toMatchObject([
    { id, askedBy: asker.id, question, status: 'open' },
  ]);
  expect(await toldPeople()).toMatchObject([
    {
      userIds: [challenge.ownerId],
      notice: 'question_asked',
      path: `/challenges/${challenge.slug}/questions/${id}`,
    },
  ]);
});

test('a double click and a retry ask once, and are told once', async () => {
  const challenge = await running();
  const actor = await signedIn(testDb(), 'innovator');
  const input = { challengeId: challenge.id, question, submissionKey: key(2) };
  const both = await Promise.all([
    execute(askQuestion, { actor, now }, input),
    execute(askQuestion, { actor, now }, input),
  ]);
  expect(both[0]).toEqual(both[1]);
  expect(await questionsOf(challenge.id)).toHaveLength(1);
  expect(await toldPeople()).toHaveLength(1);
});

test('the key of one challenge is no question of another', async () => {
  const { asker } = await asked();
  const other = await running();
  const input = { challengeId: other.id, question, submissionKey: key(1) };
  await expect(execute(askQuestion, { actor: asker, now }, input)).rejects.toMatchObject({
    kind: 'conflict',
  });
  expect(await questionsOf(other.id)).toEqual([]);
});

test.each([
  ['draft', 'not_found'],
  ['closed', 'forbidden'],
  ['cancelled', 'forbidden'],
] as const)('nobody asks about a challenge that is %s', async (status, kind) => {
  const challenge = await makeChallenge(testDb(), { status, reason: 'Why.' });
  const actor = await signedIn(testDb(), 'patient');
  const input = { challengeId: challenge.id, question, submissionKey: key(3) };
  await expect(execute(askQuestion, { actor, now }, input)).rejects.toMatchObject({ kind });
});

test('whoever is not signed in asks nothing', async () => {
  const { id } = await running();
  const input = { challengeId: id, question, submissionKey: key(4) };
  await expect(execute(askQuestion, { actor: anonymous, now }, input)).rejects.toMatchObject({
    kind: 'unauthenticated',
  });
});

test.each([
  ['nothing', '', 'too_short'],
  ['only spaces and control characters', ' \u0000\u0007\n   \t  ', 'too_short'],
  ['ten megabytes', 'a'.repeat(10_000_000), 'too_long'],
])('%s is no question', async (_name, text, code) => {
  const { id } = await running();
  const actor = await signedIn(testDb(), 'patient');
  const input = { challengeId: id, question: text, submissionKey: key(5) };
  await expect(execute(askQuestion, { actor, now }, input)).rejects.toMatchObject({
    kind: 'invalid',
    fields: { question: code },
  });
});

test('signs that turn text around are taken out, right-to-left words stay', async () => {
  const { id } = await running();
  const actor = await signedIn(testDb(), 'patient');
  const input = { challengeId: id, question: 'هل يمكننا\u202e المشاركة؟ 👩🏽‍🦽', submissionKey: key(6) };
  await execute(askQuestion, { actor, now }, input);
  expect((await questionsOf(id))[0]?.question).toBe('هل يمكننا المشاركة؟ 👩🏽‍🦽');
});

test('after ten questions in an hour the next one waits', async () => {
  const { id } = await running();
  const actor = await signedIn(testDb(), 'innovator');
  const ask = (n: number) =>
    execute(askQuestion, { actor, now }, { challengeId: id, question, submissionKey: key(n) });
  for (let n = 0; n < 10; n += 1) await ask(n);
  await expect(ask(10)).rejects.toMatchObject({ kind: 'too_many' });
  expect(await questionsOf(id)).toHaveLength(10);
});

test('an answer to everyone makes both public, and the asker hears of it', async () => {
  const { challenge, asker, id, staff } = await asked();
  const content = { to: 'everyone' as const, answer: 'Yes.\r\nBring it along.' };
  await execute(answerQuestion, { actor: staff, now }, { questionId: id, content });
  expect(await questionsOf(challenge.id)).toMatchObject([
    { status: 'answered', answer: 'Yes.\nBring it along.', answeredBy: staff.id, privateReason: '' },
  ]);
  expect((await toldPeople())[1]).toMatchObject({
    userIds: [asker.id],
    notice: 'question_answered',
    path: `/challenges/${challenge.slug}/questions#mine-${id}`,
  });
});

test('an answer to the asker alone says why', async () => {
  const { challenge, id, staff } = await asked();
  const answer = { to: 'asker' as const, answer: 'Your team is too large.' };
  const withReason = { ...answer, privateReason: 'It is about your team only.' };
  await expect(
    execute(
      answerQuestion,
      { actor: staff, now },
      {
        questionId: id,
        content: { ...answer, privateReason: '' },
      },
    ),
  ).rejects.toMatchObject({ kind: 'invalid', fields: { 'content.privateReason': 'too_short' } });
  await execute(answerQuestion, { actor: staff, now }, { questionId: id, content: withReason });
  expect(await questionsOf(challenge.id)).toMatchObject([
    { status: 'private', privateReason: 'It is about your team only.' },
  ]);
  expect((await toldPeople())[1]?.notice).toBe('question_answered_alone');
});

test('two colleagues answer: the first one counts, the second is told', async () => {
  const { id, staff, challenge } = await asked();
  const answer = (text: string) =>
    execute(
      answerQuestion,
      { actor: staff, now },
      {
        questionId: id,
        content: { to: 'everyone', answer: text },
      },
    );
  const outcomes = await Promise.allSettled([answer('Yes, you may.'), answer('No, you may not.')]);
  const refused = outcomes.filter((one) => one.status === 'rejected');
  expect(refused).toMatchObject([{ reason: { kind: 'conflict', code: 'question_answered' } }]);
  expect((await questionsOf(challenge.id))[0]?.status).toBe('answered');
  expect(await toldPeople()).toHaveLength(2);
});

test('the asker takes back what is open, its words go, and it cannot be answered any more', async () => {
  const { challenge, asker, id, staff } = await asked();
  await execute(withdrawQuestion, { actor: asker, now }, { questionId: id });
  await execute(withdrawQuestion, { actor: asker, now }, { questionId: id });
  expect(await questionsOf(challenge.id)).toMatchObject([{ status: 'withdrawn', question: '' }]);
  const content = { to: 'everyone' as const, answer: 'Yes, you may.' };
  await expect(
    execute(answerQuestion, { actor: staff, now }, { questionId: id, content }),
  ).rejects.toMatchObject({ kind: 'conflict', code: 'question_withdrawn' });
});

test('nobody else takes it back or answers it, and strangers do not learn that it is there', async () => {
  const { challenge, asker, id, staff } = await asked();
  const stranger = await signedIn(testDb(), 'innovator');
  const content = { to: 'everyone' as const, answer: 'Yes, you may.' };
  const withdraw = (actor: typeof stranger) => execute(withdrawQuestion, { actor, now }, { questionId: id });
  await expect(withdraw(stranger)).rejects.toMatchObject({ kind: 'not_found' });
  await expect(withdraw(staff)).rejects.toMatchObject({ kind: 'forbidden' });
  for (const actor of [stranger, asker]) {
    await expect(execute(answerQuestion, { actor, now }, { questionId: id, content })).rejects.toMatchObject({
      kind: actor === stranger ? 'not_found' : 'forbidden',
    });
  }
  await expect(withdraw({ ...stranger, id: key(9) })).rejects.toMatchObject({ kind: 'not_found' });
  expect((await questionsOf(challenge.id))[0]?.status).toBe('open');
});

test('an answered question goes among the frequent ones once, and older lists are not saved over it', async () => {
  const { challenge, id, staff } = await asked();
  const content = { to: 'everyone' as const, answer: 'Yes, you may.' };
  const takeOver = () => execute(takeOverQuestion, { actor: staff, now }, { questionId: id });
  await expect(takeOver()).rejects.toMatchObject({ kind: 'forbidden' });
  await execute(answerQuestion, { actor: staff, now }, { questionId: id, content });
  await Promise.all([takeOver(), takeOver()]);
  const faqs = await testDb().select().from(challengeFaqs);
  expect(faqs).toMatchObject([{ challengeId: challenge.id, position: 0, question, answer: 'Yes, you may.' }]);
  const [now_] = await testDb().select().from(challenges).where(eq(challenges.id, challenge.id));
  expect(now_?.version).toBe(challenge.version + 1);
});

test('what was answered to one person alone does not go among the frequent ones', async () => {
  const staff = await signedIn(testDb(), 'staff');
  const { id } = await makeChallengeQuestion(testDb(), { status: 'private', answer: 'For you.' });
  await expect(execute(takeOverQuestion, { actor: staff, now }, { questionId: id })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  expect(await testDb().$count(challengeFaqs)).toBe(0);
});

test('the history names the question and holds none of its words', async () => {
  await asked();
  const rows = await testDb().select().from(auditLog);
  expect(rows.map((row) => row.action)).toEqual(['question.ask']);
  expect(JSON.stringify(rows)).not.toContain('prototype');
});

test('whoever leaves leaves no open question, and what was answered for everyone is nobody’s', async () => {
  const { challenge, asker, id, staff } = await asked();
  await execute(
    answerQuestion,
    { actor: staff, now },
    {
      questionId: id,
      content: { to: 'everyone', answer: 'Yes, you may.' },
    },
  );
  await makeChallengeQuestion(testDb(), { challengeId: challenge.id, askedBy: asker.id });
  await execute(eraseAccount, { actor: asker, now }, { texts: 'anonymous' });
  expect(await questionsOf(challenge.id)).toMatchObject([{ id, askedBy: null, status: 'answered' }]);
});
