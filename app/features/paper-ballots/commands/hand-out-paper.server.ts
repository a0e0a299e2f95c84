import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { samePersonText } from '#app/domain/methods/voting/hand-papers.ts';
import { type Capacity, capacities, constituencyOf } from '#app/domain/people/roles.ts';
import { voterKeyOf } from '#app/features/ballots/voter-key.server.ts';
import { paths } from '#app/paths.ts';
import type { Tx } from '#db/client.server.ts';
import { ballotPapers, handPapers, userRoles, users } from '#db/schema/index.ts';
import { holdPaperBallot } from '../lock-paper-ballot.server.ts';

/** The number on a paper as it was typed: "12" is 0012. */
export const paperNumberSchema = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/, 'number')
  .transform((text) => text.padStart(4, '0'));

const voterSchema = z.discriminatedUnion('has', [
  z.object({ has: z.literal('account'), email: z.string().trim().max(254).pipe(z.email('email')) }),
  z.object({
    has: z.literal('none'),
    name: z.string().trim().min(3, 'name').max(120, 'name'),
    bornIn: z.coerce.number('born_in').int('born_in').min(1900, 'born_in').max(2100, 'born_in'),
  }),
]);

/**
 * Hands a printed paper to somebody who is present. Who has it is kept as a key that names nobody: from the account, or from
 * name and year of birth of somebody without one, so that nobody gets two. Throws `invalid`: `no_such_paper`,
 * `no_such_person`, `not_in_capacity`; `conflict`: `paper_used`, `has_paper`, `voted_already`.
 */
export const handOutPaper = defineCommand({
  name: 'ballot.hand_out_paper',
  action: 'paper.hand_out',
  input: z.object({
    challengeId: z.uuid(),
    number: paperNumberSchema,
    capacity: z.enum(capacities, 'capacity'),
    voter: voterSchema,
    place: z.string().trim().max(120, 'too_long').default(''),
  }),
  run: async (context, { challengeId, number, capacity, voter, place }) => {
    const { tx, actor, now } = context;
    const { ballot, subject } = await holdPaperBallot(tx, challengeId, now);
    context.authorize(subject);
    invariant(actor.kind === 'person', 'a person hands out papers');
    if (!ballot.eligible.includes(capacity)) throw wrong('capacity', 'not_in_capacity');
    const account = voter.has === 'account' ? await accountOf(tx, voter.email, capacity) : null;
    const who = voter.has === 'none' ? `present:${samePersonText(voter.name, voter.bornIn)}` : '';
    const voterKey = voterKeyOf(ballot.id, account ?? who);
    const voted = await tx.$count(
      ballotPapers,
      and(eq(ballotPapers.ballotId, ballot.id), eq(ballotPapers.voterKey, voterKey)),
    );
    if (voted > 0) throw new AppError('conflict', 'voted_already');
    const [paper] = await tx
      .select({ id: handPapers.id, status: handPapers.status })
      .from(handPapers)
      .where(and(eq(handPapers.ballotId, ballot.id), eq(handPapers.number, number)))
      .for('update');
    if (!paper) throw wrong('number', 'no_such_paper');
    if (paper.status !== 'printed') throw new AppError('conflict', 'paper_used');
    const has = await tx.$count(
      handPapers,
      and(
        eq(handPapers.ballotId, ballot.id),
        eq(handPapers.voterKey, voterKey),
        ne(handPapers.status, 'void'),
      ),
    );
    if (has > 0) throw new AppError('conflict', 'has_paper');
    await tx
      .update(handPapers)
      .set({
        status: 'handed_out',
        voterKey,
        constituency: constituencyOf[capacity],
        place,
        handedBy: actor.id,
        updatedAt: now,
      })
      .where(eq(handPapers.id, paper.id));
    await context.audit({ subject: { type: 'challenge', id: challengeId }, facts: { number } });
    context.emit({
      kind: 'subject.changed',
      payload: { subject: { type: 'challenge', id: challengeId }, aspect: 'data' },
    });
    // Whoever did not ask for a paper learns here that somebody did so in their name.
    if (account && account !== actor.id) {
      context.emit({
        kind: 'person.told',
        payload: {
          userIds: [account],
          notice: 'paperHandedOut',
          subject: { type: 'challenge', id: challengeId },
          path: paths.vote(subject.slug),
          facts: { title: subject.title },
          dedupeKey: `paper-handed-out:${paper.id}`,
        },
      });
    }
    return { number };
  },
});

async function accountOf(tx: Tx, email: string, capacity: Capacity): Promise<string> {
  const [user] = await tx
    .select({
      id: users.id,
      isVoter: sql<boolean>`exists (select from ${userRoles} r where r.user_id = "users"."id"
        and r.role = ${capacity} and r.status = 'verified')`,
    })
    .from(users)
    .where(and(eq(users.email, email), isNull(users.suspendedAt), isNull(users.erasedAt)));
  if (!user) throw wrong('email', 'no_such_person');
  if (!user.isVoter) throw wrong('capacity', 'not_in_capacity');
  return user.id;
}

const wrong = (field: string, code: 'no_such_paper' | 'no_such_person' | 'not_in_capacity') =>
  new AppError('invalid', 'check_fields', { fields: { [field]: code } });
