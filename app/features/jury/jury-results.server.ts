import { and, asc, eq, inArray } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.server.ts';
import { solutions } from '#db/schema/index.ts';
import { countedScores, criteriaOf, judgedStatuses } from './jury.queries.server.ts';
import { type Agreement, juryResults } from './jury-results.ts';

/** One solution as the jury found it; best first, those without a score last. */
export type JuryRow = {
  id: string;
  slug: string;
  title: string;
  score: number | null;
  spread: number | null;
  rank: number | null;
  tied: boolean;
  jurors: number;
  criteria: Readonly<Record<string, number | null>>;
};

/** What a jury found. Only for who may read the scores. */
export async function readJuryResults(
  db: DbOrTx,
  challengeId: string,
): Promise<{ rows: JuryRow[]; agreement: Agreement[]; criteria: { id: string; name: string }[] }> {
  const [entries, criteria, scores] = await Promise.all([
    db
      .select({ id: solutions.id, slug: solutions.slug, title: solutions.title })
      .from(solutions)
      .where(and(eq(solutions.challengeId, challengeId), inArray(solutions.status, [...judgedStatuses])))
      .orderBy(asc(solutions.title)),
    criteriaOf(db, challengeId),
    countedScores(db, challengeId),
  ]);
  const results = juryResults(
    entries.map(({ id }) => id),
    criteria,
    scores,
  );
  const rows = entries.map((entry, i): JuryRow => {
    const found = results.scores[i];
    return {
      ...entry,
      score: found?.score ?? null,
      spread: found?.spread ?? null,
      rank: found?.rank ?? null,
      tied: found?.tied ?? false,
      jurors: found?.jurors ?? 0,
      criteria: found?.criteria ?? {},
    };
  });
  rows.sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY));
  return {
    rows,
    agreement: results.agreement,
    criteria: criteria.map(({ id, name }) => ({ id, name })),
  };
}
