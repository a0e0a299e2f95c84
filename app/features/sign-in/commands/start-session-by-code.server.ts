import { and, eq, isNull } from 'drizzle-orm';
import { countAgainst, type RateLimit } from '#app/auth/rate-limit.server.ts';
import { codeTries, isSignInCode } from '#app/auth/sign-in-code.server.ts';
import { defineCommand } from '#app/commands/command.server.ts';
import { takeJurySeats } from '#app/features/jury/take-seats.server.ts';
import { suggestPseudonym } from '#app/features/people/suggest-pseudonym.server.ts';
import type { Preferences } from '#app/features/site/preferences.ts';
import type { Tx } from '#db/client.server.ts';
import { delegations, sessions, signInCodes, users } from '#db/schema/index.ts';
import { startSessionByCodeSchema } from '../sign-in.schemas.ts';

const triesPerNetwork: RateLimit = { name: 'code-tries', limit: 400, windowSeconds: 3600 };

/** What became of a code that was typed. */
export type CodeOutcome =
  | { kind: 'right'; userId: string; onboarded: boolean }
  | { kind: 'wrong'; triesLeft: number }
  | { kind: 'used' | 'expired' | 'locked' }
  | { kind: 'suspended'; reason: string };

/**
 * Spends a code and finds, or registers, the person with its address. A wrong try is an outcome and not an error: it
 * must be counted, and an error would undo the counting. The row is locked, so of two tabs one wins.
 */
export const startSessionByCode = defineCommand({
  name: 'sign_in.confirm_code',
  action: 'sign_in.confirm',
  input: startSessionByCodeSchema,
  async run(
    { tx, actor, now, newId, authorize, audit, emit },
    { id, code, network, ...reading },
  ): Promise<CodeOutcome> {
    authorize(null);
    await countAgainst(tx, triesPerNetwork, [network], now);
    const [row] = await tx
      .select({
        email: signInCodes.email,
        codeHash: signInCodes.codeHash,
        attempts: signInCodes.attempts,
        expiresAt: signInCodes.expiresAt,
        usedAt: signInCodes.usedAt,
      })
      .from(signInCodes)
      .where(eq(signInCodes.id, id))
      .for('update');
    const subject = { type: 'sign_in_code', id };
    const refuse = async (outcome: Exclude<CodeOutcome, { kind: 'right' }>) => {
      await audit({ subject, facts: { outcome: outcome.kind } });
      return outcome;
    };
    if (!row) return refuse({ kind: 'expired' });
    if (row.usedAt) return refuse({ kind: 'used' });
    if (row.expiresAt <= now) return refuse({ kind: 'expired' });
    if (row.attempts >= codeTries) return refuse({ kind: 'locked' });
    if (!isSignInCode(id, code, row.codeHash)) {
      const attempts = row.attempts + 1;
      await tx.update(signInCodes).set({ attempts }).where(eq(signInCodes.id, id));
      const triesLeft = codeTries - attempts;
      return refuse(triesLeft > 0 ? { kind: 'wrong', triesLeft } : { kind: 'locked' });
    }
    await tx.update(signInCodes).set({ usedAt: now }).where(eq(signInCodes.id, id));
    const user = (await findUser(tx, row.email)) ?? (await register(tx, row.email, { reading, now, newId }));
    if (user.suspendedAt) return refuse({ kind: 'suspended', reason: user.suspendedReason ?? '' });
    if (actor.kind === 'person') {
      // Whoever was signed in on this browser is not any more.
      await tx.delete(sessions).where(eq(sessions.id, actor.sessionId));
      emit({ kind: 'session.ended', payload: { sessionId: actor.sessionId, userId: actor.id } });
    }
    await audit({ subject: { type: 'person', id: user.id }, facts: { outcome: 'right' } });
    return { kind: 'right', userId: user.id, onboarded: user.onboardedAt !== null };
  },
});

const found = {
  id: users.id,
  onboardedAt: users.onboardedAt,
  suspendedAt: users.suspendedAt,
  suspendedReason: users.suspendedReason,
};

async function findUser(tx: Tx, email: string) {
  const [user] = await tx.select(found).from(users).where(eq(users.email, email));
  return user;
}

async function register(
  tx: Tx,
  email: string,
  { reading, now, newId }: { reading: Preferences; now: Date; newId: () => string },
) {
  const pseudonym = await suggestPseudonym(tx, newId(), reading.locale);
  const [created] = await tx
    .insert(users)
    .values({ id: newId(), email, pseudonym, ...reading, createdAt: now })
    .onConflictDoNothing({ target: users.email })
    .returning(found);
  const user = created ?? (await findUser(tx, email));
  if (!user) throw new Error('Invariant: a registered address has a person');
  // Somebody may have asked this address to care for them before there was a person behind it.
  await tx
    .update(delegations)
    .set({ carerId: user.id })
    .where(
      and(eq(delegations.carerEmail, email), isNull(delegations.carerId), eq(delegations.status, 'invited')),
    );
  await takeJurySeats(tx, { userId: user.id, email, now });
  return user;
}
