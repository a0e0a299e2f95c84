import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { jurors, juryRounds, users } from '#db/schema/index.ts';
import { isBehind, mayBeReminded } from '../jurors-behind.ts';
import { juryRoundSchema } from '../jury.schemas.ts';
import { juryBoard } from '../jury-board.queries.server.ts';
import { tellOfJury } from '../jury-people.server.ts';
import { lockJury, tellPage } from './lock-jury.server.ts';

/**
 * Reminds jurors who are behind: of their scores, or of an answer. All of them, or those named; each at most once a day.
 * By the clock it is done once for an end of the round. Gives what the mails say, which the caller sends after the commit.
 */
export const remindJurors = defineCommand({
  name: 'jury.remind',
  action: 'jury.remind',
  input: juryRoundSchema.extend({
    jurorIds: z.array(z.uuid()).max(500).optional(),
    byClock: z.boolean().default(false),
  }),
  run: async (context, { challengeId, round, jurorIds, byClock }) => {
    const { tx, now } = context;
    const { challenge, state, subject, round: row } = await lockJury(context, challengeId, round);
    context.authorize(subject);
    const isToldBefore = byClock && row.remindedOf?.getTime() === state.endsAt?.getTime();
    const board = isToldBefore ? [] : await juryBoard(tx, challengeId, round);
    const behind = board.filter(
      (juror) => isBehind(juror, state) && (jurorIds === undefined || jurorIds.includes(juror.userId)),
    );
    const due = behind.filter((juror) => mayBeReminded(juror, now));
    if (!byClock && behind.length === 0) throw new AppError('conflict', 'nobody_behind');
    if (!byClock && due.length === 0) throw new AppError('conflict', 'reminded_today');
    const ids = due.map((juror) => juror.userId);
    if (ids.length > 0) {
      await tx
        .update(jurors)
        .set({ remindedAt: now })
        .where(and(eq(jurors.challengeId, challengeId), inArray(jurors.userId, ids)));
    }
    if (byClock && !isToldBefore) {
      await tx
        .update(juryRounds)
        .set({ remindedOf: state.endsAt })
        .where(and(eq(juryRounds.challengeId, challengeId), eq(juryRounds.round, round)));
    }
    await context.audit({
      subject: { type: 'challenge', id: challengeId },
      facts: { round, reminded: ids, byClock },
    });
    tellOfJury(context, challenge, ids, { notice: 'juryReminder' });
    tellPage(context, challengeId);
    const people =
      ids.length === 0
        ? []
        : await tx
            .select({
              id: users.id,
              email: users.email,
              name: users.name,
              pseudonym: users.pseudonym,
              locale: users.locale,
            })
            .from(users)
            .where(inArray(users.id, ids));
    return {
      slug: challenge.slug,
      challenge: challenge.title,
      endsAt: state.endsAt,
      people: people.map(({ id, email, name, pseudonym, locale }) => {
        const juror = due.find((one) => one.userId === id);
        return {
          email,
          name: name ?? pseudonym,
          locale,
          /** Entries that are not scored yet; null where we wait for a yes or no. */
          left: juror?.status === 'accepted' ? juror.toScore - juror.scored : null,
        };
      }),
    };
  },
});

/** What the mails of a reminder say. */
export type Reminded = Awaited<ReturnType<typeof remindJurors.run>>;
