import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { Role } from '#app/domain/people/roles.ts';
import { castBallot } from '#app/features/ballots/commands/cast-ballot.server.ts';
import { countBallot } from '#app/features/ballots/commands/count-ballot.server.ts';
import { type Actor, anonymous, type Person, system } from '#app/policies/actor.ts';
import { ballotPapers, ballots, handPapers, outbox } from '#db/schema/index.ts';
import { makeChallenge, makePhase, makeSolution } from '#db/testing/factories/challenges.ts';
import { makeBallot } from '#db/testing/factories/deciding.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { handOutPaper } from './hand-out-paper.server.ts';
import { dismissHelper, nameHelper } from './name-helper.server.ts';
import { printPapers } from './print-papers.server.ts';
import { typePaper } from './type-paper.server.ts';
import { voidPaper } from './void-paper.server.ts';

const opensAt = new Date('2026-03-01T09:00:00Z');
const closesAt = new Date('2026-03-08T18:00:00Z');
const now = new Date('2026-03-02T10:00:00Z');
const afterClose = new Date('2026-03-08T20:00:00Z');
const person = (...roles: Role[]) => signedIn(testDb(), ...roles);
const walter = { has: 'none' as const, name: 'Walter Brand', bornIn: 1938 };

/** A vote with two entries and five printed papers, staff and a helper. */
async function scene({ paperHours = 0 } = {}) {
  const db = testDb();
  const { id: challengeId } = await makeChallenge(db);
  await makePhase(db, { challengeId, kind: 'vote', startsAt: opensAt, endsAt: closesAt });
  const a = (await makeSolution(db, { challengeId, status: 'eligible' })).id;
  const b = (await makeSolution(db, { challengeId, status: 'eligible' })).id;
  const ballot = await makeBallot(db, { challengeId, eligible: ['patient', 'clinician'], paperHours });
  const staff = await person('staff');
  const helper = await person('carer');
  await execute(printPapers, { actor: staff, now }, { challengeId, count: 5 });
  return { challengeId, ballotId: ballot.id, a, b, staff, helper };
}
type Scene = Awaited<ReturnType<typeof scene>>;

const hand = ({ challengeId, staff }: Scene, number: string, voter: object = walter, actor: Actor = staff) =>
  execute(
    handOutPaper,
    { actor, now },
    { challengeId, number, capacity: 'patient', voter: voter as typeof walter, place: 'Town hall' },
  );
const type = (
  { challengeId }: Scene,
  actor: Actor,
  number: string,
  marks: Record<string, number>,
  at = now,
) => execute(typePaper, { actor, now: at }, { challengeId, number, marks });
const statusOf = async ({ ballotId }: Scene, number: string) =>
  (await testDb().select().from(handPapers).where(eq(handPapers.ballotId, ballotId))).find(
    (paper) => paper.number === number,
  );

test('a paper counts once two people have typed the same, under the code of its slip', async () => {
  const at = await scene();
  const second = await person('admin');
  await hand(at, '1');
  expect(await type(at, at.staff, '1', { [at.a]: 1 })).toMatchObject({ outcome: 'typed_once' });
  expect(await testDb().$count(ballotPapers)).toBe(0);
  expect(await type(at, second, '0001', { [at.a]: 1 })).toMatchObject({ outcome: 'counted' });
  const [paper] = await testDb().select().from(ballotPapers);
  const slip = await statusOf(at, '0001');
  expect(paper).toMatchObject({ marks: { [at.a]: 1 }, onPaper: true, constituency: 'patients' });
  expect(paper?.receipt).toBe(slip?.receipt);
  // What was typed is kept nowhere but in the ballot.
  expect(slip).toMatchObject({ status: 'counted', firstMarks: null, firstBy: null, secondMarks: null });
});

test('each step of a paper is told to the pages that show where the papers are, the turnout only when it counts', async () => {
  const at = await scene();
  const aspects = async () =>
    (await testDb().select().from(outbox).where(eq(outbox.kind, 'subject.changed'))).map(
      ({ payload }) => (payload as { aspect: string }).aspect,
    );
  expect(await aspects()).toEqual([]);
  await hand(at, '1');
  await type(at, at.staff, '1', { [at.a]: 1 });
  await execute(voidPaper, { actor: at.staff, now }, { ...at, number: '2', reason: 'It got wet.' });
  expect(await aspects()).toEqual(['data', 'data', 'data']);
  await type(at, await person('admin'), '1', { [at.a]: 1 });
  expect((await aspects()).sort()).toEqual(['data', 'data', 'data', 'turnout']);
});

test('nobody types a paper twice, and two that differ wait for somebody who says the same as one of them', async () => {
  const at = await scene();
  const [second, third] = [await person('admin'), await person('staff')];
  await hand(at, '1');
  await type(at, at.staff, '1', { [at.a]: 1 });
  await expect(type(at, at.staff, '1', { [at.a]: 1 })).rejects.toMatchObject({ code: 'same_person' });
  expect(await type(at, second, '1', { [at.b]: 1 })).toMatchObject({ outcome: 'differs' });
  expect(await type(at, third, '1', { [at.b]: 1 })).toMatchObject({ outcome: 'counted' });
  await expect(type(at, at.staff, '1', {})).rejects.toMatchObject({ code: 'paper_done' });
  expect(await testDb().$count(ballotPapers)).toBe(1);
});

test('nobody gets two papers, however their name is written; a void one is given back', async () => {
  const at = await scene();
  await hand(at, '1');
  await expect(hand(at, '1')).rejects.toMatchObject({ code: 'paper_used' });
  const again = { has: 'none', name: 'BRAND, Wálter', bornIn: 1938 };
  await expect(hand(at, '2', again)).rejects.toMatchObject({ code: 'has_paper' });
  await execute(
    voidPaper,
    { actor: at.staff, now },
    { challengeId: at.challengeId, number: '1', reason: 'Coffee on it' },
  );
  expect(await hand(at, '2', again)).toEqual({ number: '0002' });
});

