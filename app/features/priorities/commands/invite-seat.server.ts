import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { constituencyOf, isCapacity } from '#app/domain/people/roles.ts';
import { prioritySeats, userRoles, users } from '#db/schema/index.ts';
import { roundIdSchema, seatSchema } from '../priorities.schemas.ts';
import { lockRound, tellRound } from './lock-round.server.ts';

/**
 * Staff ask somebody to take part in the final session, for a constituency they belong to or to lead a group only. Asking
 * again after a "no" renews the invitation. Gives what the mail says, which the caller sends after the commit.
 */
export const inviteSeat = defineCommand({
  name: 'priority.invite_seat',
  action: 'priority.prepare_session',
  input: roundIdSchema.extend({ ...seatSchema.shape, isFacilitator: z.boolean().default(false) }),
  run: async (context, { roundId, email, constituency, isFacilitator }) => {
    const { tx, now, emit } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    const refuse = (code: string) => new AppError('conflict', code, { fields: { email: code } });
    const [person] = await tx
      .select({
        id: users.id,
        name: users.name,
        pseudonym: users.pseudonym,
        locale: users.locale,
        suspendedAt: users.suspendedAt,
      })
      .from(users)
      .where(eq(users.email, email));
    if (!person || person.suspendedAt) throw refuse('no_such_person');
    if (constituency) {
      const held = await tx
        .select({ role: userRoles.role })
        .from(userRoles)
        .where(and(eq(userRoles.userId, person.id), eq(userRoles.status, 'verified')));
      const speaksFor = held.some(({ role }) => isCapacity(role) && constituencyOf[role] === constituency);
      if (!speaksFor) {
        throw new AppError('conflict', 'not_of_group', { fields: { constituency: 'not_of_group' } });
      }
    } else if (!isFacilitator) {
      throw new AppError('invalid', 'no_part', { fields: { constituency: 'no_part' } });
    }
    const [seat] = await tx
      .insert(prioritySeats)
      .values({ roundId, userId: person.id, constituency, isFacilitator, createdAt: now })
      .onConflictDoUpdate({
        target: [prioritySeats.roundId, prioritySeats.userId],
        set: { constituency, isFacilitator, answer: 'invited' },
        setWhere: eq(prioritySeats.answer, 'declined'),
      })
      .returning({ userId: prioritySeats.userId });
    if (!seat) throw refuse('already_invited');
    emit({
      kind: 'person.told',
      payload: {
        userIds: [person.id],
        notice: 'priorityInvited',
        subject: { type: 'priority_round', id: roundId },
        path: contestPaths.prioritySession(round.slug),
        facts: { title: round.title },
        dedupeKey: `priority-invited:${roundId}:${now.toISOString()}`,
      },
    });
    await context.audit({
      subject: { type: 'priority_round', id: roundId },
      facts: { person: person.id, constituency, isFacilitator },
    });
    tellRound(context, roundId, 'people');
    return {
      slug: round.slug,
      title: round.title,
      sessionAt: round.sessionAt,
      sessionPlace: round.sessionPlace,
      email,
      name: person.name ?? person.pseudonym,
      locale: person.locale,
    };
  },
});
