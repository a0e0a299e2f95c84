import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { simplifiedSus } from '#app/domain/methods/instruments/sus.items.ts';
import { scoreSus } from '#app/domain/methods/instruments/sus.ts';
import { participants, questionnaireResponses } from '#db/schema/index.ts';
import { linkSchema } from '../pilot.schemas.ts';
import { lockParticipantByLink } from '../pilot-access.server.ts';

/** A participant sends the SUS sheet by their own link; once. Left-out items stay left out. */
export const submitQuestionnaire = defineCommand({
  name: 'participant.answer_questionnaire',
  action: 'participant.act',
  input: z.object({
    link: linkSchema,
    answers: z
      .array(z.number().int().min(1).max(5).nullable())
      .length(simplifiedSus.items.length, 'wrong_length'),
  }),
  run: async (context, { link, answers }) => {
    const { tx, now } = context;
    const { participant, pilot } = await lockParticipantByLink(tx, link);
    context.authorize({ linkMatches: true, pilotStatus: pilot.status });
    if (!['active', 'completed'].includes(participant.status)) {
      throw new AppError('conflict', 'not_active_yet');
    }
    const { score, imputed } = scoreSus(answers, simplifiedSus);
    const [row] = await tx
      .insert(questionnaireResponses)
      .values({
        id: context.newId(),
        participantId: participant.id,
        instrument: simplifiedSus.id,
        instrumentVersion: simplifiedSus.version,
        answers,
        score,
        flagged: imputed,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: questionnaireResponses.id });
    if (!row) throw new AppError('conflict', 'answered_already');
    await tx
      .update(participants)
      .set({ draftAnswers: [], updatedAt: now })
      .where(eq(participants.id, participant.id));
    const subject = { type: 'pilot' as const, id: pilot.id };
    await context.audit({ subject, facts: { code: participant.code, instrument: simplifiedSus.id } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'data' } });
  },
});
