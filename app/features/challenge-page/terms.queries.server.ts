import { and, desc, eq } from 'drizzle-orm';
import type { TermsKind } from '#app/domain/challenges/terms.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { challengeTerms } from '#db/schema/index.ts';

/** All versions of a text that teams accept, the newest first, without their words. */
export const termsVersions = (db: DbOrTx, challengeId: string, kind: TermsKind) =>
  db
    .select({ version: challengeTerms.version, at: challengeTerms.createdAt })
    .from(challengeTerms)
    .where(and(eq(challengeTerms.challengeId, challengeId), eq(challengeTerms.kind, kind)))
    .orderBy(desc(challengeTerms.version));

/** The words of one version; null when there is none. */
export async function termsText(
  db: DbOrTx,
  challengeId: string,
  kind: TermsKind,
  version: number,
): Promise<string | null> {
  const [row] = await db
    .select({ text: challengeTerms.text })
    .from(challengeTerms)
    .where(
      and(
        eq(challengeTerms.challengeId, challengeId),
        eq(challengeTerms.kind, kind),
        eq(challengeTerms.version, version),
      ),
    );
  return row?.text ?? null;
}
