import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { sniffType } from '#app/features/files/sniff-type.ts';
import { storeAttachment } from '#app/features/files/store-attachment.server.ts';
import { files, organisations } from '#db/schema/index.ts';
import { logoLimit, logoTypes } from '../logo-limits.ts';

/**
 * Gives an organisation a logo in the place of the one it has, or takes it away (`file` null). A picture by its first bytes:
 * PNG, JPEG or WebP. SVG is refused, it can carry scripts (`logo_type`); so is what is larger than a logo need be
 * (`logo_large`). Bytes of the former one are to be deleted after the commit.
 */
export const setOrganisationLogo = defineCommand({
  name: 'organisation.set_logo',
  action: 'organisation.edit',
  input: z.object({
    id: z.uuid(),
    file: z.object({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) }).nullable(),
  }),
  run: async (context, { id, file }) => {
    const { tx, now } = context;
    const [organisation] = await tx
      .select({ id: organisations.id, slug: organisations.slug })
      .from(organisations)
      .where(eq(organisations.id, id))
      .for('update');
    context.authorize({ id });
    if (!organisation) throw new AppError('not_found');
    if (file) refuseNoLogo(file.bytes);
    const ofOrganisation = and(eq(files.subjectType, 'organisation'), eq(files.subjectId, id));
    const removed = await tx
      .update(files)
      .set({ removedAt: now })
      .where(and(ofOrganisation, isNull(files.removedAt)))
      .returning({ id: files.id });
    const place = { subjectType: 'organisation' as const, subjectId: id };
    const stored = file && (await storeAttachment(context, place, file, { present: 0, most: 1 }));
    await tx
      .update(organisations)
      .set({ logoFileId: stored?.id ?? null })
      .where(eq(organisations.id, id));
    const subject = { type: 'organisation' as const, id };
    await context.audit({ subject, facts: { removed: removed.length, ...stored?.facts } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'content' } });
    return { slug: organisation.slug };
  },
});

function refuseNoLogo(bytes: Uint8Array): void {
  const refuse = (code: string) => new AppError('invalid', code, { fields: { file: code } });
  if (bytes.byteLength === 0) throw refuse('file_empty');
  if (bytes.byteLength > logoLimit) throw refuse('logo_large');
  const type = sniffType(bytes);
  if (!logoTypes.some((known) => known === type)) throw refuse('logo_type');
}
