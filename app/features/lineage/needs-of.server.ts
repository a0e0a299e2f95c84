import { type SQL, sql } from 'drizzle-orm';
import type { DiscussedType } from '#app/domain/subjects.ts';

/** The needs (`id`) that a subject goes back to, as a query: a need to itself, all others to those they answer. */
export function needsOf(type: DiscussedType, id: string): SQL {
  switch (type) {
    case 'need':
      return sql`select ${id}::uuid as id`;
    case 'challenge':
      return sql`select need_id as id from challenge_needs where challenge_id = ${id}`;
    case 'solution':
      return sql`select need_id as id from solution_needs where solution_id = ${id}`;
    case 'pilot':
      return sql`select sn.need_id as id from pilots p join solution_needs sn on sn.solution_id = p.solution_id
        where p.id = ${id}`;
  }
}
