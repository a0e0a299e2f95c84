import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { Capacity, Role } from '#app/domain/people/roles.ts';
import type { InterimResult } from '#app/domain/priorities/results.ts';
import { type Actor, anonymous, type Person, system } from '#app/policies/actor.ts';
import { auditLog, outbox, priorityPapers, priorityRounds, priorityTopics } from '#db/schema/index.ts';
import { makePriorityPaper } from '#db/testing/factories/priorities.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { topicsInOrder } from '../chooser.server.ts';
import { paperOf, turnoutOf } from '../papers.queries.server.ts';
import { actingFor, after, ends, now, roundWith } from '../testing.server.ts';
import { choosePriorities } from './choose-priorities.server.ts';
import { closeDueInterims, closeInterim } from './close-interim.server.ts';
import { confirmShortlist } from './confirm-shortlist.server.ts';

type Scene = Awaited<ReturnType<typeof roundWith>>;
const person = (...roles: Role[]) => signedIn(testDb(), ...roles);
const papers = ({ round }: Scene) =>
  testDb().select().from(priorityPapers).where(eq(priorityPapers.roundId, round.id));
const stored = async ({ round }: Scene) =>
  (await testDb().select().from(priorityRounds).where(eq(priorityRounds.id, round.id)))[0];

function choose(
  { round }: Scene,
  actor: Actor,
  chosen: string[],
  more: { voterId?: string; capacity?: Capacity; version?: number; at?: Date } = {},
) {
  const { voterId = actor.kind === 'person' ? actor.id : '', capacity = 'patient', version = 0 } = more;
  return execute(
    choosePriorities,
    { actor, now: more.at ?? now },
    { roundId: round.id, voterId, capacity, chosen, version },
  );
}

test('a choice lies in the round without its person, and the log says that, not what, was chosen', async () => {
  const scene = await roundWith(3, 'interim');
  const [a = '', b = ''] = scene.ids;
  const actor = await person('patient');
  await choose(scene, actor, [a, b]);
  const [paper] = await papers(scene);
  expect(new Set(paper?.chosen)).toEqual(new Set([a, b]));
  expect(JSON.stringify(paper)).not.toContain(actor.id);
  const [audit] = await testDb().select().from(auditLog).where(eq(auditLog.actorId, actor.id));
  expect(JSON.stringify(audit)).not.toContain(a);
  expect(JSON.stringify(await testDb().select().from(outbox))).not.toContain(actor.id);
});

test('one person has one choice, which can be changed until the close and sent twice', async () => {
  const scene = await roundWith(3, 'interim');
  const [a = '', b = ''] = scene.ids;
  const actor = await person('patient', 'carer');
  await choose(scene, actor, [a]);
  expect(await choose(scene, actor, [a])).toMatchObject({ changed: true });
  await expect(choose(scene, actor, [b])).rejects.toMatchObject({ code: 'paper_changed' });
  await choose(scene, actor, [b], { version: 1, capacity: 'carer' });
  expect(await papers(scene)).toMatchObject([{ chosen: [b], constituency: 'carers', version: 2 }]);
  await choose(scene, actor, [], { version: 2, capacity: 'carer' });
  expect(await papers(scene)).toMatchObject([{ chosen: [], version: 3 }]);
});

test('a patient who confirms what a carer has chosen makes it theirs alone', async () => {
  const scene = await roundWith(3, 'interim');
  const [a = '', b = ''] = scene.ids;
  const patient = await person('patient');
  const carer = actingFor(await person('carer'), patient, ['vote']);
  await choose(scene, carer, [a], { voterId: patient.id });
  await choose(scene, patient, [a], { version: 1 });
  expect(await papers(scene)).toMatchObject([{ chosen: [a], byCarer: false, version: 2 }]);
  await expect(choose(scene, carer, [b], { voterId: patient.id, version: 2 })).rejects.toMatchObject({
    code: 'voted_themselves',
  });
});

test('two windows that choose at once make one paper', async () => {
  const scene = await roundWith(2, 'interim');
  const actor = await person('patient');
  const both = await Promise.allSettled(scene.ids.map((id) => choose(scene, actor, [id])));
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await papers(scene)).toHaveLength(1);
});

test('more than may be chosen, topics of another round, and a late choice are refused', async () => {
  const scene = await roundWith(5, 'interim');
  const other = await roundWith(1, 'interim');
  const actor = await person('patient');
  await expect(choose(scene, actor, scene.ids.slice(0, 4))).rejects.toMatchObject({
    code: 'too_many_chosen',
  });
  await expect(choose(scene, actor, other.ids)).rejects.toMatchObject({ code: 'topic_unknown' });
  await expect(choose(scene, actor, [], { at: ends })).rejects.toMatchObject({ code: 'choosing_closed' });
  await choose(scene, actor, [], { at: new Date(ends.getTime() - 1) });
  expect(await papers(scene)).toHaveLength(1);
});

test('nobody chooses in a role one does not have, has lost, or that is not asked', async () => {
  const scene = await roundWith(1, 'interim');
  const patient = await person('patient');
  const refused: [Actor, Capacity, string][] = [
    [patient, 'clinician', 'forbidden'],
    [await person('innovator'), 'innovator', 'forbidden'],
    [{ ...patient, roles: [] }, 'patient', 'forbidden'],
    [{ ...patient, suspended: true }, 'patient', 'forbidden'],
    [await person('staff'), 'patient', 'forbidden'],
  ];
  for (const [actor, capacity, kind] of refused) {
    await expect(choose(scene, actor, [], { capacity })).rejects.toMatchObject({ kind });
  }
  await expect(choose(scene, anonymous, [], { voterId: patient.id })).rejects.toMatchObject({
    kind: 'unauthenticated',
  });
});

