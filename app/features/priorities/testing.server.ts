import { execute } from '#app/commands/command.server.ts';
import type { PriorityRoundStatus } from '#app/domain/priorities/round-machine.ts';
import type { Person } from '#app/policies/actor.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import {
  makePriorityRound,
  makePriorityTopic,
  makePriorityTopicNeed,
} from '#db/testing/factories/priorities.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { closeInterim } from './commands/close-interim.server.ts';
import { confirmShortlist } from './commands/confirm-shortlist.server.ts';
import { openSession } from './commands/open-session.server.ts';
import { addGroup } from './commands/session-groups.server.ts';
import { groupsOf } from './session.queries.server.ts';

/** When the tests take place; the choosing ends a week later. */
export const now = new Date('2026-03-02T09:00:00Z');
export const ends = new Date('2026-03-09T17:00:00Z');
export const after = new Date(ends.getTime() + 60_000);

/** A round with as many topics, each of one need whose author agreed to its wording. */
export async function roundWith(
  count: number,
  status: PriorityRoundStatus = 'collecting',
  interimEndsAt = ends,
) {
  const db = testDb();
  const staff = await signedIn(db, 'staff');
  const round = await makePriorityRound(db, {
    status,
    ownerId: staff.id,
    interimEndsAt: status === 'collecting' ? null : interimEndsAt,
    mostChosen: 3,
    shortlistSize: 4,
    finalSize: 2,
  });
  const topics = [];
  for (let i = 0; i < count; i += 1) {
    const need = await makeNeed(db, { status: 'published' });
    const topic = await makePriorityTopic(db, { roundId: round.id });
    await makePriorityTopicNeed(db, {
      topicId: topic.id,
      roundId: round.id,
      needId: need.id,
      consent: 'agreed',
      wordingVersion: 1,
      askedAt: now,
      answeredAt: now,
    });
    topics.push({ ...topic, need });
  }
  return { round, staff, topics, ids: topics.map((topic) => topic.id) };
}

/** Somebody who lets the carer act for them in these matters. */
export function actingFor(
  carer: Person,
  patient: Person,
  scopes: Person['actsFor'][number]['scopes'],
): Person {
  return { ...carer, actsFor: [{ delegationId: patient.id, patientId: patient.id, scopes }] };
}

/** Takes a round whose papers are in from the interim ranking to an open session with small groups. */
export async function toSession(
  { round, staff }: { round: { id: string }; staff: Person },
  groupNames: readonly string[],
) {
  const call = { actor: staff, now: after };
  const roundId = round.id;
  await execute(closeInterim, call, { roundId });
  await execute(confirmShortlist, call, { roundId });
  for (const name of groupNames) await execute(addGroup, call, { roundId, name });
  await execute(openSession, call, { roundId });
  return groupsOf(testDb(), roundId);
}
