import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { challengeQuestions } from '#db/schema/index.ts';
import { questionIdSchema } from '../challenge-page.schemas.ts';
import { lockQuestion } from '../lock-question.server.ts';

/** Takes one's own question back before it is answered. Its words go; withdrawn twice it is withdrawn once. */
export const withdrawQuestion = defineCommand({
  name: 'question.withdraw',
  action: 'question.withdraw',
  input: questionIdSchema,
  run: async (context, { questionId }) => {
    const { tx, actor } = context;
    const question = await lockQuestion(tx, questionId);
    const isMine = actor.kind === 'person' && question.askedBy === actor.id;
    const isGone = isMine && question.status === 'withdrawn';
    if (!isGone) context.require('question.read', question, { hide: true });
    context.authorize(isGone ? { ...question, status: 'open' } : question);
    await tx
      .update(challengeQuestions)
      .set({ status: 'withdrawn', question: '' })
      .where(eq(challengeQuestions.id, questionId));
    await context.audit({
      subject: { type: 'challenge', id: question.challengeId },
      facts: { question: questionId },
    });
    return { slug: question.slug };
  },
});