test('a carer chooses for a patient who lets them, and not over what the patient has chosen', async () => {
  const scene = await roundWith(2, 'interim');
  const [a = '', b = ''] = scene.ids;
  const patient = await person('patient');
  const carer = await person('carer');
  const forPatient = { voterId: patient.id };
  await expect(choose(scene, carer, [a], forPatient)).rejects.toMatchObject({ kind: 'forbidden' });
  const acting = actingFor(carer, patient, ['vote']);
  await choose(scene, acting, [a], forPatient);
  expect(await papers(scene)).toMatchObject([{ byCarer: true, constituency: 'patients' }]);
  await choose(scene, patient, [b], { version: 1 });
  await expect(choose(scene, acting, [a], { ...forPatient, version: 2 })).rejects.toMatchObject({
    code: 'voted_themselves',
  });
  expect(await paperOf(testDb(), scene.round.id, patient.id)).toMatchObject({ chosen: [b], byCarer: false });
});

test('a round that is being prepared is unknown to whoever wants to choose', async () => {
  const scene = await roundWith(1);
  await expect(choose(scene, await person('patient'), [])).rejects.toMatchObject({ kind: 'not_found' });
});

test('how many have chosen is told by group only where that tells of nobody', async () => {
  const scene = await roundWith(1, 'interim');
  const roundId = scene.round.id;
  for (let i = 0; i < 6; i += 1) await makePriorityPaper(testDb(), { roundId });
  for (const constituency of ['carers', 'carers', 'clinicians', 'clinicians', 'clinicians'] as const)
    await makePriorityPaper(testDb(), { roundId, constituency });
  const shown = await turnoutOf(testDb(), scene.round);
  expect(shown).toEqual({
    total: 11,
    by: [
      { constituency: 'patients', count: 6 },
      { constituency: 'carers', count: null },
      { constituency: 'clinicians', count: null },
    ],
  });
});

test('the order of topics is another one for each person and stays the same', async () => {
  const { round } = await roundWith(8, 'interim');
  const order = async (key: string) => (await topicsInOrder(round.id, key)).map((topic) => topic.id).join();
  const keys = ['a', 'b', 'c', 'd', 'e'];
  const orders = await Promise.all(keys.map(order));
  expect(new Set(orders).size).toBeGreaterThan(3);
  expect(await Promise.all(keys.map(order))).toEqual(orders);
});

test('the clock closes once, counts what came in time, and asks nobody again', async () => {
  const scene = await roundWith(3, 'interim');
  const [a = '', b = ''] = scene.ids;
  await choose(scene, await person('patient'), [a, b]);
  expect(await closeDueInterims(testDb(), now)).toBe(0);
  expect(await closeDueInterims(testDb(), after)).toBe(1);
  expect(await closeDueInterims(testDb(), after)).toBe(0);
  const round = await stored(scene);
  expect(round?.status).toBe('interim_closed');
  const result = round?.interimResult as InterimResult;
  expect(result.closedEarly).toBeNull();
  expect(result.rankings.patients.ranking.filter((place) => place.chosenBy === 1)).toHaveLength(2);
});

test('only the clock or staff close, staff before the end with a reason', async () => {
  const scene = await roundWith(2, 'interim');
  const close = (actor: Actor, reason?: string) =>
    execute(closeInterim, { actor, now }, { roundId: scene.round.id, reason });
  await expect(close(system)).rejects.toMatchObject({ code: 'choosing_open' });
  await expect(close(await person('patient'), 'Because I want it so.')).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await expect(close(scene.staff)).rejects.toMatchObject({ code: 'reason_missing' });
  await close(scene.staff, 'The list had a mistake in it.');
  expect((await stored(scene))?.interimResult).toMatchObject({
    closedEarly: 'The list had a mistake in it.',
  });
  await expect(close(scene.staff, 'The list had a mistake.')).rejects.toMatchObject({ kind: 'forbidden' });
});

test('the shortlist takes the top of each list in turn, whoever is many', async () => {
  const scene = await roundWith(5, 'interim');
  const [a = '', b = '', c = '', d = ''] = scene.ids;
  const roundId = scene.round.id;
  for (const chosen of [[a, b], [a, b], [a]]) await makePriorityPaper(testDb(), { roundId, chosen });
  await makePriorityPaper(testDb(), { roundId, constituency: 'carers', chosen: [c] });
  await makePriorityPaper(testDb(), { roundId, constituency: 'clinicians', chosen: [a, d] });
  const call: { actor: Person; now: Date } = { actor: scene.staff, now: after };
  await execute(closeInterim, call, { roundId });
  await execute(confirmShortlist, call, { roundId });
  const listed = await testDb()
    .select()
    .from(priorityTopics)
    .where(eq(priorityTopics.roundId, roundId))
    .orderBy(priorityTopics.shortlistPlace);
  expect(listed.slice(0, 4).map((topic) => [topic.id, topic.shortlistGroup])).toEqual([
    [a, 'patients'],
    [c, 'carers'],
    [d, 'clinicians'],
    [b, 'patients'],
  ]);
  await expect(execute(confirmShortlist, call, { roundId })).rejects.toMatchObject({ kind: 'forbidden' });
});

test('where nobody chose anything there is no shortlist', async () => {
  const scene = await roundWith(2, 'interim');
  const call = { actor: scene.staff, now: after };
  await execute(closeInterim, call, { roundId: scene.round.id });
  await expect(execute(confirmShortlist, call, { roundId: scene.round.id })).rejects.toMatchObject({
    code: 'too_few_chosen',
  });
});
