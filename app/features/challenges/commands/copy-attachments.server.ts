import { and, asc, eq, isNull } from 'drizzle-orm';
import type { CommandContext } from '#app/commands/command.server.ts';
import { copyBytes } from '#app/features/files/file-store.server.ts';
import { files } from '#db/schema/index.ts';

type Context = Pick<CommandContext<'challenge.create'>, 'tx' | 'now' | 'newId' | 'actor'>;

/**
 * Copies what is attached to one challenge to another, each file with bytes of its own: one may be removed without the other.
 * What has lost its bytes stays behind. Gives how many were copied.
 */
export async function copyAttachments(
  { tx, now, newId, actor }: Context,
  from: string,
  challengeId: string,
): Promise<number> {
  const attached = await tx
    .select({
      id: files.id,
      name: files.name,
      contentType: files.contentType,
      size: files.size,
      sha256: files.sha256,
    })
    .from(files)
    .where(and(eq(files.subjectType, 'challenge'), eq(files.subjectId, from), isNull(files.removedAt)))
    .orderBy(asc(files.id));
  let copied = 0;
  for (const file of attached) {
    const id = newId();
    if (!(await copyBytes(file.id, id))) continue;
    await tx.insert(files).values({
      ...file,
      id,
      subjectType: 'challenge',
      subjectId: challengeId,
      uploadedById: actor.kind === 'person' ? actor.id : null,
      createdAt: now,
    });
    copied += 1;
  }
  return copied;
}
