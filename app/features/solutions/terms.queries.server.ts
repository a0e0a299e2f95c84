import { and, desc, eq } from 'drizzle-orm';
import { type TermsKind, termsKinds } from '#app/domain/challenges/terms.ts';
import { shownName } from '#app/features/people/shown-name.server.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { challengeTerms, termsAcceptances, users } from '#db/schema/index.ts';

/** Terms as a team meets them: the version that counts, and how far the team has agreed. */
export type TeamTerms = {
  id: string;
  kind: TermsKind;
  version: number;
  text: string;
  since: Date;
  /** Who of the team accepted this version; null where nobody has. */
  accepted: { by: string | null; at: Date } | null;
  /** What the team accepted last, where that was an older version. */
  before: { version: number; text: string } | null;
};

/**
 * The terms of a challenge that count now, one of each kind, with what a team has accepted. A version without a text ends
 * its kind: there is nothing to accept any more.
 */
export async function termsOfTeam(db: DbOrTx, challengeId: string, teamId: string): Promise<TeamTerms[]> {
  const rows = await db
    .select({
      id: challengeTerms.id,
      kind: challengeTerms.kind,
      version: challengeTerms.version,
      text: challengeTerms.text,
      since: challengeTerms.createdAt,
      acceptedAt: termsAcceptances.acceptedAt,
      acceptedBy: shownName(),
    })
    .from(challengeTerms)
    .leftJoin(
      termsAcceptances,
      and(eq(termsAcceptances.termsId, challengeTerms.id), eq(termsAcceptances.teamId, teamId)),
    )
    .leftJoin(users, eq(users.id, termsAcceptances.acceptedBy))
    .where(eq(challengeTerms.challengeId, challengeId))
    .orderBy(desc(challengeTerms.version));
  return termsKinds.flatMap((kind) => {
    const [current, ...older] = rows.filter((row) => row.kind === kind);
    if (!current || current.text.trim() === '') return [];
    const { acceptedAt, acceptedBy, ...terms } = current;
    const before = acceptedAt ? undefined : older.find((row) => row.acceptedAt !== null);
    return [
      {
        ...terms,
        accepted: acceptedAt && { by: acceptedBy, at: acceptedAt },
        before: before ? { version: before.version, text: before.text } : null,
      },
    ];
  });
}
