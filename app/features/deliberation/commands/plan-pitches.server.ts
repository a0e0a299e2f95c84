import { and, eq, sql } from 'drizzle-orm';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { type PitchSlot, pitchTimetable } from '#app/domain/challenges/pitch-timetable.ts';
import { lockChallenge } from '#app/features/challenges/commands/lock-challenge.server.ts';
import { juryStateOf } from '#app/features/jury/jury.queries.server.ts';
import { juryFinalists, juryRounds } from '#db/schema/index.ts';
import { isSigned } from '../deliberation.queries.server.ts';
import { planPitchesSchema } from '../deliberation.schemas.ts';
import { type Finalist, finalOf, finalRound, membersOf } from '../finalists.queries.server.ts';

type Context = CommandContext<'deliberation.plan_pitches'>;

/**
 * Staff publish when which finalist pitches; teams whose time has changed and all jurors are told. Throws `conflict`:
 * `final_changed` where finalists or timetable are not those that were seen; `invalid` where the first pitch lies in the
 * past or the last one ends after the final round.
 */
export const planPitches = defineCommand({
  name: 'jury.plan_pitches',
  action: 'deliberation.plan_pitches',
  input: planPitchesSchema,
  run: async (context, input) => {
    const { tx, now } = context;
    const { challengeId, order, place, version } = input;
    const challenge = await lockChallenge(tx, challengeId);
    context.authorize({ ...challenge, signed: await isSigned(tx, challengeId) });
    const final = await finalOf(tx, challengeId);
    if (!final) throw new AppError('not_found');
    const { round, finalists } = final;
    const isSame =
      new Set(order).size === finalists.length &&
      order.length === finalists.length &&
      finalists.every(({ id }) => order.includes(id));
    if (round.version !== version || !isSame) throw new AppError('conflict', 'final_changed');
    const slots = pitchTimetable(order, input);
    const last = slots.at(-1)?.endsAt ?? input.startsAt;
    if (input.startsAt <= now) throw refuse('startsAt', 'date_past');
    if (round.endsAt && last > round.endsAt) throw refuse('startsAt', 'after_end');
    for (const slot of slots) {
      await tx
        .update(juryFinalists)
        .set({ pitchAt: slot.startsAt, pitchMinutes: input.minutes })
        .where(and(eq(juryFinalists.solutionId, slot.solution), eq(juryFinalists.round, finalRound)));
    }
    await tx
      .update(juryRounds)
      .set({ hasPitches: true, pitchPlace: place, version: sql`${juryRounds.version} + 1` })
      .where(and(eq(juryRounds.challengeId, challengeId), eq(juryRounds.round, finalRound)));
    const isElsewhere = place !== round.pitchPlace;
    const moved = slots.filter((slot) => isElsewhere || hasMoved(slot, finalists, input.minutes));
    await tell(context, challenge, moved, finalists, version + 1);
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: { pitches: slots.length, version: version + 1 } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'data' } });
    return { slug: challenge.slug };
  },
});

const refuse = (field: string, code: string) =>
  new AppError('invalid', 'check_fields', { fields: { [field]: code } });

function hasMoved(slot: PitchSlot, finalists: readonly Finalist[], minutes: number): boolean {
  const before = finalists.find(({ id }) => id === slot.solution);
  return before?.pitchAt?.getTime() !== slot.startsAt.getTime() || before.pitchMinutes !== minutes;
}

async function tell(
  { tx, emit, now }: Context,
  challenge: { id: string; slug: string; title: string },
  moved: readonly PitchSlot[],
  finalists: readonly Finalist[],
  version: number,
): Promise<void> {
  if (moved.length === 0) return;
  const members = await membersOf(
    tx,
    moved.map(({ solution }) => solution),
  );
  for (const { solution: id } of moved) {
    emit({
      kind: 'person.told',
      payload: {
        userIds: members.get(id) ?? [],
        notice: 'pitchPlanned',
        subject: { type: 'solution', id },
        path: contestPaths.pitches(challenge.slug),
        facts: { title: finalists.find((entry) => entry.id === id)?.title ?? '' },
        dedupeKey: `pitch:${id}:${version}`,
      },
    });
  }
  const { judgingIds } = await juryStateOf(tx, challenge.id, now, finalRound);
  emit({
    kind: 'person.told',
    payload: {
      userIds: judgingIds,
      notice: 'pitchesPlanned',
      subject: { type: 'challenge', id: challenge.id },
      path: contestPaths.pitches(challenge.slug),
      facts: { title: challenge.title },
      dedupeKey: `pitches:${challenge.id}:${version}`,
    },
  });
}
