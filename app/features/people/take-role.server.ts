import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { CommandContext } from '#app/commands/command.server.ts';
import { transition } from '#app/domain/machine.ts';
import { roleMachine } from '#app/domain/people/role-machine.ts';
import { needsVerification, type Role, type RoleStatus } from '#app/domain/people/roles.ts';
import { enqueueForModeration } from '#app/features/moderation/enqueue.server.ts';
import type { Action } from '#app/policies/index.ts';
import type { Tx } from '#db/client.server.ts';
import { organisationMembers, organisations, userRoles, users } from '#db/schema/index.ts';

type Context = Pick<CommandContext<Action>, 'tx' | 'now' | 'newId' | 'emit'>;

/** A verified organisation whose mail domain stands for this role, by the person's address. */
async function vouchingOrganisation(tx: Tx, userId: string, role: Role): Promise<string | null> {
  const [organisation] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .innerJoin(users, sql`${organisations.emailDomain} = split_part(${users.email}::text, '@', 2)::citext`)
    .where(
      and(
        eq(users.id, userId),
        isNotNull(organisations.verifiedAt),
        sql`${role} = any(${organisations.domainRoles}::text[])`,
      ),
    );
  return organisation?.id ?? null;
}

/**
 * Gives a person a role as far as it goes without anybody else: patient and carer count at once; what has to be checked
 * counts at once where a verified organisation's mail domain stands for it, and else waits in the moderators' queue.
 */
export async function takeRole(
  ctx: Context,
  { userId, role, claim }: { userId: string; role: Role; claim: string },
): Promise<RoleStatus> {
  const { tx, now } = ctx;
  const [held] = await tx
    .select({ status: userRoles.status })
    .from(userRoles)
    .where(and(eq(userRoles.userId, userId), eq(userRoles.role, role)))
    .for('update');
  const vouching = needsVerification(role) ? await vouchingOrganisation(tx, userId, role) : null;
  const verb = !needsVerification(role) ? 'declare' : vouching ? 'verify' : 'claim';
  // Somebody who has had no such role stands where somebody stands who has given it up.
  const status = transition(roleMachine, held?.status ?? 'ended', verb);
  const row = { status, claim, reason: null, decidedBy: null, decidedAt: status === 'verified' ? now : null };
  await tx
    .insert(userRoles)
    .values({ userId, role, ...row, createdAt: now })
    .onConflictDoUpdate({ target: [userRoles.userId, userRoles.role], set: row });
  if (vouching) {
    await tx
      .insert(organisationMembers)
      .values({ organisationId: vouching, userId, createdAt: now })
      .onConflictDoNothing();
  }
  if (status === 'claimed') {
    const subject = { type: 'person', id: userId } as const;
    await enqueueForModeration(ctx, { kind: 'role_claim', subject, detail: role, excludedId: userId });
  }
  ctx.emit({ kind: 'access.changed', payload: { userId } });
  return status;
}
