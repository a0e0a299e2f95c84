import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { type AwardKind, challengeMachine } from '#app/domain/challenges/challenge-machine.ts';
import type { PhaseKind } from '#app/domain/challenges/phases.ts';
import { transition } from '#app/domain/machine.ts';
import type { ApprovalTally } from '#app/domain/methods/voting/approval.ts';
import { standingWinner } from '#app/domain/methods/voting/standing-winner.ts';
import {
  competingSolutionStatuses,
  type SolutionStatus,
  solutionMachine,
} from '#app/domain/solutions/solution-machine.ts';
import { lockChallenge } from '#app/features/challenges/commands/lock-challenge.server.ts';
import { juryStateOf } from '#app/features/jury/jury.queries.server.ts';
import type { Tx } from '#db/client.server.ts';
import { awards, ballots, challenges, decisionDrafts, phases, solutions } from '#db/schema/index.ts';

const words = z.string().trim().min(10, 'too_short').max(3000, 'too_long');

/** What staff decide: whom the jury awards and why, why the voters' winner won, and what all others are told. */
export const decisionSchema = z.object({
  challengeId: z.uuid(),
  juryAwards: z
    .array(z.object({ solutionId: z.uuid(), statement: words }))
    .max(20, 'too_many')
    .refine((list) => new Set(list.map((award) => award.solutionId)).size === list.length, 'award_twice'),
  votersStatement: z.string().trim().max(3000, 'too_long').default(''),
  feedback: z.array(z.object({ solutionId: z.uuid(), text: words })).max(500, 'too_many'),
  /** The draft that whoever signs has read; a newer one is not signed unseen. */
  draftVersion: z.number().int().min(0).optional(),
});

type Entry = { id: string; title: string; status: SolutionStatus };
type Award = { solutionId: string; kind: AwardKind; statement: string };

/**
 * Decides a challenge: two awards apart, the voters' from the count and the jury's from its scores, and feedback for
 * everyone who is not chosen. Throws `conflict` while votes are uncounted (`vote_not_counted`), jurors are still at work
 * (`jury_open`), somebody would go without feedback (`feedback_missing`), or the draft has changed (`draft_changed`).
 */
export const decideChallenge = defineCommand({
  name: 'challenge.decide',
  action: 'challenge.decide',
  input: decisionSchema,
  run: async (context, { challengeId, juryAwards, votersStatement, feedback, draftVersion }) => {
    const { tx, now } = context;
    const challenge = await lockChallenge(tx, challengeId);
    context.authorize(challenge);
    if (draftVersion !== undefined) await requireSameDraft(tx, challengeId, draftVersion);
    await requireJuryDone(tx, challengeId, now);
    const entries = await lockEntries(tx, challengeId);
    const chosen: Award[] = [
      ...(await votersAward(tx, challengeId, entries, votersStatement)),
      ...juryAwards.map((award) => ({ ...award, kind: 'jury' as const })),
    ];
    if (chosen.some((award) => !entries.some((entry) => entry.id === award.solutionId))) {
      throw new AppError('conflict', 'entry_left_vote');
    }
    const told = new Map(feedback.map((entry) => [entry.solutionId, entry.text]));
    const awarded = new Set(chosen.map((award) => award.solutionId));
    const silent = entries.filter((entry) => !awarded.has(entry.id) && !told.has(entry.id));
    if (silent.length > 0) throw new AppError('conflict', 'feedback_missing');

    for (const award of chosen) {
      await tx.insert(awards).values({ id: context.newId(), challengeId, ...award, createdAt: now });
    }
    for (const entry of entries)
      await settleEntry(context, entry, awarded.has(entry.id), told.get(entry.id), chosen);
    await tx.delete(decisionDrafts).where(eq(decisionDrafts.challengeId, challengeId));
    await tx
      .update(challenges)
      .set({
        status: transition(challengeMachine, challenge.status, 'decide'),
        decidedAt: now,
        updatedAt: now,
      })
      .where(eq(challenges.id, challengeId));
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: { awards: chosen.length, entries: entries.length } });
    await context.step('challenge.decided', subject, { title: challenge.title }, 'staff');
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    return { slug: challenge.slug };
  },
});

async function lockEntries(tx: Tx, challengeId: string): Promise<Entry[]> {
  return tx
    .select({ id: solutions.id, title: solutions.title, status: solutions.status })
    .from(solutions)
    .where(
      and(eq(solutions.challengeId, challengeId), inArray(solutions.status, [...competingSolutionStatuses])),
    )
    .for('update');
}

/** The voters' winner stands in the count; nobody chooses it. Where it has left since, the next one wins. */
async function votersAward(
  tx: Tx,
  challengeId: string,
  entries: readonly Entry[],
  statement: string,
): Promise<Award[]> {
  const [ballot] = await tx
    .select({ countedAt: ballots.countedAt, result: ballots.result })
    .from(ballots)
    .where(eq(ballots.challengeId, challengeId));
  if (!ballot || !(await hasPhase(tx, challengeId, 'vote'))) return [];
  if (!ballot.countedAt) throw new AppError('conflict', 'vote_not_counted');
  const standing = new Set(entries.map((entry) => entry.id));
  const winner = standingWinner(ballot.result as ApprovalTally, standing);
  return winner === null ? [] : [{ solutionId: winner, kind: 'voters', statement }];
}

async function requireJuryDone(tx: Tx, challengeId: string, now: Date): Promise<void> {
  const jury = await juryStateOf(tx, challengeId, now);
  const isNeeded = jury.endsAt !== null || jury.acceptedIds.length > 0;
  if (isNeeded && !jury.complete) throw new AppError('conflict', 'jury_open');
}

async function hasPhase(tx: Tx, challengeId: string, kind: PhaseKind): Promise<boolean> {
  return (await tx.$count(phases, and(eq(phases.challengeId, challengeId), eq(phases.kind, kind)))) > 0;
}

async function requireSameDraft(tx: Tx, challengeId: string, version: number): Promise<void> {
  const [draft] = await tx
    .select({ version: decisionDrafts.version })
    .from(decisionDrafts)
    .where(eq(decisionDrafts.challengeId, challengeId));
  if ((draft?.version ?? 0) !== version) throw new AppError('conflict', 'draft_changed');
}

async function settleEntry(
  context: CommandContext<'challenge.decide'>,
  entry: Entry,
  isAwarded: boolean,
  feedback: string | undefined,
  chosen: readonly Award[],
): Promise<void> {
  const { tx, now } = context;
  const status = transition(solutionMachine, entry.status, isAwarded ? 'award' : 'not_select');
  await tx
    .update(solutions)
    .set({ status, updatedAt: now, ...(feedback === undefined ? {} : { feedback }) })
    .where(eq(solutions.id, entry.id));
  const subject = { type: 'solution' as const, id: entry.id };
  await context.audit({ action: isAwarded ? 'solution.award' : 'solution.not_select', subject });
  if (!isAwarded) await context.step('solution.not_selected', subject, { title: entry.title }, 'staff');
  for (const award of chosen.filter((item) => item.solutionId === entry.id)) {
    await context.step('solution.awarded', subject, { title: entry.title, award: award.kind });
  }
  context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
}
