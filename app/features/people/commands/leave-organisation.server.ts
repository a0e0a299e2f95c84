import { and, eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { organisationMembers } from '#db/schema/index.ts';
import { leaveOrganisationSchema } from '../organisations.schemas.ts';

/** A person no longer belongs to an organisation. A role that it vouched for stays until it is ended. */
export const leaveOrganisation = defineCommand({
  name: 'organisation.leave',
  action: 'organisation.belong',
  input: leaveOrganisationSchema,
  async run({ tx, actor, authorize, audit }, { id }) {
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    authorize({ userId: actor.id });
    const left = await tx
      .delete(organisationMembers)
      .where(and(eq(organisationMembers.organisationId, id), eq(organisationMembers.userId, actor.id)))
      .returning({ userId: organisationMembers.userId });
    if (left.length === 0) throw new AppError('not_found');
    await audit({ subject: { type: 'organisation', id } });
  },
});
