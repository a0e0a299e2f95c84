import { and, eq, inArray } from 'drizzle-orm';
import type { CommandContext } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { FinalResult } from '#app/domain/priorities/results.ts';
import type { PriorityRoundStatus } from '#app/domain/priorities/round-machine.ts';
import type { Action } from '#app/policies/index.ts';
import type { Tx } from '#db/client.server.ts';
import { priorityRounds, prioritySeats, prioritySessionGroups, priorityTopics } from '#db/schema/index.ts';

/** The round with this id, locked until the transaction ends: everything that changes it waits in line. */
export async function lockRound(tx: Tx, id: string) {
  const [round] = await tx.select().from(priorityRounds).where(eq(priorityRounds.id, id)).for('update');
  if (!round) throw new AppError('not_found');
  return round;
}

/** A topic of this round, locked. One of another round is not found. */
export async function lockTopic(tx: Tx, roundId: string, topicId: string) {
  const [topic] = await tx
    .select()
    .from(priorityTopics)
    .where(and(eq(priorityTopics.id, topicId), eq(priorityTopics.roundId, roundId)))
    .for('update');
  if (!topic) throw new AppError('not_found');
  return topic;
}

/**
 * A small group, locked, with what its policy asks: who is in it and leads it, and how far the session is. The round is
 * only shared, so that groups do not wait for each other.
 */
export async function lockGroup(tx: Tx, groupId: string) {
  const [found] = await tx
    .select({ roundId: prioritySessionGroups.roundId })
    .from(prioritySessionGroups)
    .where(eq(prioritySessionGroups.id, groupId));
  if (!found) throw new AppError('not_found');
  // The round before the group, as everywhere: two that lock in other orders would wait for each other.
  const [round] = await tx
    .select({
      id: priorityRounds.id,
      slug: priorityRounds.slug,
      status: priorityRounds.status,
      finalResult: priorityRounds.finalResult,
    })
    .from(priorityRounds)
    .where(eq(priorityRounds.id, found.roundId))
    .for('share');
  const [group] = await tx
    .select()
    .from(prioritySessionGroups)
    .where(eq(prioritySessionGroups.id, groupId))
    .for('update');
  if (!group || !round) throw new AppError('not_found');
  const seats = await tx
    .select({
      userId: prioritySeats.userId,
      isFacilitator: prioritySeats.isFacilitator,
      answer: prioritySeats.answer,
    })
    .from(prioritySeats)
    .where(and(eq(prioritySeats.roundId, round.id), eq(prioritySeats.groupId, groupId)));
  const present = seats.filter((seat) => seat.answer !== 'declined');
  return {
    group,
    round: { ...round, finalResult: round.finalResult as FinalResult | null },
    subject: {
      status: round.status,
      memberIds: present.map((seat) => seat.userId),
      facilitatorIds: present.filter((seat) => seat.isFacilitator).map((seat) => seat.userId),
      handedIn: group.handedInAt !== null,
      inPlenary: round.finalResult !== null,
    },
  };
}

/** Why a group can no longer (or not yet) put things in order, said before the policy would only say no. */
export function requireAtWork(subject: {
  status: PriorityRoundStatus;
  handedIn: boolean;
  inPlenary: boolean;
}) {
  if (subject.status !== 'session') throw new AppError('conflict', 'session_not_open');
  if (subject.inPlenary) throw new AppError('conflict', 'plenary_began');
  if (subject.handedIn) throw new AppError('conflict', 'group_handed_in');
}

/** Says that something about a round changed. */
export function tellRound<A extends Action>(
  { emit }: Pick<CommandContext<A>, 'emit'>,
  id: string,
  aspect: 'state' | 'content' | 'turnout' | 'people' | 'data',
): void {
  emit({ kind: 'subject.changed', payload: { subject: { type: 'priority_round', id }, aspect } });
}

/** Topics of the round among these ids. */
export async function topicIdsOf(tx: Tx, roundId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: priorityTopics.id })
    .from(priorityTopics)
    .where(and(eq(priorityTopics.roundId, roundId), inArray(priorityTopics.id, [...ids])));
  return rows.map((row) => row.id);
}