test('whoever has an account has one vote, on screen or on paper, and is told of a paper in their name', async () => {
  const db = testDb();
  const at = await scene();
  const second = await person('admin');
  const user = await makeUser(db, { roles: ['patient'] });
  const voter: Person = { ...(await person('patient')), id: user.id };
  const account = { has: 'account', email: user.email };
  await hand(at, '1', account);
  const [told] = await db.select().from(outbox).where(eq(outbox.kind, 'person.told'));
  expect(told?.payload).toMatchObject({ userIds: [user.id], notice: 'paperHandedOut' });
  await type(at, at.staff, '1', { [at.a]: 1 });
  const vote = (version: number) =>
    execute(
      castBallot,
      { actor: voter, now },
      { challengeId: at.challengeId, voterId: user.id, capacity: 'patient', marks: { [at.b]: 1 }, version },
    );
  await vote(0);
  await expect(type(at, second, '1', { [at.a]: 1 })).rejects.toMatchObject({ code: 'voted_already' });
  await expect(hand(at, '3', account)).rejects.toMatchObject({ code: 'voted_already' });
  expect(await db.$count(ballotPapers)).toBe(1);
});

test('a paper is for who may vote, and for papers that were printed and handed out', async () => {
  const at = await scene();
  const carer = await makeUser(testDb(), { roles: ['carer'] });
  await expect(hand(at, '1', { has: 'account', email: carer.email })).rejects.toMatchObject({
    fields: { capacity: 'not_in_capacity' },
  });
  await expect(hand(at, '1', { has: 'account', email: 'nobody@test.example' })).rejects.toMatchObject({
    fields: { email: 'no_such_person' },
  });
  await expect(hand(at, '999')).rejects.toMatchObject({ fields: { number: 'no_such_paper' } });
  await expect(type(at, at.staff, '1', {})).rejects.toMatchObject({ code: 'not_handed_out' });
  await hand(at, '1');
  await expect(type(at, at.staff, '1', { [at.a]: 2 })).rejects.toMatchObject({ kind: 'invalid' });
  const foreign = await makeSolution(testDb(), { status: 'eligible' });
  await expect(type(at, at.staff, '1', { [foreign.id]: 1 })).rejects.toMatchObject({
    code: 'entry_left_vote',
  });
});

test('helpers hand out and type, but print, void and name nobody; others do nothing', async () => {
  const at = await scene();
  const { challengeId, staff } = at;
  const helping = await makeUser(testDb(), { roles: ['carer'] });
  const helper: Person = { ...(await person('carer')), id: helping.id };
  await expect(hand(at, '1', walter, helper)).rejects.toMatchObject({ kind: 'forbidden' });
  await execute(nameHelper, { actor: staff, now }, { challengeId, email: helping.email });
  await hand(at, '1', walter, helper);
  await type(at, helper, '1', {});
  const call = { actor: helper, now };
  await expect(execute(printPapers, call, { challengeId, count: 1 })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await expect(
    execute(voidPaper, call, { challengeId, number: '1', reason: 'No reason' }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(execute(nameHelper, call, { challengeId, email: helping.email })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await execute(dismissHelper, { actor: staff, now }, { challengeId, userId: helping.id });
  await expect(type(at, helper, '1', {})).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(hand(at, '2', walter, anonymous)).rejects.toMatchObject({ kind: 'unauthenticated' });
});

test('after the close papers are typed in for as long as was said, and the count waits for them', async () => {
  const at = await scene({ paperHours: 24 });
  const second = await person('admin');
  await hand(at, '1');
  await type(at, at.staff, '1', { [at.a]: 1 });
  await expect(
    execute(countBallot, { actor: system, now: afterClose }, { challengeId: at.challengeId }),
  ).rejects.toMatchObject({ code: 'papers_awaited' });
  await expect(
    execute(
      handOutPaper,
      { actor: at.staff, now: afterClose },
      { challengeId: at.challengeId, number: '2', capacity: 'patient', voter: walter },
    ),
  ).rejects.toMatchObject({ kind: 'forbidden' });
  await type(at, second, '1', { [at.a]: 1 }, afterClose);
  const counting = new Date('2026-03-09T18:00:00Z');
  await execute(countBallot, { actor: system, now: counting }, { challengeId: at.challengeId });
  const [ballot] = await testDb().select().from(ballots);
  expect(ballot?.result).toMatchObject({ ballots: 1, onPaper: 1, winners: [at.a] });
  await expect(type(at, second, '1', {}, counting)).rejects.toMatchObject({ kind: 'forbidden' });
});

test('two people who type at the same moment make one paper', async () => {
  const at = await scene();
  const second = await person('admin');
  await hand(at, '1');
  const outcomes = await Promise.all([
    type(at, at.staff, '1', { [at.a]: 1 }),
    type(at, second, '1', { [at.a]: 1 }),
  ]);
  expect(outcomes.map((one) => one.outcome).sort()).toEqual(['counted', 'typed_once']);
  expect(await testDb().$count(ballotPapers)).toBe(1);
});

test('papers are numbered in one row, also when two print at once', async () => {
  const at = await scene();
  const print = () =>
    execute(printPapers, { actor: at.staff, now }, { challengeId: at.challengeId, count: 3 });
  const ranges = await Promise.all([print(), print()]);
  expect(ranges.map((range) => `${range.first}–${range.last}`).sort()).toEqual(['0006–0008', '0009–0011']);
  expect(new Set((await testDb().select().from(handPapers)).map((paper) => paper.receipt)).size).toBe(11);
});
