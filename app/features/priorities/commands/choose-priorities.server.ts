import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { capacities, constituencyOf } from '#app/domain/people/roles.ts';
import { isInterimOpen } from '#app/domain/priorities/round-machine.ts';
import { voterKeyOf } from '#app/features/ballots/voter-key.server.ts';
import type { Tx } from '#db/client.server.ts';
import { priorityPapers, priorityRounds, userRoles, users } from '#db/schema/index.ts';
import { roundIdSchema } from '../priorities.schemas.ts';
import { tellRound, topicIdsOf } from './lock-round.server.ts';

/**
 * Puts what one person holds for most important into the round, or changes it. Secret: it lies under a key that names
 * nobody, and the log says that somebody chose, never what.
 *
 * The round is locked for sharing, so that papers do not wait for each other and the count waits for all of them: a paper
 * is either counted or refused. Throws `conflict`: `choosing_closed`; `topic_unknown` for a topic of another round;
 * `paper_changed` when another window has chosen since `version` was seen; `voted_themselves` when a carer would change
 * what the patient has chosen. Sending the same choice twice changes nothing.
 */
export const choosePriorities = defineCommand({
  name: 'priority.choose',
  action: 'priority.choose',
  input: roundIdSchema.extend({
    voterId: z.uuid(),
    capacity: z.enum(capacities),
    chosen: z.array(z.uuid()).max(200, 'too_many'),
    /** The paper that was seen before; 0 for none. */
    version: z.coerce.number().int().min(0).default(0),
  }),
  run: async (context, { roundId, voterId, capacity, chosen: given, version }) => {
    const { tx, actor, now } = context;
    const [round] = await tx
      .select({
        id: priorityRounds.id,
        slug: priorityRounds.slug,
        status: priorityRounds.status,
        groups: priorityRounds.groups,
        mostChosen: priorityRounds.mostChosen,
        interimEndsAt: priorityRounds.interimEndsAt,
      })
      .from(priorityRounds)
      .where(eq(priorityRounds.id, roundId))
      .for('share');
    if (!round) throw new AppError('not_found');
    context.require('priority.read', round, { hide: true });
    const open = isInterimOpen(round, now);
    if (!open) throw new AppError('conflict', 'choosing_closed');
    context.authorize({ open, groups: round.groups, voterId, capacity });
    const byCarer = actor.kind === 'person' && actor.id !== voterId;
    if (byCarer) await requirePatient(tx, voterId);
    const chosen = [...new Set(given)].sort();
    if (chosen.length > round.mostChosen) throw new AppError('invalid', 'too_many_chosen');
    const known = await topicIdsOf(tx, roundId, chosen);
    if (known.length < chosen.length) throw new AppError('conflict', 'topic_unknown');
    const constituency = constituencyOf[capacity];
    const voterKey = voterKeyOf(roundId, voterId);
    const put = await putPaper(tx, { roundId, voterKey, constituency, chosen, byCarer }, version);
    await context.audit({
      subject: { type: 'priority_round', id: roundId },
      onBehalfOf: byCarer ? voterId : null,
    });
    if (put === 'new') tellRound(context, roundId, 'turnout');
    return { slug: round.slug, changed: put !== 'new' };
  },
});

type Paper = Omit<typeof priorityPapers.$inferInsert, 'version'>;

async function putPaper(tx: Tx, paper: Paper, version: number): Promise<'new' | 'changed' | 'same'> {
  const { roundId, voterKey, constituency, chosen, byCarer = false } = paper;
  const [added] = await tx
    .insert(priorityPapers)
    .values(paper)
    .onConflictDoNothing()
    .returning({ version: priorityPapers.version });
  if (added) return 'new';
  const own = and(eq(priorityPapers.roundId, roundId), eq(priorityPapers.voterKey, voterKey));
  const [before] = await tx.select().from(priorityPapers).where(own).for('update');
  if (byCarer && before?.byCarer === false) throw new AppError('conflict', 'voted_themselves');
  const saysTheSame = before?.constituency === constituency && before.chosen.join() === chosen.join();
  if (saysTheSame && before.byCarer === byCarer) return 'same';
  // Whoever confirms what a carer has chosen for them makes it theirs alone.
  if (!saysTheSame && before?.version !== version) throw new AppError('conflict', 'paper_changed');
  await tx
    .update(priorityPapers)
    .set({ constituency, chosen, byCarer, version: sql`${priorityPapers.version} + 1` })
    .where(own);
  return 'changed';
}

/** A carer chooses for somebody who is here as a patient. */
async function requirePatient(tx: Tx, voterId: string): Promise<void> {
  const [patient] = await tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(
      userRoles,
      and(eq(userRoles.userId, users.id), eq(userRoles.role, 'patient'), eq(userRoles.status, 'verified')),
    )
    .where(and(eq(users.id, voterId), isNull(users.suspendedAt), isNull(users.erasedAt)));
  if (!patient) throw new AppError('forbidden', 'voter_left');
}
