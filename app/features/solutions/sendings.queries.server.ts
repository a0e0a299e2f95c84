import { and, desc, eq } from 'drizzle-orm';
import { shownName } from '#app/features/people/shown-name.server.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { solutionSendings, solutionVersions, users } from '#db/schema/index.ts';

/** Every time an entry was sent in, the last first. `title` is what it was called then. */
export async function sendingsOf(db: DbOrTx, solutionId: string) {
  const rows = await db
    .select({
      receipt: solutionSendings.receipt,
      version: solutionSendings.version,
      files: solutionSendings.files,
      minutesLate: solutionSendings.minutesLate,
      sentAt: solutionSendings.sentAt,
      sentBy: shownName(),
      content: solutionVersions.content,
    })
    .from(solutionSendings)
    .leftJoin(users, eq(users.id, solutionSendings.sentBy))
    .leftJoin(
      solutionVersions,
      and(
        eq(solutionVersions.solutionId, solutionSendings.solutionId),
        eq(solutionVersions.version, solutionSendings.version),
      ),
    )
    .where(eq(solutionSendings.solutionId, solutionId))
    .orderBy(desc(solutionSendings.id))
    .limit(50);
  return rows.map(({ content, ...row }) => ({
    ...row,
    sentBy: row.sentBy as string | null,
    title: (content as { title?: string } | null)?.title ?? '',
  }));
}

/** The receipt of the last time that a version was sent in; null where it never was. */
export async function receiptOf(db: DbOrTx, solutionId: string, version: number): Promise<string | null> {
  const [row] = await db
    .select({ receipt: solutionSendings.receipt })
    .from(solutionSendings)
    .where(and(eq(solutionSendings.solutionId, solutionId), eq(solutionSendings.version, version)))
    .orderBy(desc(solutionSendings.id))
    .limit(1);
  return row?.receipt ?? null;
}

/** The newest saved version with who saved it; null where none was saved yet. */
export async function newestVersion(db: DbOrTx, solutionId: string) {
  const [row] = await db
    .select({
      version: solutionVersions.version,
      content: solutionVersions.content,
      savedBy: solutionVersions.savedBy,
    })
    .from(solutionVersions)
    .where(eq(solutionVersions.solutionId, solutionId))
    .orderBy(desc(solutionVersions.version))
    .limit(1);
  return row ?? null;
}
