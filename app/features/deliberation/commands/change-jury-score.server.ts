import { and, desc, eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { lockChallenge } from '#app/features/challenges/commands/lock-challenge.server.ts';
import { juryStateOf } from '#app/features/jury/jury.queries.server.ts';
import { isStaff } from '#app/policies/actor.ts';
import type { Tx } from '#db/client.server.ts';
import { juryChanges, juryScores, solutions } from '#db/schema/index.ts';
import { deliberationEnd, lockCountedScore } from '../deliberation.queries.server.ts';
import { changeScoreSchema } from '../deliberation.schemas.ts';

/**
 * A juror changes a score while the jury talks, or staff do on the juror's word; every change is kept with its reason.
 * Throws `conflict`: `deliberation_over` once the decision is signed or finalists are chosen, `score_changed` where the
 * score is not the one that was seen; `invalid` (`same_score`) where nothing would change. The same change sent twice is
 * made once.
 */
export const changeJuryScore = defineCommand({
  name: 'jury.change_score',
  action: 'deliberation.change_score',
  input: changeScoreSchema,
  run: async (context, input) => {
    const { tx, actor, now } = context;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const { solutionId, jurorId, criterionId, round, seen, score, reason } = input;
    const [solution] = await tx
      .select({ challengeId: solutions.challengeId, title: solutions.title, slug: solutions.slug })
      .from(solutions)
      .where(eq(solutions.id, solutionId));
    if (!solution) throw new AppError('not_found');
    // One at a time, and never beside the signing of the decision.
    const challenge = await lockChallenge(tx, solution.challengeId);
    const state = await juryStateOf(tx, challenge.id, now, round);
    const place = { challengeId: challenge.id, round, solutionId, jurorId, criterionId };
    const current = await lockCountedScore(tx, place);
    context.authorize(
      { jurorId, counts: current !== null, complete: state.complete },
      // Who judges is private: whoever is not of the jury learns nothing.
      { hide: !isStaff(actor) && !state.jurorIds.includes(actor.id) },
    );
    if ((await deliberationEnd(tx, challenge, round)) !== null)
      throw new AppError('conflict', 'deliberation_over');
    const subject = { type: 'solution' as const, id: solutionId };
    const onBehalfOf = jurorId === actor.id ? null : jurorId;
    if (current !== seen) {
      const last = await lastChange(tx, place);
      const isRepeated =
        current === score && last?.before === seen && last.after === score && last.reason === reason;
      if (!isRepeated) throw new AppError('conflict', 'score_changed');
      await context.audit({ subject, onBehalfOf, facts: { round, repeated: true } });
      return { solutionSlug: solution.slug };
    }
    if (score === current) throw new AppError('invalid', 'check_fields', { fields: { score: 'same_score' } });
    await tx
      .update(juryScores)
      .set({ score, updatedAt: now })
      .where(
        and(
          eq(juryScores.solutionId, solutionId),
          eq(juryScores.jurorId, jurorId),
          eq(juryScores.criterionId, criterionId),
          eq(juryScores.round, round),
        ),
      );
    await tx.insert(juryChanges).values({
      id: context.newId(),
      solutionId,
      jurorId,
      criterionId,
      round,
      before: current,
      after: score,
      reason,
      enteredBy: onBehalfOf === null ? null : actor.id,
      createdAt: now,
    });
    await context.audit({ subject, onBehalfOf, facts: { round } });
    if (onBehalfOf !== null) {
      context.emit({
        kind: 'person.told',
        payload: {
          userIds: [jurorId],
          notice: 'juryScoreEntered',
          subject: { type: 'challenge', id: challenge.id },
          path: contestPaths.deliberateEntry(challenge.slug, solution.slug),
          facts: { title: solution.title },
          dedupeKey: `jury-score:${solutionId}:${jurorId}:${now.toISOString()}`,
        },
      });
    }
    context.emit({
      kind: 'subject.changed',
      payload: { subject: { type: 'challenge', id: challenge.id }, aspect: 'data' },
    });
    return { solutionSlug: solution.slug };
  },
});

async function lastChange(
  tx: Tx,
  {
    round,
    solutionId,
    jurorId,
    criterionId,
  }: Record<'solutionId' | 'jurorId' | 'criterionId', string> & {
    round: number;
  },
) {
  const [change] = await tx
    .select({ before: juryChanges.before, after: juryChanges.after, reason: juryChanges.reason })
    .from(juryChanges)
    .where(
      and(
        eq(juryChanges.solutionId, solutionId),
        eq(juryChanges.jurorId, jurorId),
        eq(juryChanges.criterionId, criterionId),
        eq(juryChanges.round, round),
      ),
    )
    .orderBy(desc(juryChanges.createdAt), desc(juryChanges.id))
    .limit(1);
  return change;
}
