import { eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { Tx } from '#db/client.server.ts';
import { challengeQuestions, challenges } from '#db/schema/index.ts';

/** The question with its challenge, locked until the transaction ends. Throws `not_found`. */
export async function lockQuestion(tx: Tx, questionId: string) {
  const [question] = await tx
    .select({
      id: challengeQuestions.id,
      askedBy: challengeQuestions.askedBy,
      status: challengeQuestions.status,
      question: challengeQuestions.question,
      answer: challengeQuestions.answer,
      challengeId: challenges.id,
      slug: challenges.slug,
      title: challenges.title,
    })
    .from(challengeQuestions)
    .innerJoin(challenges, eq(challenges.id, challengeQuestions.challengeId))
    .where(eq(challengeQuestions.id, questionId))
    .for('update', { of: challengeQuestions });
  if (!question) throw new AppError('not_found');
  return question;
}
