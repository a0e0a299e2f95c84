import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { invariant } from '#app/domain/app-error.ts';
import type { Role } from '#app/domain/people/roles.ts';
import { suggestPseudonym } from '#app/features/people/suggest-pseudonym.server.ts';
import type { Tx } from '#db/client.server.ts';
import { sessions, userRoles, users } from '#db/schema/index.ts';
import { getEnv } from '#server/env.server.ts';
import { personaSchema } from '../sign-in.schemas.ts';

/** Opens the account of one of the demonstration's people. Throws `not_found` outside a demonstration. */
export const startDemoSession = defineCommand({
  name: 'sign_in.demo',
  action: 'sign_in.demo',
  input: z.object({ persona: personaSchema }),
  async run({ tx, actor, now, newId, authorize, audit, emit }, { persona }) {
    authorize({ mode: getEnv().APP_MODE }, { hide: true });
    const email = `${persona}@demo.example`;
    const user = (await findPersona(tx, email)) ?? (await makePersona(tx, email, persona, { now, newId }));
    if (actor.kind === 'person') {
      await tx.delete(sessions).where(eq(sessions.id, actor.sessionId));
      emit({ kind: 'session.ended', payload: { sessionId: actor.sessionId, userId: actor.id } });
    }
    await audit({ subject: { type: 'person', id: user.id }, facts: { persona } });
    return { userId: user.id };
  },
});

async function findPersona(tx: Tx, email: string) {
  const [user] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, email), eq(users.isDemo, true)));
  return user;
}

/** In a demonstration without its content, or after somebody has erased the persona. */
async function makePersona(
  tx: Tx,
  email: string,
  role: Role,
  { now, newId }: { now: Date; newId: () => string },
) {
  const id = newId();
  const pseudonym = await suggestPseudonym(tx, id, 'en');
  await tx
    .insert(users)
    .values({ id, email, pseudonym, isDemo: true, onboardedAt: now, createdAt: now })
    .onConflictDoNothing({ target: users.email });
  const user = await findPersona(tx, email);
  invariant(user, `${email} is a person of the demonstration`);
  await tx
    .insert(userRoles)
    .values({ userId: user.id, role, status: 'verified', decidedAt: now, createdAt: now })
    .onConflictDoNothing();
  return user;
}
