import { and, eq, inArray, sql } from 'drizzle-orm';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { needsVerification } from '#app/domain/people/roles.ts';
import type { Action } from '#app/policies/index.ts';
import { moderationItems, organisationMembers, organisations, userRoles, users } from '#db/schema/index.ts';
import { verifyOrganisationSchema } from '../organisations.schemas.ts';
import { settleRoleClaim } from './decide-role-claim.server.ts';

/**
 * Staff confirm that an organisation is who it says, and that its mail domain is its own; from then on the domain stands for
 * its people's roles, also for those who are waiting. Taking it back ends nobody's role.
 */
export const verifyOrganisation = defineCommand({
  name: 'organisation.verify',
  action: 'organisation.verify',
  input: verifyOrganisationSchema,
  async run(ctx, { id, verified }) {
    const { tx, now, authorize, audit, emit } = ctx;
    const [organisation] = await tx
      .select({ emailDomain: organisations.emailDomain, domainRoles: organisations.domainRoles })
      .from(organisations)
      .where(eq(organisations.id, id))
      .for('update');
    authorize({ id });
    if (!organisation) throw new AppError('not_found');
    await tx
      .update(organisations)
      .set({ verifiedAt: verified === 'yes' ? now : null })
      .where(eq(organisations.id, id));
    const settled = verified === 'yes' ? await settleWaiting(ctx, id, organisation) : 0;
    emit({ kind: 'subject.changed', payload: { subject: { type: 'organisation', id }, aspect: 'state' } });
    await audit({ subject: { type: 'organisation', id }, facts: { verified, settled } });
    return { settled };
  },
});

async function settleWaiting(
  ctx: Pick<CommandContext<Action>, 'tx' | 'actor' | 'now' | 'newId' | 'emit'>,
  organisationId: string,
  { emailDomain, domainRoles }: Pick<typeof organisations.$inferSelect, 'emailDomain' | 'domainRoles'>,
): Promise<number> {
  const { tx, actor, now, emit } = ctx;
  if (emailDomain === null || domainRoles.length === 0) return 0;
  const found = await tx
    .select({ userId: userRoles.userId, role: userRoles.role })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(
      and(
        eq(userRoles.status, 'claimed'),
        inArray(userRoles.role, domainRoles),
        sql`split_part(${users.email}::text, '@', 2)::citext = ${emailDomain}::citext`,
      ),
    );
  // Nobody settles their own claim, not even by way of their organisation.
  const waiting = found.filter(({ userId }) => actor.kind !== 'person' || userId !== actor.id);
  for (const { userId, role } of waiting) {
    if (!needsVerification(role)) continue;
    await settleRoleClaim(ctx, { userId, role, verdict: 'verify', reason: '' });
    await tx
      .insert(organisationMembers)
      .values({ organisationId, userId, createdAt: now })
      .onConflictDoNothing();
    const settled = await tx
      .update(moderationItems)
      .set({ status: 'decided', decidedAt: now })
      .where(
        and(
          eq(moderationItems.kind, 'role_claim'),
          eq(moderationItems.subjectId, userId),
          eq(moderationItems.detail, role),
          eq(moderationItems.status, 'waiting'),
        ),
      )
      .returning({ itemId: moderationItems.id });
    for (const { itemId } of settled) emit({ kind: 'queue.changed', payload: { itemId } });
  }
  return waiting.length;
}
