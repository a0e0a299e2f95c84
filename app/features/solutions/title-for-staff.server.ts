import { type SQL, sql } from 'drizzle-orm';

/**
 * What an entry is called for those who check it, as a column: the words of a draft are its team's, so that stands there
 * which it was called when it was last sent in, and nothing where it never was.
 *
 * @param alias how the statement calls the table of solutions
 */
export const titleForStaff = (alias: 's' | 'solutions'): SQL<string> => {
  const of = sql.raw(alias);
  return sql<string>`case when ${of}.status <> 'draft' then ${of}.title else coalesce((
    select v.content ->> 'title' from solution_sendings n
    join solution_versions v on v.solution_id = n.solution_id and v.version = n.version
    where n.solution_id = ${of}.id order by n.id desc limit 1), '') end`;
};
