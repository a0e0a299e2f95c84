import { type SQL, sql } from 'drizzle-orm';
import type { DiscussedType } from '#app/domain/subjects.ts';
import { needsOf } from '#app/features/lineage/needs-of.server.ts';

/** Where the people of a step are found, as queries: needs (`id`), followed subjects (`type`, `id`), teams (`id`). */
export type StepScope = {
  /** The needs that the step's subject goes back to. */
  needs: SQL;
  /** What people may have followed to hear of it, the needs aside. */
  followed: SQL;
  /** Teams whose work it is about. */
  teams: SQL;
  /** Challenges whose jury it is about. */
  juries: SQL;
};

const none = sql`select null::uuid as id where false`;
const self = (type: DiscussedType, id: string) =>
  sql`select ${type}::subject_type as type, ${id}::uuid as id`;

/** The way from a subject back to the needs it answers, and to those who follow or make it. */
export function stepScope(type: DiscussedType, id: string): StepScope {
  const needs = needsOf(type, id);
  switch (type) {
    case 'need':
      return { needs, followed: self(type, id), teams: none, juries: none };
    case 'challenge':
      return {
        needs,
        followed: self(type, id),
        teams: sql`select id from teams where challenge_id = ${id}`,
        juries: sql`select ${id}::uuid as id`,
      };
    case 'solution':
      return {
        needs,
        followed: self(type, id),
        teams: sql`select team_id as id from solutions where id = ${id}`,
        juries: none,
      };
    case 'pilot':
      return {
        needs,
        followed: sql`${self(type, id)} union all
          select 'solution'::subject_type, solution_id from pilots where id = ${id}`,
        teams: sql`select s.team_id as id from pilots p join solutions s on s.id = p.solution_id where p.id = ${id}`,
        juries: none,
      };
  }
}
