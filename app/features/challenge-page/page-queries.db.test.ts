import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  challengePartners,
  challengeQuestions,
  challengeUpdates,
  criteria,
  organisations,
} from '#db/schema/index.ts';
import {
  makeChallengeFaq,
  makeChallengeQuestion,
  makeChallengeTerms,
  makeChallengeUpdate,
  makeEligibilityRule,
  makeFocusArea,
  makePrize,
} from '#db/testing/factories/challenge-parts.ts';
import { makeChallenge, makeCriterion } from '#db/testing/factories/challenges.ts';
import { makeBallot, makeJuror } from '#db/testing/factories/deciding.ts';
import { makeOrganisation } from '#db/testing/factories/people.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { partsOf } from './parts.queries.server.ts';
import {
  answeredQuestions,
  answeredStatement,
  openQuestions,
  openStatement,
  ownQuestions,
} from './questions.queries.server.ts';
import { termsText, termsVersions } from './terms.queries.server.ts';
import { updatesOf, updatesStatement } from './updates.queries.server.ts';

test('a challenge of which nothing is written has empty parts', async () => {
  const { id } = await makeChallenge(testDb());
  expect(await partsOf(testDb(), id)).toEqual({
    focusAreas: [],
    rules: [],
    prizes: [],
    faqs: [],
    criteria: [],
    partners: [],
    terms: [],
    files: [],
    ballot: null,
    jurors: 0,
  });
});

test('all parts come in their order, of this challenge alone', async () => {
  const db = testDb();
  const { id: challengeId } = await makeChallenge(db);
  await makeFocusArea(db, { challengeId, position: 1, name: 'Second' });
  await makeFocusArea(db, { challengeId, position: 0, name: 'First' });
  await makeFocusArea(db);
  await makeEligibilityRule(db, { challengeId, kind: 'team_size', parameter: { min: 2 }, wording: '' });
  await makePrize(db, { challengeId, amount: 500 });
  await makeChallengeFaq(db, { challengeId });
  await makeChallengeTerms(db, { challengeId, version: 1 });
  await makeChallengeTerms(db, { challengeId, version: 2, text: 'Newer.' });
  await makeBallot(db, { challengeId, patientGate: 0.4 });
  await makeJuror(db, { challengeId, status: 'accepted' });
  await makeJuror(db, { challengeId, status: 'invited' });
  await makeJuror(db, { challengeId, status: 'accepted', steppedDownAt: new Date() });
  const { id: organisationId } = await makeOrganisation(db);
  await db.insert(challengePartners).values({ challengeId, organisationId, part: 'Gives the room' });
  const parts = await partsOf(db, challengeId);
  expect(parts).toMatchObject({
    focusAreas: [{ name: 'First' }, { name: 'Second' }],
    rules: [{ check: { kind: 'team_size', min: 2, max: null } }],
    prizes: [{ amount: 500 }],
    faqs: [{ answer: 'Yes.' }],
    partners: [{ id: organisationId, part: 'Gives the room', logoFileId: null }],
    terms: [{ kind: 'rules', version: 2 }],
    ballot: { method: 'approval', patientGate: 0.4 },
    jurors: 1,
  });
  expect(parts.terms[0]?.at).toBeInstanceOf(Date);
  expect(parts.focusAreas).toHaveLength(2);
  expect(await db.$count(organisations)).toBe(1);
});

test('weights are told as shares of all, and what scores mean in the order of the scores', async () => {
  const db = testDb();
  const { id: challengeId } = await makeChallenge(db);
  await makeCriterion(db, {
    challengeId,
    position: 1,
    weight: 3,
    descriptors: { 10: 'Best', 2: 'Poor', 5: '' },
  });
  await makeCriterion(db, { challengeId, position: 2, weight: 1 });
  const parts = await partsOf(db, challengeId);
  expect(parts.criteria.map(({ share }) => share)).toEqual([0.75, 0.25]);
  expect(parts.criteria[0]?.descriptors).toEqual([
    { score: '2', words: 'Poor' },
    { score: '10', words: 'Best' },
  ]);
  expect(await db.$count(criteria)).toBe(2);
});

test('everyone reads what was answered in public, and never who asked', async () => {
  const db = testDb();
  const { id: challengeId } = await makeChallenge(db);
  for (const status of ['open', 'private', 'withdrawn'] as const) {
    await makeChallengeQuestion(db, { challengeId, status, question: `A question that is ${status}` });
  }
  await makeChallengeQuestion(db, { challengeId, status: 'answered', answer: 'Yes.' });
  const { questions } = await answeredQuestions(db, challengeId, { before: null });
  expect(questions).toHaveLength(1);
  expect(Object.keys(questions[0] ?? {}).sort()).toEqual(['answer', 'answeredAt', 'id', 'question']);
});

