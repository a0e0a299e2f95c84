import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { organisations } from '#db/schema/index.ts';
import { refuseTakenDomain } from '../organisation-domain.server.ts';
import { editOrganisationSchema } from '../organisations.schemas.ts';

/**
 * Staff change what is written about an organisation. Another mail domain, or another set of roles it stands for, has to be
 * verified anew.
 */
export const editOrganisation = defineCommand({
  name: 'organisation.edit',
  action: 'organisation.edit',
  input: editOrganisationSchema,
  async run({ tx, authorize, audit, emit }, { id, organisation }) {
    const [before] = await tx
      .select({
        emailDomain: organisations.emailDomain,
        domainRoles: organisations.domainRoles,
        verifiedAt: organisations.verifiedAt,
      })
      .from(organisations)
      .where(eq(organisations.id, id))
      .for('update');
    authorize({ id });
    if (!before) throw new AppError('not_found');
    const emailDomain = organisation.emailDomain ?? null;
    await refuseTakenDomain(tx, emailDomain, id);
    const vouchesAsBefore =
      before.emailDomain === emailDomain &&
      [...before.domainRoles].sort().join() === [...organisation.domainRoles].sort().join();
    await tx
      .update(organisations)
      .set({
        ...organisation,
        website: organisation.website ?? null,
        emailDomain,
        verifiedAt: vouchesAsBefore ? before.verifiedAt : null,
      })
      .where(eq(organisations.id, id));
    emit({
      kind: 'subject.changed',
      payload: { subject: { type: 'organisation', id }, aspect: 'content' },
    });
    await audit({ subject: { type: 'organisation', id }, facts: { vouchesAsBefore } });
  },
});
