import { and, eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { organisationMembers } from '#db/schema/index.ts';
import { showInOrganisationSchema } from '../organisations.schemas.ts';

/** A person agrees to stand on the page of their organisation, or takes that back. */
export const showInOrganisation = defineCommand({
  name: 'organisation.show_me',
  action: 'organisation.belong',
  input: showInOrganisationSchema,
  async run({ tx, actor, authorize, audit }, { id, shown }) {
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    authorize({ userId: actor.id });
    const changed = await tx
      .update(organisationMembers)
      .set({ isShown: shown === 'yes' })
      .where(and(eq(organisationMembers.organisationId, id), eq(organisationMembers.userId, actor.id)))
      .returning({ userId: organisationMembers.userId });
    if (changed.length === 0) throw new AppError('not_found');
    await audit({ subject: { type: 'organisation', id }, facts: { shown } });
  },
});
