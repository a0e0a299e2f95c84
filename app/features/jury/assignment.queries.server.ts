import { sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.server.ts';
import type { AssignmentPlan, PlannedEntry, PlannedJuror } from './assignment-plan.ts';
import { judgedEntries, sentAt } from './jury.queries.server.ts';

/** Who judges what in a round, drawn or published. For staff. */
export async function assignmentPlan(
  db: DbOrTx,
  challengeId: string,
  round: number,
): Promise<AssignmentPlan> {
  const entries = judgedEntries(challengeId, round);
  const [solutions, jurors, conflicts, given] = await Promise.all([
    db.execute<Pick<PlannedEntry, 'id' | 'slug' | 'title'>>(sql`
      select s.id, s.slug, s.title from (${entries}) e join solutions s on s.id = e.id order by s.title, s.id`),
    db.execute<PlannedJuror>(sql`
      select u.id, coalesce(u.name, u.pseudonym) as name, ${sentAt(round)} is not null as sent
      from jurors j join users u on u.id = j.user_id
      where j.challenge_id = ${challengeId} and j.status = 'accepted' and j.stepped_down_at is null
      order by name, u.id`),
    db.execute<{ juror: string; solution: string }>(sql`
      select c.juror_id as juror, c.solution_id as solution
      from jury_conflicts c join (${entries}) e on e.id = c.solution_id`),
    db.execute<{ solution: string; juror: string; byHand: boolean }>(sql`
      select a.solution_id as solution, a.juror_id as juror, a.by_hand as "byHand"
      from jury_assignments a join (${entries}) e on e.id = a.solution_id
      where a.round = ${round}`),
  ]);
  const sitting = new Map(jurors.map((juror, place) => [juror.id, place]));
  const isConflict = new Set(conflicts.map(({ juror, solution }) => `${solution} ${juror}`));
  return {
    entries: solutions.map((entry): PlannedEntry => {
      const mine = given.filter(({ solution }) => solution === entry.id);
      const whyLost = (juror: string) =>
        isConflict.has(`${entry.id} ${juror}`) ? 'conflict' : sitting.has(juror) ? null : 'left';
      return {
        ...entry,
        jurors: mine
          .filter(({ juror }) => whyLost(juror) === null)
          .map(({ juror, byHand }) => ({ id: juror, byHand }))
          .sort((a, b) => (sitting.get(a.id) ?? 0) - (sitting.get(b.id) ?? 0)),
        lost: mine.flatMap(({ juror }) => {
          const why = whyLost(juror);
          return why === null ? [] : [{ id: juror, why }];
        }),
      };
    }),
    jurors: [...jurors],
    conflicts: conflicts.filter(({ juror }) => sitting.has(juror)),
  };
}

/** Whether anybody has scored anything in a round. */
export async function isScored(db: DbOrTx, challengeId: string, round: number): Promise<boolean> {
  const [row] = await db.execute<{ scored: boolean }>(sql`
    select exists (select 1 from jury_scores js join solutions s on s.id = js.solution_id
      where s.challenge_id = ${challengeId} and js.round = ${round}) as scored`);
  return row?.scored ?? false;
}
