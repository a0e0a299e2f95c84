import { and, asc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.server.ts';
import { files } from '#db/schema/index.ts';
import { deleteBytes } from './file-store.server.ts';

/** An attachment as a page shows it. `size` in bytes. */
export type Attachment = { id: string; name: string; contentType: string; size: number };

const columns = { id: files.id, name: files.name, contentType: files.contentType, size: files.size };

/** Attachments of a need and of a draft, oldest first. */
export async function attachmentsOf(
  db: DbOrTx,
  { draftId, needId }: { draftId?: string; needId?: string | null },
): Promise<Attachment[]> {
  const of = [
    draftId ? eq(files.draftId, draftId) : undefined,
    needId ? and(eq(files.subjectType, 'need'), eq(files.subjectId, needId)) : undefined,
  ].filter((condition) => condition !== undefined);
  if (of.length === 0) return [];
  return db
    .select(columns)
    .from(files)
    .where(and(isNull(files.removedAt), or(...of)))
    .orderBy(asc(files.id));
}

/** Attachments of a solution, oldest first. */
export function attachmentsOfSolution(db: DbOrTx, solutionId: string): Promise<Attachment[]> {
  return db
    .select(columns)
    .from(files)
    .where(and(eq(files.subjectType, 'solution'), eq(files.subjectId, solutionId), isNull(files.removedAt)))
    .orderBy(asc(files.id));
}

/** Attachments of a challenge, oldest first. */
export function attachmentsOfChallenge(db: DbOrTx, challengeId: string): Promise<Attachment[]> {
  return db
    .select(columns)
    .from(files)
    .where(and(eq(files.subjectType, 'challenge'), eq(files.subjectId, challengeId), isNull(files.removedAt)))
    .orderBy(asc(files.id));
}

/** Deletes the bytes of attachments that were removed; for after the commit that removed them. */
export async function sweepRemoved(db: DbOrTx, subject: { type: string; id: string }): Promise<void> {
  const removed = await db
    .select({ id: files.id })
    .from(files)
    .where(
      and(eq(files.subjectType, subject.type), eq(files.subjectId, subject.id), isNotNull(files.removedAt)),
    );
  await Promise.all(removed.map(({ id }) => deleteBytes(id)));
  if (removed.length > 0)
    await db.delete(files).where(
      inArray(
        files.id,
        removed.map(({ id }) => id),
      ),
    );
}
