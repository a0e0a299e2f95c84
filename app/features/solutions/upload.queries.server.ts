import { eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { Attachment } from '#app/features/files/files.queries.server.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { files, fileUploads } from '#db/schema/index.ts';

/** A file that is on its way in pieces, or null. Not scoped: ask the policy of its solution. */
export async function findUpload(db: DbOrTx, id: string) {
  const [row] = await db
    .select({
      id: fileUploads.id,
      solutionId: fileUploads.solutionId,
      name: fileUploads.name,
      size: fileUploads.size,
      fileId: fileUploads.fileId,
    })
    .from(fileUploads)
    .where(eq(fileUploads.id, id));
  return row ?? null;
}

/** What an upload has become. Throws `not_found`. */
export async function attachmentById(db: DbOrTx, id: string): Promise<Attachment> {
  const [file] = await db
    .select({ id: files.id, name: files.name, contentType: files.contentType, size: files.size })
    .from(files)
    .where(eq(files.id, id));
  if (!file) throw new AppError('not_found');
  return file;
}
