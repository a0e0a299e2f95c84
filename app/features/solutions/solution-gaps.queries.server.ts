import { count, eq } from 'drizzle-orm';
import { type SolutionGap, solutionGaps } from '#app/domain/solutions/solution-gaps.ts';
import { plainTextOf, type RichText } from '#app/features/rich-text/rich-text.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { solutionNeeds, solutions } from '#db/schema/index.ts';

/** What is missing before a solution can be sent in, read from what is stored. */
export async function findSolutionGaps(db: DbOrTx, solutionId: string): Promise<SolutionGap[]> {
  const [row] = await db
    .select({
      title: solutions.title,
      summary: solutions.summary,
      design: solutions.design,
      whatItTakes: solutions.whatItTakes,
      readiness: solutions.readiness,
    })
    .from(solutions)
    .where(eq(solutions.id, solutionId));
  const [needs] = await db
    .select({ n: count() })
    .from(solutionNeeds)
    .where(eq(solutionNeeds.solutionId, solutionId));
  if (!row) return [];
  const { design, ...words } = row;
  return solutionGaps({
    ...words,
    designLength: plainTextOf(design as RichText).length,
    needCount: needs?.n ?? 0,
  });
}
