import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { Person } from '#app/policies/actor.ts';
import { ballotPapers } from '#db/schema/index.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { castOwn, makeVote, type VoteScene, voteTimes } from '#db/testing/vote-scene.ts';
import { castBallot } from './cast-ballot.server.ts';

async function carerFor(patient: Person): Promise<Person> {
  const carer = await signedIn(testDb(), 'carer');
  return {
    ...carer,
    actsFor: [{ delegationId: patient.id, patientId: patient.id, scopes: ['vote'] }],
  };
}

function castFor({ challenge, a }: VoteScene, carer: Person, patient: Person, version = 0) {
  const input = { challengeId: challenge.id, voterId: patient.id, capacity: 'patient' as const, version };
  return execute(castBallot, { actor: carer, now: voteTimes.now }, { ...input, marks: { [a]: 1 } });
}

test('a code that a carer knows does not lead to what the patient fills in afterwards', async () => {
  const scene = await makeVote(testDb());
  const patient = await signedIn(testDb(), 'patient');
  const known = await castFor(scene, await carerFor(patient), patient);
  const own = await castOwn(scene, patient, { [scene.b]: 1 }, { version: 1 });
  expect(own.receipt).not.toBe(known.receipt);
  expect(await testDb().select().from(ballotPapers)).toMatchObject([
    { receipt: own.receipt, marks: { [scene.b]: 1 }, byCarer: false },
  ]);
  // Sent twice it is one paper with one code.
  const again = await castOwn(scene, patient, { [scene.b]: 1 }, { version: 1 });
  expect(again.receipt).toBe(own.receipt);
});

test('a patient who confirms what the carer filled in makes it theirs, code and all', async () => {
  const scene = await makeVote(testDb());
  const patient = await signedIn(testDb(), 'patient');
  const carer = await carerFor(patient);
  const known = await castFor(scene, carer, patient);
  const own = await castOwn(scene, patient, { [scene.a]: 1 }, { version: 1 });
  expect(own.receipt).not.toBe(known.receipt);
  await expect(castFor(scene, carer, patient, 2)).rejects.toMatchObject({ code: 'voted_themselves' });
});

test('a code that stood on a slip does not lead to what its voter fills in on screen afterwards', async () => {
  const scene = await makeVote(testDb());
  const patient = await signedIn(testDb(), 'patient');
  const { receipt: slip } = await castOwn(scene, patient, { [scene.a]: 1 });
  await testDb().update(ballotPapers).set({ onPaper: true });
  const own = await castOwn(scene, patient, { [scene.b]: 1 }, { version: 1 });
  expect(own.receipt).not.toBe(slip);
  expect(await testDb().select().from(ballotPapers)).toMatchObject([{ onPaper: false }]);
});

test('a carer who changes what they filled in keeps its code', async () => {
  const scene = await makeVote(testDb());
  const patient = await signedIn(testDb(), 'patient');
  const carer = await carerFor(patient);
  const first = await castFor(scene, carer, patient);
  const input = { challengeId: scene.challenge.id, voterId: patient.id, capacity: 'patient' as const };
  const changed = await execute(
    castBallot,
    { actor: carer, now: voteTimes.now },
    { ...input, marks: { [scene.c]: 1 }, version: 1 },
  );
  expect(changed.receipt).toBe(first.receipt);
});
