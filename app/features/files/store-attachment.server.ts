import type { CommandContext } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { Action } from '#app/policies/index.ts';
import { files } from '#db/schema/index.ts';
import { storeBytes } from './file-store.server.ts';
import { attachmentLimits, attachmentName, sniffType } from './sniff-type.ts';

type Tools = Pick<CommandContext<Action>, 'tx' | 'actor' | 'now' | 'newId'>;

/** Where a file goes: a draft that is still being written, or a thing that is there already. */
type Place =
  | { draftId: string }
  | { subjectType: 'challenge' | 'solution' | 'organisation'; subjectId: string };

/**
 * Checks and stores a picture or PDF, for a command that has locked and authorised the place. What it is, its first
 * bytes decide. `present` files are there already, of `most`. Throws `invalid` with the code `file_type`, `file_count`
 * or `file_empty`, and `too_large` above the limit.
 * Gives the id, and facts for the audit row.
 */
export async function storeAttachment(
  { tx, actor, now, newId }: Tools,
  place: Place,
  file: { name: string; bytes: Uint8Array },
  { present, most }: { present: number; most: number },
): Promise<{ id: string; facts: { type: string; size: number } }> {
  const { name, bytes } = file;
  if (bytes.byteLength === 0) throw new AppError('invalid', 'file_empty');
  if (bytes.byteLength > attachmentLimits.bytes) throw new AppError('too_large', 'file_large');
  const type = sniffType(bytes);
  if (!type) throw new AppError('invalid', 'file_type');
  if (present >= most) throw new AppError('invalid', 'file_count');
  const id = newId();
  const sha256 = await storeBytes(id, bytes);
  await tx.insert(files).values({
    id,
    ...place,
    uploadedById: actor.kind === 'person' ? actor.id : null,
    name: attachmentName(name, type),
    contentType: type,
    size: bytes.byteLength,
    sha256,
    createdAt: now,
  });
  return { id, facts: { type, size: bytes.byteLength } };
}
