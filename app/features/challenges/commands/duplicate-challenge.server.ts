import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { addDays, daysUntil } from '#app/domain/calendar/zoned.ts';
import { challengeMachine } from '#app/domain/challenges/challenge-machine.ts';
import { slugify } from '#app/domain/text/slugify.ts';
import { challenges, phases } from '#db/schema/index.ts';
import { challengeSchema } from '../challenge.schemas.ts';
import { copyAttachments } from './copy-attachments.server.ts';
import { copyParts } from './copy-parts.server.ts';

/**
 * Makes a new draft of a challenge: all that staff wrote and attached, without entries, votes, jurors, questions and news. The plan begins
 * on the chosen day and keeps its distances and hours.
 */
export const duplicateChallenge = defineCommand({
  name: 'challenge.duplicate',
  action: 'challenge.create',
  input: z.object({
    challengeId: z.uuid(),
    title: challengeSchema.shape.title,
    /** Any instant of the first day of the new plan. */
    firstDay: z.coerce.date(),
    /** IANA name of the zone in which days are counted. */
    zone: z.string(),
  }),
  run: async (context, { challengeId, title, firstDay, zone }) => {
    const { tx, actor, now, newId } = context;
    context.authorize(null);
    invariant(actor.kind === 'person', 'a challenge is written by a person');
    const [old] = await tx
      .select({
        status: challenges.status,
        format: challenges.format,
        summary: challenges.summary,
        brief: challenges.brief,
        themes: challenges.themes,
        prize: challenges.prize,
        graceMinutes: challenges.graceMinutes,
      })
      .from(challenges)
      .where(eq(challenges.id, challengeId));
    if (!old) throw new AppError('not_found');
    context.require('challenge.read', { id: challengeId, status: old.status }, { hide: true });
    const { status: _, ...words } = old;
    const id = newId();
    const slug = slugify(title, { shortId: id.slice(-6), fallback: 'challenge' });
    await tx.insert(challenges).values({
      id,
      slug,
      title,
      ...words,
      status: challengeMachine.initial,
      ownerId: actor.id,
      updatedAt: now,
      createdAt: now,
    });
    const plan = await tx
      .select({ kind: phases.kind, startsAt: phases.startsAt, endsAt: phases.endsAt })
      .from(phases)
      .where(eq(phases.challengeId, challengeId));
    const first = plan.reduce<Date | null>(
      (earliest, phase) => (earliest && earliest <= phase.startsAt ? earliest : phase.startsAt),
      null,
    );
    if (first) {
      const days = daysUntil(first, firstDay, zone);
      const shifted = plan.map(({ kind, startsAt, endsAt }) => ({
        id: newId(),
        challengeId: id,
        kind,
        startsAt: addDays(startsAt, days, zone),
        endsAt: addDays(endsAt, days, zone),
      }));
      await tx.insert(phases).values(shifted);
    }
    const copied = await copyParts(context, challengeId, id);
    const attached = await copyAttachments(context, challengeId, id);
    const subject = { type: 'challenge' as const, id };
    await context.audit({ subject, facts: { from: challengeId, ...copied, files: attached } });
    return { id, slug };
  },
});
