import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { simplifiedSus } from '#app/domain/methods/instruments/sus.items.ts';
import { participants } from '#db/schema/index.ts';
import { linkSchema } from '../pilot.schemas.ts';
import { lockParticipantByLink } from '../pilot-access.server.ts';
import { hasAnswered } from '../questionnaires.server.ts';

const { items, scale } = simplifiedSus;

/** Keeps one answer of a sheet that is not sent yet, so that a person can go on later. Null leaves the question out. */
export const saveAnswer = defineCommand({
  name: 'participant.save_answer',
  action: 'participant.act',
  input: z.object({
    link: linkSchema,
    item: z.coerce.number().int().min(1).max(items.length),
    answer: z.coerce.number().int().min(scale.min).max(scale.max).nullable(),
  }),
  run: async (context, { link, item, answer }) => {
    const { tx, now } = context;
    const { participant, pilot } = await lockParticipantByLink(tx, link);
    context.authorize({ linkMatches: true, pilotStatus: pilot.status });
    if (!['active', 'completed'].includes(participant.status)) {
      throw new AppError('conflict', 'not_active_yet');
    }
    if (await hasAnswered(tx, participant.id)) throw new AppError('conflict', 'answered_already');
    const draftAnswers = items.map((_, index) =>
      index === item - 1 ? answer : (participant.draftAnswers[index] ?? null),
    );
    await tx
      .update(participants)
      .set({ draftAnswers, updatedAt: now })
      .where(eq(participants.id, participant.id));
    // Which question, never what was answered.
    await context.audit({
      subject: { type: 'pilot', id: pilot.id },
      facts: { code: participant.code, item },
    });
  },
});
