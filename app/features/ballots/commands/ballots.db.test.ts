import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { Capacity, Role } from '#app/domain/people/roles.ts';
import { type Actor, anonymous, type Person, system } from '#app/policies/actor.ts';
import { auditLog, ballotPapers, ballots, outbox, solutions, userRoles } from '#db/schema/index.ts';
import { makeChallenge, makePhase, makeSolution } from '#db/testing/factories/challenges.ts';
import { makeBallot } from '#db/testing/factories/deciding.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { entriesFor, paperOf, turnoutBy } from '../ballot.queries.server.ts';
import type { CountedVote } from '../counted-vote.ts';
import { publishedVote } from '../published-vote.server.ts';
import { recount } from '../recount.ts';
import { castBallot } from './cast-ballot.server.ts';
import { countBallot, countDueBallots } from './count-ballot.server.ts';

const now = new Date('2026-03-02T09:00:00Z');
const ends = new Date('2026-03-09T17:00:00Z');
const after = new Date(ends.getTime() + 60_000);

async function vote(change: { eligible?: Capacity[]; quorum?: number; patientGate?: number } = {}) {
  const db = testDb();
  const challenge = await makeChallenge(db);
  await makePhase(db, {
    challengeId: challenge.id,
    kind: 'vote',
    startsAt: new Date(now.getTime() - 86_400_000),
    endsAt: ends,
  });
  const ballot = await makeBallot(db, { challengeId: challenge.id, ...change });
  const entries = [];
  for (let i = 0; i < 3; i += 1) {
    entries.push(await makeSolution(db, { challengeId: challenge.id, status: 'eligible' }));
  }
  const [a, b, c] = entries.map((entry) => entry.id) as [string, string, string];
  return { challenge, ballot, a, b, c };
}

type Scene = Awaited<ReturnType<typeof vote>>;

const ticks = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, 1]));

function cast(
  { challenge }: Scene,
  actor: Actor,
  approvals: string[],
  more: { voterId?: string; capacity?: Capacity; version?: number; at?: Date } = {},
) {
  const { voterId = actor.kind === 'person' ? actor.id : '', capacity = 'patient', version = 0 } = more;
  return execute(
    castBallot,
    { actor, now: more.at ?? now },
    { challengeId: challenge.id, voterId, capacity, marks: ticks(approvals), version },
  );
}

const person = (...roles: Role[]) => signedIn(testDb(), ...roles);
const papers = (scene: Scene) =>
  testDb().select().from(ballotPapers).where(eq(ballotPapers.ballotId, scene.ballot.id));
const turnout = (scene: Scene) => testDb().$count(ballotPapers, eq(ballotPapers.ballotId, scene.ballot.id));

async function carerFor(patient: Person, scopes: Person['actsFor'][number]['scopes'] = ['vote']) {
  const carer = await person('carer');
  return { ...carer, actsFor: [{ delegationId: patient.id, patientId: patient.id, scopes }] };
}

test('a paper lies in the ballot without its voter, and the log says that, not how, somebody voted', async () => {
  const scene = await vote();
  const voter = await person('patient');
  await cast(scene, voter, [scene.a, scene.b]);
  const [paper] = await papers(scene);
  expect(paper).toMatchObject({ constituency: 'patients', byCarer: false, version: 1 });
  expect(paper?.marks).toEqual(ticks([scene.a, scene.b]));
  expect(JSON.stringify(paper)).not.toContain(voter.id);
  const [audit] = await testDb().select().from(auditLog).where(eq(auditLog.actorId, voter.id));
  expect(JSON.stringify(audit)).not.toContain(scene.a);
  const told = await testDb().select().from(outbox);
  expect(JSON.stringify(told)).not.toContain(voter.id);
  expect(await turnout(scene)).toBe(1);
});

test('a vote can be changed, also to a blank one, and is counted once', async () => {
  const scene = await vote();
  const voter = await person('patient');
  await cast(scene, voter, [scene.a]);
  expect(await cast(scene, voter, [], { version: 1 })).toMatchObject({ changed: true });
  expect(await papers(scene)).toMatchObject([{ marks: {}, version: 2 }]);
  expect(await turnout(scene)).toBe(1);
});

