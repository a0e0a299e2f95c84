import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { requireActor } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { getDb } from '#db/client.server.ts';
import { attachmentById } from '../upload.queries.server.ts';
import { answerUpload, encodeAttachment, finish, giveUp, requireUpload } from '../upload-server.server.ts';
import { attachmentHeader } from '../uploads.ts';

const protocol = { 'Tus-Resumable': '1.0.0', 'Cache-Control': 'no-store' };

async function open(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const id = z.uuid().safeParse(args.params.id);
  if (!id.success) throw new AppError('not_found');
  const call = { actor, requestId: args.context.requestId };
  return { call, upload: await requireUpload(actor, id.data) };
}

/** How much of a file has arrived. Where it is whole, what has become of it: also when that answer was lost before. */
export async function loader(args: LoaderFunctionArgs) {
  const { call, upload } = await open(args);
  if (args.request.method !== 'HEAD') throw new AppError('not_found');
  if (upload.fileId) return whole(upload.size, await attachmentById(getDb(), upload.fileId));
  const answer = await answerUpload(args.request, call);
  if (answer.headers.get('Upload-Offset') !== String(upload.size)) return answer;
  return whole(upload.size, await finish(upload.id, call));
}

/** Takes a piece of a file, or gives the file up. */
export async function action(args: ActionFunctionArgs) {
  const { call, upload } = await open(args);
  if (args.request.method === 'PATCH') return answerUpload(args.request, call);
  if (args.request.method !== 'DELETE') throw new AppError('not_found');
  await giveUp(upload.id, call);
  return new Response(null, { status: 204, headers: protocol });
}

function whole(size: number, file: Parameters<typeof encodeAttachment>[0]): Response {
  const headers = {
    ...protocol,
    'Upload-Offset': String(size),
    'Upload-Length': String(size),
    [attachmentHeader]: encodeAttachment(file),
  };
  return new Response(null, { status: 200, headers });
}
