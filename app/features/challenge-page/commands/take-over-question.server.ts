import { and, eq, max, sql } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { lockChallenge } from '#app/features/challenges/commands/lock-challenge.server.ts';
import { challengeFaqs, challenges } from '#db/schema/index.ts';
import { questionIdSchema } from '../challenge-page.schemas.ts';
import { lockQuestion } from '../lock-question.server.ts';

/**
 * Puts a question that was answered in public among the frequent ones, at their end. Pressed twice it stands there once.
 * The challenge gets a new version, so that nobody saves an older list over it unseen.
 */
export const takeOverQuestion = defineCommand({
  name: 'question.take_over',
  action: 'question.take_over',
  input: questionIdSchema,
  run: async (context, { questionId }) => {
    const { tx, now } = context;
    const { challengeId, slug, question, answer, ...asked } = await lockQuestion(tx, questionId);
    context.authorize(asked);
    await lockChallenge(tx, challengeId);
    const ofChallenge = eq(challengeFaqs.challengeId, challengeId);
    const isThere =
      (await tx.$count(challengeFaqs, and(ofChallenge, eq(challengeFaqs.question, question)))) > 0;
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: { question: questionId, added: !isThere } });
    if (isThere) return { slug };
    const [last] = await tx
      .select({ position: max(challengeFaqs.position) })
      .from(challengeFaqs)
      .where(ofChallenge);
    await tx
      .insert(challengeFaqs)
      .values({ id: context.newId(), challengeId, position: (last?.position ?? -1) + 1, question, answer });
    await tx
      .update(challenges)
      .set({ version: sql`${challenges.version} + 1`, updatedAt: now })
      .where(eq(challenges.id, challengeId));
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'content' } });
    return { slug };
  },
});