test.each([
  ['in a role one does not have', 'clinician'],
  ['as a carer who is none', 'carer'],
] as const)('nobody votes %s', async (_name, capacity) => {
  const scene = await vote();
  await expect(cast(scene, await person('patient'), [], { capacity })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  expect(await papers(scene)).toEqual([]);
});

test('nobody votes in a role to which the vote is not open', async () => {
  const scene = await vote({ eligible: ['patient'] });
  const actor = await person('clinician');
  await expect(cast(scene, actor, [], { capacity: 'clinician' })).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

test('nobody votes without signing in, and staff as such do not vote', async () => {
  const scene = await vote();
  const voter = await person('patient');
  await expect(cast(scene, anonymous, [], { voterId: voter.id })).rejects.toMatchObject({
    kind: 'unauthenticated',
  });
  await expect(cast(scene, await person('staff'), [])).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(cast(scene, { ...voter, suspended: true }, [])).rejects.toMatchObject({
    kind: 'forbidden',
  });
  expect(await papers(scene)).toEqual([]);
});

test('nobody votes for somebody who has not let them, or only for other matters', async () => {
  const scene = await vote();
  const patient = await person('patient');
  for (const actor of [await person('carer'), await carerFor(patient, ['needs', 'support'])]) {
    await expect(cast(scene, actor, [scene.a], { voterId: patient.id })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  }
  expect(await papers(scene)).toEqual([]);
});

test('a carer votes for a patient beside their own vote, and the log says for whom', async () => {
  const scene = await vote();
  const patient = await person('patient');
  const carer = await carerFor(patient);
  await cast(scene, carer, [scene.a], { voterId: patient.id });
  await cast(scene, carer, [scene.b], { capacity: 'carer' });
  expect(await turnout(scene)).toBe(2);
  const paper = await paperOf(testDb(), scene.ballot.id, patient.id);
  expect(paper).toMatchObject({ marks: ticks([scene.a]), byCarer: true, constituency: 'patients' });
  const rows = await testDb().select().from(auditLog).where(eq(auditLog.onBehalfOfId, patient.id));
  expect(rows).toHaveLength(1);
});

test('a carer cannot change what the patient has filled in, the patient what the carer has', async () => {
  const scene = await vote();
  const patient = await person('patient');
  const carer = await carerFor(patient);
  await cast(scene, carer, [scene.a], { voterId: patient.id });
  await cast(scene, patient, [scene.b], { version: 1 });
  await expect(cast(scene, carer, [scene.c], { voterId: patient.id, version: 2 })).rejects.toMatchObject({
    code: 'voted_themselves',
  });
  expect(await papers(scene)).toMatchObject([{ marks: ticks([scene.b]), byCarer: false }]);
});

test('a carer does not vote for somebody who is no patient here any more', async () => {
  const scene = await vote();
  const patient = await person('patient');
  const carer = await carerFor(patient);
  await testDb().update(userRoles).set({ status: 'ended' }).where(eq(userRoles.userId, patient.id));
  await expect(cast(scene, carer, [], { voterId: patient.id })).rejects.toMatchObject({
    code: 'voter_left',
  });
});

test('a vote counts until the last millisecond and not one later', async () => {
  const scene = await vote();
  const last = new Date(ends.getTime() - 1);
  await cast(scene, await person('patient'), [scene.a], { at: last });
  await expect(cast(scene, await person('patient'), [scene.a], { at: ends })).rejects.toMatchObject({
    code: 'vote_closed',
  });
  expect(await turnout(scene)).toBe(1);
});

test('a paper that arrives when the count has begun is refused, however early it was sent', async () => {
  const scene = await vote();
  await execute(countBallot, { actor: system, now: after }, { challengeId: scene.challenge.id });
  await expect(cast(scene, await person('patient'), [scene.a])).rejects.toMatchObject({
    code: 'vote_closed',
  });
});

test('two windows at once make one paper; the later one is told', async () => {
  const scene = await vote();
  const voter = await person('patient');
  const outcomes = await Promise.allSettled([cast(scene, voter, [scene.a]), cast(scene, voter, [scene.b])]);
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  const refused = outcomes.find((outcome) => outcome.status === 'rejected');
  expect(refused?.reason).toMatchObject({ code: 'paper_changed' });
  expect(await papers(scene)).toHaveLength(1);
  expect(await turnout(scene)).toBe(1);
});

test('pressing the button twice changes nothing', async () => {
  const scene = await vote();
  const voter = await person('patient');
  await Promise.all([cast(scene, voter, [scene.a]), cast(scene, voter, [scene.a])]);
  expect(await papers(scene)).toHaveLength(1);
  expect(await turnout(scene)).toBe(1);
});

test('an entry that has left, one of another challenge and one that never was cannot be voted for', async () => {
  const scene = await vote();
  await testDb().update(solutions).set({ status: 'withdrawn' }).where(eq(solutions.id, scene.b));
  const other = await makeSolution(testDb(), { status: 'eligible' });
  for (const id of [scene.b, other.id, '0195a0b0-0000-7000-8000-000000000000']) {
    await expect(cast(scene, await person('patient'), [scene.a, id])).rejects.toMatchObject({
      code: 'entry_left_vote',
    });
  }
  expect(await papers(scene)).toEqual([]);
});

test('two hundred votes at once are all counted, each once', async () => {
  const scene = await vote();
  const voters = await Promise.all(Array.from({ length: 200 }, () => person('patient')));
  await Promise.all(voters.map((voter, i) => cast(scene, voter, i % 4 === 0 ? [scene.a] : [scene.b])));
  expect(await turnout(scene)).toBe(200);
  const call = { actor: system, now: after };
  const tally = await execute(countBallot, call, { challengeId: scene.challenge.id });
  expect(tally.ballots).toBe(200);
  expect(tally.ranking.map((entry) => [entry.candidate, entry.supporters])).toEqual([
    [scene.b, 150],
    [scene.a, 50],
    [scene.c, 0],
  ]);
}, 60_000);

test('the clock counts once, after the close, and nobody else counts', async () => {
  const scene = await vote();
  await cast(scene, await person('patient'), [scene.a]);
  const input = { challengeId: scene.challenge.id };
  await expect(execute(countBallot, { actor: system, now }, input)).rejects.toMatchObject({
    code: 'vote_open',
  });
  await expect(
    execute(countBallot, { actor: await person('staff'), now: after }, input),
  ).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await countDueBallots(testDb(), after)).toBe(1);
  expect(await countDueBallots(testDb(), after)).toBe(0);
  await expect(execute(countBallot, { actor: system, now: after }, input)).rejects.toMatchObject({
    code: 'already_counted',
  });
});

test('an entry that left while people voted counts for nobody; the rest of each paper stands', async () => {
  const scene = await vote();
  await cast(scene, await person('patient'), [scene.a, scene.b]);
  await testDb().update(solutions).set({ status: 'withdrawn' }).where(eq(solutions.id, scene.a));
  await countDueBallots(testDb(), after);
  const [ballot] = await testDb().select().from(ballots).where(eq(ballots.id, scene.ballot.id));
  const result = ballot?.result as CountedVote;
  expect(result.winners).toEqual([scene.b]);
  expect(result.ranking.map((entry) => entry.candidate)).not.toContain(scene.a);
});

test('turnout by group is told only where no group is small', async () => {
  const scene = await vote();
  for (let i = 0; i < 6; i += 1) await cast(scene, await person('patient'), []);
  for (let i = 0; i < 6; i += 1) await cast(scene, await person('carer'), [], { capacity: 'carer' });
  const shown = await turnoutBy(testDb(), scene.ballot.id);
  expect(shown.find((row) => row.constituency === 'patients')?.count).toBe(null);
  for (let i = 0; i < 5; i += 1) {
    for (const role of ['clinician', 'innovator', 'researcher'] as const)
      await cast(scene, await person(role), [], { capacity: role });
  }
  expect(await turnoutBy(testDb(), scene.ballot.id)).toEqual([
    { constituency: 'patients', count: 6 },
    { constituency: 'carers', count: 6 },
    { constituency: 'clinicians', count: 5 },
    { constituency: 'industry', count: 5 },
    { constituency: 'research', count: 5 },
  ]);
}, 30_000);

test('each voter has an order of their own that stays the same', async () => {
  const { challenge } = await vote();
  for (let i = 0; i < 5; i += 1)
    await makeSolution(testDb(), { challengeId: challenge.id, status: 'shortlisted' });
  const order = async (key: string) =>
    (await entriesFor(testDb(), challenge.id, key)).map((entry) => entry.id).join();
  expect(await order('one')).toBe(await order('one'));
  const orders = await Promise.all(Array.from({ length: 8 }, (_, i) => order(`voter ${i}`)));
  expect(new Set(orders).size).toBeGreaterThan(4);
});

test('published ballots appear with the decision, name nobody, and count to the same result', async () => {
  const scene = await vote({ patientGate: 0.5, quorum: 3 });
  for (let i = 0; i < 6; i += 1) await cast(scene, await person('patient'), i < 4 ? [scene.a] : [scene.b]);
  for (let i = 0; i < 7; i += 1)
    await cast(scene, await person('clinician'), [scene.b], { capacity: 'clinician' });
  await countDueBallots(testDb(), after);
  const { slug } = scene.challenge;
  await expect(publishedVote(testDb(), await person('admin'), slug, after)).rejects.toMatchObject({
    kind: 'not_found',
  });
  await testDb().execute(`update challenges set status = 'decided' where slug = '${slug}'`);
  const published = await publishedVote(testDb(), anonymous, slug, after);
  expect(published.file.split('\r\n')[0]).toMatch(/^ballot,receipt,patient_or_carer,/);
  expect(published.file.trimEnd().split('\r\n')).toHaveLength(14);
  for (const { voterKey } of await papers(scene)) expect(published.file).not.toContain(voterKey);
  expect(published.tally.winners).toEqual([scene.a]);
  expect(recount(published, published.vote.ballot)).toMatchObject({ isEqual: true, ballots: 13 });
});

test('a published file that was tampered with is found out', async () => {
  const scene = await vote();
  for (let i = 0; i < 5; i += 1) await cast(scene, await person('patient'), [scene.a]);
  await countDueBallots(testDb(), after);
  await testDb().execute(`update challenges set status = 'decided' where slug = '${scene.challenge.slug}'`);
  const published = await publishedVote(testDb(), anonymous, scene.challenge.slug, after);
  const file = published.file.replace(/^1,.*$/m, (line) => line.replaceAll(',1', ',0'));
  expect(file).not.toBe(published.file);
  expect(recount({ ...published, file }, published.vote.ballot).isEqual).toBe(false);
  expect(() =>
    recount({ ...published, file: published.file.replace(/^2,.*$/m, '2,x') }, published.vote.ballot),
  ).toThrow(/line 3/);
});
