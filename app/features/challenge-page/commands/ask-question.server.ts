import { and, eq } from 'drizzle-orm';
import { countAgainst } from '#app/auth/rate-limit.server.ts';
import { defineCommand } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { challengeQuestions, challenges } from '#db/schema/index.ts';
import { askSchema } from '../challenge-page.schemas.ts';

/** Questions a person can send in an hour. */
const pace = { name: 'question', limit: 10, windowSeconds: 3600 };

/**
 * Asks a question about a challenge. It is between the asker and staff until it is answered. The submission key makes a
 * double click or a retry the same question. Throws `not_found` for a challenge nobody may read yet, `too_many` when it
 * goes too fast.
 */
export const askQuestion = defineCommand({
  name: 'question.ask',
  action: 'challenge.ask',
  input: askSchema,
  run: async (context, { challengeId, question, submissionKey }) => {
    const { tx, actor, now } = context;
    const [challenge] = await tx
      .select({
        id: challenges.id,
        slug: challenges.slug,
        title: challenges.title,
        status: challenges.status,
        announcedAt: challenges.announcedAt,
        ownerId: challenges.ownerId,
      })
      .from(challenges)
      .where(eq(challenges.id, challengeId));
    if (!challenge) throw new AppError('not_found');
    context.require('challenge.read', challenge, { hide: true });
    context.authorize(challenge);
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const id = context.newId();
    const [added] = await tx
      .insert(challengeQuestions)
      .values({ id, challengeId, askedBy: actor.id, question, status: 'open', submissionKey, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: challengeQuestions.id });
    if (!added) {
      const [before] = await tx
        .select({ id: challengeQuestions.id })
        .from(challengeQuestions)
        .where(
          and(
            eq(challengeQuestions.askedBy, actor.id),
            eq(challengeQuestions.submissionKey, submissionKey),
            eq(challengeQuestions.challengeId, challengeId),
          ),
        );
      if (!before) throw new AppError('conflict', 'state_changed');
      await context.audit({
        action: 'question.ask_again',
        subject: { type: 'challenge', id: challengeId },
        facts: { question: before.id },
      });
      return before;
    }
    await countAgainst(tx, pace, [actor.id], now);
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: { question: id } });
    context.emit({
      kind: 'person.told',
      payload: {
        userIds: [challenge.ownerId].filter((owner) => owner !== actor.id),
        notice: 'question_asked',
        subject,
        path: contestPaths.answerQuestion(challenge.slug, id),
        facts: { title: challenge.title },
        dedupeKey: `question:${id}`,
      },
    });
    // What waits for staff counts on; the question itself is not public.
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'data' } });
    return { id };
  },
});
