import { defineCommand } from '#app/commands/command.server.ts';
import { slugify } from '#app/domain/text/slugify.ts';
import { organisations } from '#db/schema/index.ts';
import { refuseTakenDomain } from '../organisation-domain.server.ts';
import { organisationSchema } from '../organisations.schemas.ts';

/** Staff write down an organisation; that it is who it says is verified in a second step. */
export const addOrganisation = defineCommand({
  name: 'organisation.add',
  action: 'organisation.edit',
  input: organisationSchema,
  async run({ tx, now, newId, authorize, audit }, organisation) {
    authorize(null);
    await refuseTakenDomain(tx, organisation.emailDomain ?? null, null);
    const id = newId();
    const slug = slugify(organisation.name, { shortId: id.slice(-4), fallback: 'organisation' });
    await tx.insert(organisations).values({
      ...organisation,
      website: organisation.website ?? null,
      emailDomain: organisation.emailDomain ?? null,
      id,
      slug,
      createdAt: now,
    });
    await audit({ subject: { type: 'organisation', id } });
    return { slug };
  },
});
