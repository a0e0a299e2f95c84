import { and, eq } from 'drizzle-orm';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { roleMachine } from '#app/domain/people/role-machine.ts';
import type { ClaimedRole } from '#app/domain/people/roles.ts';
import { paths } from '#app/paths.ts';
import type { Action } from '#app/policies/index.ts';
import { userRoles } from '#db/schema/index.ts';
import { decideRoleClaimSchema } from '../people.schemas.ts';

/**
 * Verifies or refuses a claimed role and tells the person, with the reason. For whoever decides inside a transaction of
 * their own (the moderators' queue); asks no policy itself.
 */
export async function settleRoleClaim(
  { tx, actor, now, newId, emit }: Pick<CommandContext<Action>, 'tx' | 'actor' | 'now' | 'newId' | 'emit'>,
  decision: { userId: string; role: ClaimedRole; verdict: 'verify' | 'refuse'; reason: string },
): Promise<void> {
  const { userId, role, verdict, reason } = decision;
  const claim = and(eq(userRoles.userId, userId), eq(userRoles.role, role));
  const [held] = await tx.select({ status: userRoles.status }).from(userRoles).where(claim).for('update');
  if (!held) throw new AppError('not_found');
  const status = transition(roleMachine, held.status, verdict);
  await tx
    .update(userRoles)
    .set({ status, reason, decidedAt: now, decidedBy: actor.kind === 'person' ? actor.id : null })
    .where(claim);
  emit({ kind: 'access.changed', payload: { userId } });
  emit({
    kind: 'person.told',
    payload: {
      userIds: [userId],
      notice: status === 'verified' ? 'role_verified' : 'role_refused',
      subject: { type: 'person', id: userId },
      path: paths.myRoles(),
      facts: { role },
      dedupeKey: `role:${newId()}`,
    },
  });
}

/** The verdict of staff on a claimed role. A refusal needs a reason. */
export const decideRoleClaim = defineCommand({
  name: 'role.decide',
  action: 'role.verify',
  input: decideRoleClaimSchema,
  async run(ctx, decision) {
    const { userId, role, verdict } = decision;
    ctx.authorize({ userId });
    await settleRoleClaim(ctx, decision);
    await ctx.audit({ subject: { type: 'person', id: userId }, facts: { role, verdict } });
  },
});