test('the asker finds their own questions, withdrawn ones aside, and nobody else’s', async () => {
  const db = testDb();
  const { id: challengeId } = await makeChallenge(db);
  const asker = await signedIn(db, 'innovator');
  await makeChallengeQuestion(db, { challengeId });
  for (const status of ['open', 'answered', 'private', 'withdrawn'] as const) {
    await makeChallengeQuestion(db, { challengeId, status, askedBy: asker.id });
  }
  const mine = await ownQuestions(db, asker, challengeId);
  expect(mine.map(({ status }) => status)).toEqual(['private', 'answered', 'open']);
  expect(await ownQuestions(db, { kind: 'anonymous' }, challengeId)).toEqual([]);
});

test('long lists come in pages without a gap: answers and news newest first, waiting ones oldest first', async () => {
  const db = testDb();
  const { id: challengeId } = await makeChallenge(db);
  for (let n = 0; n < 23; n += 1) {
    await makeChallengeQuestion(db, { challengeId, status: 'answered' });
    await makeChallengeQuestion(db, { challengeId });
    await makeChallengeUpdate(db, { challengeId });
  }
  const first = await answeredQuestions(db, challengeId, { before: null });
  const second = await answeredQuestions(db, challengeId, { before: first.next });
  const answered = [...first.questions, ...second.questions].map(({ id }) => id);
  expect([first.questions.length, second.questions.length, second.next]).toEqual([20, 3, null]);
  expect(answered).toEqual(answered.toSorted().toReversed());
  const open = await openQuestions(db, challengeId, null);
  const later = await openQuestions(db, challengeId, open.next);
  const waiting = [...open.questions, ...later.questions].map(({ id }) => id);
  expect(waiting).toHaveLength(23);
  expect(waiting).toEqual(waiting.toSorted());
  const news = await updatesOf(db, challengeId, { before: null });
  const older = await updatesOf(db, challengeId, { before: news.next });
  expect([news.updates.length, older.updates.length]).toEqual([10, 10]);
  expect(new Set([...news.updates, ...older.updates].map(({ id }) => id)).size).toBe(20);
});

test('lists that grow are read by their index, however many other challenges there are', async () => {
  const db = testDb();
  const { id: challengeId } = await makeChallenge(db);
  const { id: other } = await makeChallenge(db);
  await db.execute(sql`
    insert into ${challengeQuestions} (id, challenge_id, question, status, submission_key, created_at)
    select gen_random_uuid(), case when n % 50 = 0 then ${challengeId}::uuid else ${other}::uuid end, 'Why?',
      case when n % 3 = 0 then 'open' else 'answered' end, gen_random_uuid(), now()
    from generate_series(1, 20000) n`);
  await db.execute(sql`
    insert into ${challengeUpdates} (id, challenge_id, title, body, submission_key, created_at)
    select gen_random_uuid(), case when n % 50 = 0 then ${challengeId}::uuid else ${other}::uuid end, 'News', 'Text',
      gen_random_uuid(), now()
    from generate_series(1, 20000) n`);
  await db.execute(sql`analyze challenge_questions, challenge_updates`);
  const before = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const plans = [
    answeredStatement(db, challengeId, before, 20),
    openStatement(db, challengeId, '00000000-0000-0000-0000-000000000000'),
    updatesStatement(db, challengeId, before, 10),
  ];
  for (const statement of plans) {
    const plan = JSON.stringify(await db.execute(sql`explain ${statement.getSQL()}`));
    expect(plan).toMatch(/Index (Only )?Scan/);
    expect(plan).not.toContain('Seq Scan');
    expect(plan).not.toContain('Sort');
  }
});

test('each version of a text stays as it was', async () => {
  const db = testDb();
  const { id } = await makeChallenge(db);
  await makeChallengeTerms(db, { challengeId: id, version: 1, text: 'Old words.' });
  await makeChallengeTerms(db, { challengeId: id, version: 2, text: 'New words.' });
  await makeChallengeTerms(db, { challengeId: id, kind: 'rights', version: 1 });
  expect((await termsVersions(db, id, 'rules')).map(({ version }) => version)).toEqual([2, 1]);
  expect(await termsText(db, id, 'rules', 1)).toBe('Old words.');
  expect(await termsText(db, id, 'rules', 3)).toBeNull();
});
