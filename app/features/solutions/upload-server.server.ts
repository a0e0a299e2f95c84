import { Server } from '@tus/server';
import { v7 as uuidv7 } from 'uuid';
import { execute } from '#app/commands/command.server.ts';
import { httpStatusOf } from '#app/commands/http-error.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { Attachment } from '#app/features/files/files.queries.server.ts';
import { attachmentLimits } from '#app/features/files/sniff-type.ts';
import type { Person } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { getDb } from '#db/client.server.ts';
import { dropUpload } from './commands/drop-upload.server.ts';
import { finishUpload } from './commands/finish-upload.server.ts';
import { startUpload } from './commands/start-upload.server.ts';
import { findSolutionById } from './solution.queries.server.ts';
import { membersOf } from './team.queries.server.ts';
import { findUpload } from './upload.queries.server.ts';
import { deleteUploads, readUpload, uploadLocker, uploadStore } from './upload-store.server.ts';
import { attachmentHeader } from './uploads.ts';

type Call = { actor: Person; requestId: string };

/** A refusal as the protocol's server wants it thrown: the code of its words as the body. */
function refusalOf(error: unknown) {
  if (!(error instanceof AppError)) return undefined;
  return { status_code: httpStatusOf[error.kind], body: error.code ?? error.kind };
}

/**
 * Answers a request of the protocol for files that come in pieces (tus 1.0, https://tus.io/protocols/resumable-upload).
 * The library keeps the bytes and the offsets; whose file it is and what becomes of it is decided by commands.
 */
export function answerUpload(request: Request, call: Call): Promise<Response> {
  const server = new Server({
    path: contestPaths.uploads(),
    datastore: uploadStore(),
    locker: uploadLocker(),
    maxSize: attachmentLimits.bytes,
    relativeLocation: true,
    // Pages of this site only: no other origin is told that it may.
    allowedOrigins: () => false,
    disableTerminationForFinishedUploads: true,
    namingFunction: () => uuidv7(),
    onUploadCreate: async (_request, { id, size, metadata }) => {
      const { dropped } = await execute(startUpload, call, {
        uploadId: id,
        solutionId: metadata?.solution ?? '',
        name: metadata?.filename ?? '',
        size: size ?? 0,
      });
      await deleteUploads(dropped);
      // What the browser says of a file is not kept beside it: its name stands in our own table.
      return { metadata: {} };
    },
    onUploadFinish: async (_request, { id }) => ({
      headers: { [attachmentHeader]: encodeAttachment(await finish(id, call)) },
    }),
    onResponseError: (_request, error) => refusalOf(error),
  });
  return server.handleWeb(request);
}

/** Attaches what has arrived as a whole. What is refused is given up: it would be refused again. */
export async function finish(uploadId: string, call: Call): Promise<Attachment> {
  try {
    const file = await execute(finishUpload, call, { uploadId, bytes: await readUpload(uploadId) });
    await deleteUploads([uploadId]);
    return file;
  } catch (error) {
    if (error instanceof AppError) await giveUp(uploadId, call);
    throw error;
  }
}

/** Forgets a file that is on its way. */
export async function giveUp(uploadId: string, call: Call): Promise<void> {
  await execute(dropUpload, call, { uploadId });
  await deleteUploads([uploadId]);
}

/** An attachment in a header: names hold letters that headers cannot. */
export function encodeAttachment({ id, name, contentType, size }: Attachment): string {
  return encodeURIComponent(JSON.stringify({ id, name, contentType, size }));
}

/** The upload with this id, for somebody of its team who may still add files. Throws `not_found` for everyone else. */
export async function requireUpload(actor: Person, id: string) {
  const db = getDb();
  const upload = await findUpload(db, id);
  const solution = upload && (await findSolutionById(db, upload.solutionId));
  if (!upload || !solution) throw new AppError('not_found');
  const subject = { ...solution, ...(await membersOf(db, solution.teamId)) };
  if (!can(actor, 'solution.edit', subject)) throw new AppError('not_found');
  return upload;
}
