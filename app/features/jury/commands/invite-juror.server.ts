import { eq, isNotNull, or } from 'drizzle-orm';
import { z } from 'zod';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { lockChallenge } from '#app/features/challenges/commands/lock-challenge.server.ts';
import { jurors, juryInvitations, users } from '#db/schema/index.ts';
import { juryStateOf } from '../jury.queries.server.ts';
import { tellPage } from './lock-jury.server.ts';

type Context = CommandContext<'jury.invite'>;

/**
 * Staff ask somebody to judge, whether they have an account or not, until the scores are open. Asking again after a "no",
 * or somebody who stepped down, renews the invitation.
 * Gives what the mail says, which the caller sends after the commit.
 */
export const inviteJuror = defineCommand({
  name: 'jury.invite',
  action: 'jury.invite',
  input: z.object({ challengeId: z.uuid(), email: z.string().trim().max(254).pipe(z.email('email')) }),
  run: async (context, { challengeId, email }) => {
    const { tx, actor, now } = context;
    const challenge = await lockChallenge(tx, challengeId);
    context.authorize(challenge);
    invariant(actor.kind === 'person', 'a person invites');
    const { endsAt, complete } = await juryStateOf(tx, challengeId, now);
    if (complete) throw new AppError('conflict', 'jury_over');
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
    if (person?.suspendedAt)
      throw new AppError('invalid', 'no_such_person', { fields: { email: 'no_such_person' } });
    const isAsked = person
      ? await seat(context, challenge, person.id)
      : await keep(context, challengeId, email);
    if (!isAsked) throw new AppError('conflict', 'already_invited', { fields: { email: 'already_invited' } });
    await context.audit({
      subject: { type: 'challenge', id: challengeId },
      // An address is no fact for the log.
      facts: { juror: person?.id ?? null },
    });
    tellPage(context, challengeId);
    const [inviter] = await tx
      .select({ name: users.name, pseudonym: users.pseudonym, shownAs: users.shownAs })
      .from(users)
      .where(eq(users.id, actor.id));
    return {
      slug: challenge.slug,
      challenge: challenge.title,
      email,
      inviter: (inviter?.shownAs === 'name' ? inviter.name : null) ?? inviter?.pseudonym ?? '',
      invited: person ? { name: person.name ?? person.pseudonym, locale: person.locale } : null,
      endsAt,
    };
  },
});

/** Keeps a seat for somebody who is here, and tells them. False where they have one. */
async function seat(
  { tx, now, emit }: Context,
  challenge: { id: string; slug: string; title: string },
  userId: string,
): Promise<boolean> {
  const [row] = await tx
    .insert(jurors)
    .values({ challengeId: challenge.id, userId, status: 'invited', createdAt: now })
    .onConflictDoUpdate({
      target: [jurors.challengeId, jurors.userId],
      set: { status: 'invited', steppedDownAt: null, stepDownReason: '', submittedAt: null },
      setWhere: or(eq(jurors.status, 'declined'), isNotNull(jurors.steppedDownAt)),
    })
    .returning({ userId: jurors.userId });
  if (!row) return false;
  emit({
    kind: 'person.told',
    payload: {
      userIds: [userId],
      notice: 'juryInvited',
      subject: { type: 'challenge', id: challenge.id },
      path: contestPaths.jury(challenge.slug),
      facts: { title: challenge.title },
      dedupeKey: `jury-invited:${challenge.id}:${now.toISOString()}`,
    },
  });
  return true;
}

/** Keeps the invitation until somebody registers with the address. False where it is asked already. */
async function keep({ tx, now, newId }: Context, challengeId: string, email: string): Promise<boolean> {
  const kept = await tx
    .insert(juryInvitations)
    .values({ id: newId(), challengeId, email, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: juryInvitations.id });
  return kept.length > 0;
}
