import type { LoaderFunctionArgs } from '@remix-run/node';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { optionalActor } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { readSubject } from '#app/features/discussion/discussed-subjects.server.ts';
import { getDb } from '#db/client.server.ts';
import { files, needDrafts } from '#db/schema/index.ts';
import { readBytes } from '../file-store.server.ts';

/** What files are attached to. */
const attachedTypes = ['need', 'challenge', 'solution'] as const;

/** Bytes of an attachment, for whoever may read what it is attached to. */
export async function loader(args: LoaderFunctionArgs) {
  const id = z.uuid().safeParse(args.params.id);
  if (!id.success) throw new AppError('not_found');
  const actor = await optionalActor(args);
  const db = getDb();
  const [file] = await db
    .select({
      name: files.name,
      contentType: files.contentType,
      sha256: files.sha256,
      removedAt: files.removedAt,
      subjectType: files.subjectType,
      subjectId: files.subjectId,
      uploadedById: files.uploadedById,
      draftOwnerId: needDrafts.ownerId,
    })
    .from(files)
    .leftJoin(needDrafts, eq(needDrafts.id, files.draftId))
    .where(eq(files.id, id.data));
  if (!file || file.removedAt) throw new AppError('not_found');
  const isWriter = actor.kind === 'person' && [file.uploadedById, file.draftOwnerId].includes(actor.id);
  const type = attachedTypes.find((known) => known === file.subjectType);
  const subject = type && file.subjectId ? await readSubject(db, actor, { type, id: file.subjectId }) : null;
  // The only files of an organisation are logos, and its page is there for everybody.
  const isLogo = file.subjectType === 'organisation';
  if (!isLogo && !subject?.readable && !(isWriter && !file.subjectId)) throw new AppError('not_found');
  const bytes = await readBytes(id.data);
  if (!bytes) throw new AppError('not_found');
  const isPicture = file.contentType.startsWith('image/');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': file.contentType,
      'Content-Length': String(bytes.byteLength),
      // Pictures are shown; a PDF is handed over, so that no viewer runs in our origin.
      'Content-Disposition': `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, max-age=300',
      ETag: `"${file.sha256.slice(0, 32)}"`,
    },
  });
}
