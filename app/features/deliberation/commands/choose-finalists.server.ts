import { and, eq, inArray, sql } from 'drizzle-orm';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { competingSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import { lockChallenge } from '#app/features/challenges/commands/lock-challenge.server.ts';
import { hasOwnEntry } from '#app/features/challenges/own-entry.queries.server.ts';
import { jurySheets, juryStateOf } from '#app/features/jury/jury.queries.server.ts';
import { roundOf } from '#app/features/jury/jury-rounds.server.ts';
import { paths } from '#app/paths.ts';
import type { Tx } from '#db/client.server.ts';
import { juryAssignments, juryFinalists, juryRounds, jurySubmissions, solutions } from '#db/schema/index.ts';
import { isSigned } from '../deliberation.queries.server.ts';
import { chooseFinalistsSchema } from '../deliberation.schemas.ts';
import { finalRound, hasFinalScores, membersOf } from '../finalists.queries.server.ts';

type Context = CommandContext<'deliberation.choose_finalists'>;
type Challenge = Awaited<ReturnType<typeof lockChallenge>>;

/**
 * Staff choose who goes on to the final round; teams learn it, in or not, and jurors that there is a final to judge. Until
 * the first score of the final it can be chosen anew: then only those are told for whom it has changed. Throws `conflict`:
 * `final_changed` where somebody else has chosen meanwhile, `final_begun` once it is being judged, `entry_left_vote` where
 * an entry has left; `invalid` for an end that has passed.
 */
export const chooseFinalists = defineCommand({
  name: 'jury.choose_finalists',
  action: 'deliberation.choose_finalists',
  input: chooseFinalistsSchema,
  run: async (context, input) => {
    const { tx, now } = context;
    const { challengeId, solutionIds, endsAt, judges, version } = input;
    const challenge = await lockChallenge(tx, challengeId);
    const [first, signed] = [await juryStateOf(tx, challengeId, now), await isSigned(tx, challengeId)];
    context.authorize({
      ...challenge,
      complete: first.complete,
      signed,
      hasOwnEntry: await hasOwnEntry(tx, context.actor, challengeId),
    });
    const before = await roundOf(tx, challengeId, finalRound);
    if ((before?.version ?? 0) !== version) throw new AppError('conflict', 'final_changed');
    if (await hasFinalScores(tx, challengeId)) throw new AppError('conflict', 'final_begun');
    if (endsAt <= now) throw new AppError('invalid', 'check_fields', { fields: { endsAt: 'date_past' } });
    const standing = await tx
      .select({ id: solutions.id, title: solutions.title, slug: solutions.slug })
      .from(solutions)
      .where(
        and(
          eq(solutions.challengeId, challengeId),
          inArray(solutions.status, [...competingSolutionStatuses]),
        ),
      )
      .for('share');
    if (solutionIds.some((id) => !standing.some((entry) => entry.id === id)))
      throw new AppError('conflict', 'entry_left_vote');

    const was = before ? await chosenBefore(tx, standing) : null;
    await writeFinal(context, challenge, input, judges === 'same' && first.perEntry !== null);
    const changed = standing.filter((entry) => was?.has(entry.id) !== solutionIds.includes(entry.id));
    await tellTeams(context, challenge, changed, solutionIds, version + 1);
    if (!before) tellJurors(context, challenge, first.acceptedIds);
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: { finalists: solutionIds.length, version: version + 1 } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'people' } });
    return { slug: challenge.slug };
  },
});

async function chosenBefore(tx: Tx, standing: readonly { id: string }[]): Promise<Set<string>> {
  const rows = await tx
    .select({ id: juryFinalists.solutionId })
    .from(juryFinalists)
    .where(
      and(
        eq(juryFinalists.round, finalRound),
        inArray(
          juryFinalists.solutionId,
          standing.map(({ id }) => id),
        ),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

async function writeFinal(
  { tx, now }: Context,
  challenge: Challenge,
  { solutionIds, reason, endsAt }: { solutionIds: readonly string[]; reason: string; endsAt: Date },
  sameJudges: boolean,
): Promise<void> {
  const challengeId = challenge.id;
  const round = finalRound;
  const ofChallenge = sql`(select id from solutions where challenge_id = ${challengeId})`;
  // Who stays keeps the time of the pitch.
  await tx
    .delete(juryFinalists)
    .where(
      and(
        eq(juryFinalists.round, round),
        sql`${juryFinalists.solutionId} in ${ofChallenge}`,
        sql`${juryFinalists.solutionId} not in ${solutionIds}`,
      ),
    );
  await tx
    .insert(juryFinalists)
    .values(solutionIds.map((solutionId) => ({ solutionId, round, createdAt: now })))
    .onConflictDoNothing();
  await tx
    .delete(juryAssignments)
    .where(and(eq(juryAssignments.round, round), sql`${juryAssignments.solutionId} in ${ofChallenge}`));
  const sheets = sameJudges
    ? (
        await tx.execute<{ solutionId: string; jurorId: string }>(sql`
          select solution_id as "solutionId", juror_id as "jurorId" from (${jurySheets(challengeId, 1)}) s
          where s.solution_id in ${solutionIds}`)
      ).map((sheet) => ({ ...sheet, round, createdAt: now }))
    : [];
  if (sheets.length > 0) await tx.insert(juryAssignments).values(sheets);
  const counts = solutionIds.map((id) => sheets.filter((sheet) => sheet.solutionId === id).length);
  const settled = {
    endsAt,
    finalistsReason: reason,
    // A finalist whose jurors have all left is judged by everybody.
    perEntry: sameJudges && Math.min(...counts) > 0 ? Math.min(...counts) : null,
    assignedAt: sameJudges ? now : null,
  };
  // Whoever had nothing to score among those before may have sent that; nobody has sent these.
  await tx
    .delete(jurySubmissions)
    .where(and(eq(jurySubmissions.challengeId, challengeId), eq(jurySubmissions.round, round)));
  await tx
    .insert(juryRounds)
    .values({ challengeId, round, seed: `${challenge.slug} final`, createdAt: now, ...settled })
    .onConflictDoUpdate({
      target: [juryRounds.challengeId, juryRounds.round],
      set: { ...settled, openedAt: null, openedReason: '', version: sql`${juryRounds.version} + 1` },
    });
}

async function tellTeams(
  { tx, emit }: Context,
  challenge: Challenge,
  entries: readonly { id: string; title: string }[],
  chosen: readonly string[],
  version: number,
): Promise<void> {
  const members = await membersOf(
    tx,
    entries.map(({ id }) => id),
  );
  for (const { id, title } of entries) {
    emit({
      kind: 'person.told',
      payload: {
        userIds: members.get(id) ?? [],
        notice: chosen.includes(id) ? 'finalistChosen' : 'finalistNot',
        subject: { type: 'solution', id },
        path: `${paths.challenge(challenge.slug)}#final`,
        facts: { title },
        dedupeKey: `final:${id}:${version}`,
      },
    });
  }
}

function tellJurors({ emit }: Context, challenge: Challenge, userIds: string[]): void {
  emit({
    kind: 'person.told',
    payload: {
      userIds,
      notice: 'finalToJudge',
      subject: { type: 'challenge', id: challenge.id },
      path: contestPaths.jury(challenge.slug),
      facts: { title: challenge.title },
      dedupeKey: `final-jurors:${challenge.id}`,
    },
  });
}
