import { and, asc, eq, isNotNull, notInArray, or } from 'drizzle-orm';
import { eligibilityState } from '#app/domain/challenges/eligibility-rules.ts';
import { entryGroup } from '#app/domain/solutions/entry-groups.ts';
import { mendState } from '#app/domain/solutions/entry-window.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { solutions, teams } from '#db/schema/index.ts';
import { checkedRules } from './eligibility.queries.server.ts';
import { titleForStaff } from './title-for-staff.server.ts';

/**
 * What was sent in to a challenge and what is being mended, for those who check it, also when it is decided: who has waited
 * longest first.
 */
export async function entriesOf(db: DbOrTx, challengeId: string, now: Date) {
  const rows = await db
    .select({
      id: solutions.id,
      slug: solutions.slug,
      title: titleForStaff('solutions'),
      summary: solutions.summary,
      status: solutions.status,
      feedback: solutions.feedback,
      submittedAt: solutions.submittedAt,
      mendAskedAt: solutions.mendAskedAt,
      mendUntil: solutions.mendUntil,
      challengeId: solutions.challengeId,
      teamId: solutions.teamId,
      team: teams.name,
    })
    .from(solutions)
    .innerJoin(teams, eq(teams.id, solutions.teamId))
    .where(
      and(
        eq(solutions.challengeId, challengeId),
        or(
          notInArray(solutions.status, ['draft', 'withdrawn']),
          and(eq(solutions.status, 'draft'), isNotNull(solutions.mendAskedAt)),
        ),
      ),
    )
    .orderBy(asc(solutions.submittedAt), asc(solutions.id))
    .limit(500);
  return Promise.all(
    rows.map(async (row) => {
      const mend = mendState(row, now);
      const group = entryGroup(row.status, mend);
      const rules = group === 'waiting' ? await checkedRules(db, row, { asTeam: false }) : [];
      return {
        ...row,
        title: row.title || row.team,
        // Words of a draft stay with its team.
        summary: row.status === 'draft' ? '' : row.summary,
        mend,
        group,
        state: group === 'waiting' ? eligibilityState(rules) : null,
        open: rules.filter(({ outcome }) => outcome !== 'met').length,
      };
    }),
  );
}
