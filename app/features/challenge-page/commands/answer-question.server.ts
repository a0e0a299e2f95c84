import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { challengeQuestions } from '#db/schema/index.ts';
import { answerSchema, questionIdSchema } from '../challenge-page.schemas.ts';
import { lockQuestion } from '../lock-question.server.ts';

/**
 * Answers a question. To everyone, question and answer become public together; to the asker alone, the reason goes with
 * it. The asker is told. Throws `conflict` (`answered_already`) when a colleague was faster or it was withdrawn.
 */
export const answerQuestion = defineCommand({
  name: 'question.answer',
  action: 'question.answer',
  input: z.object({ ...questionIdSchema.shape, content: answerSchema }),
  run: async (context, { questionId, content }) => {
    const { tx, actor, now } = context;
    const question = await lockQuestion(tx, questionId);
    // What has become of it meanwhile is told to those who may answer at all.
    const asItWas = { ...question, status: 'open' as const };
    context.require('question.read', asItWas, { hide: true });
    context.authorize(asItWas);
    if (question.status === 'withdrawn') throw new AppError('conflict', 'question_withdrawn');
    if (question.status !== 'open') throw new AppError('conflict', 'question_answered');
    const isPublic = content.to === 'everyone';
    await tx
      .update(challengeQuestions)
      .set({
        status: isPublic ? 'answered' : 'private',
        answer: content.answer,
        privateReason: isPublic ? '' : content.privateReason,
        answeredBy: actor.kind === 'person' ? actor.id : null,
        answeredAt: now,
      })
      .where(eq(challengeQuestions.id, questionId));
    const subject = { type: 'challenge' as const, id: question.challengeId };
    await context.audit({ subject, facts: { question: questionId, to: content.to } });
    if (question.askedBy) {
      context.emit({
        kind: 'person.told',
        payload: {
          userIds: [question.askedBy],
          notice: isPublic ? 'question_answered' : 'question_answered_alone',
          subject,
          path: `${contestPaths.challengeQuestions(question.slug)}#mine-${questionId}`,
          facts: { title: question.title },
          dedupeKey: `question:${questionId}:answered`,
        },
      });
    }
    if (isPublic) context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'content' } });
    return { slug: question.slug };
  },
});
