import { type SQL, sql } from 'drizzle-orm';
import type { CommentStatus } from '#app/domain/moderation/moderation.ts';
import type { Capacity } from '#app/domain/people/roles.ts';
import type { DiscussedType } from '#app/domain/subjects.ts';
import type { DbOrTx } from '#db/client.server.ts';

/** Comments that nothing stands above on a page, and newest answers below each of them. */
export const threadsPerPage = 50;
export const answersPerThread = 50;

/** What a page of comments is made of: what they are about, and whose own one may read that others may not. */
export type CommentScope = { subject: { type: DiscussedType; id: string }; ownIds: readonly string[] };

/** The same, where the subject is named by a column of the statement around it. */
type ScopeInStatement = { subject: { type: DiscussedType; id: string | SQL }; ownIds: readonly string[] };

/** A comment with who speaks, as it is stored. */
export type CommentRow = {
  id: string;
  parentId: string | null;
  authorId: string;
  writtenById: string | null;
  name: string;
  capacity: Capacity | null;
  status: CommentStatus;
  reason: string | null;
  body: string;
  createdAt: string | Date;
  editedAt: string | Date | null;
};

const visible = (alias: 'c' | 'r', { ownIds }: ScopeInStatement) => {
  const name = sql.raw(alias);
  return ownIds.length === 0
    ? sql`${name}.status in ('published', 'deleted', 'hidden')`
    : sql`(${name}.status in ('published', 'deleted', 'hidden')
        or ${name}.author_id = any(${`{${ownIds.join(',')}}`}::uuid[]))`;
};

const columns = (alias: 'c' | 'r') =>
  sql.raw(
    [
      'id',
      'parent_id',
      'author_id',
      'written_by_id',
      'shown_as',
      'capacity',
      'status',
      'reason',
      'body',
      'created_at',
      'edited_at',
    ]
      .map((column) => `${alias}.${column}`)
      .join(', '),
  );

/** Comments above which none stands. One that was taken back keeps its place only while somebody has answered it. */
const tops = (scope: ScopeInStatement, where: SQL, order: 'asc' | 'desc', limit: number) => sql`
  select ${columns('c')} from comments c
  where c.subject_type = ${scope.subject.type} and c.subject_id = ${scope.subject.id} and c.parent_id is null
    and ${visible('c', scope)} and ${where}
    -- The limit keeps PostgreSQL from reading all comments beforehand, for the few that were taken back.
    and (c.status <> 'deleted' or (
      select true from comments r where r.parent_id = c.id and r.status <> 'deleted' and ${visible('r', scope)} limit 1))
  order by c.id ${sql.raw(order)} limit ${limit}`;

type Asked = { where: SQL; order: 'asc' | 'desc'; answers?: SQL };

const rowsAsked = (scope: ScopeInStatement, { where, order, answers = sql`true` }: Asked) => sql`
    with threads as materialized (${tops(scope, where, order, threadsPerPage + 1)}),
    shown as (
      select * from threads union all
      select answer.* from threads t cross join lateral (
        select ${columns('r')} from comments r
        where r.parent_id = t.id and r.status <> 'deleted' and ${visible('r', scope)} and ${answers}
        order by r.id desc limit ${answersPerThread + 1}
      ) answer
    )
    select c.id, c.parent_id as "parentId", c.author_id as "authorId", c.written_by_id as "writtenById",
      (select case when c.shown_as = 'name' and u.name is not null then u.name else u.pseudonym end
        from users u where u.id = c.author_id) as name,
      c.capacity, c.status, c.reason, c.body, c.created_at as "createdAt", c.edited_at as "editedAt"
    from shown c
    order by c.id`;

/**
 * One more than a page of threads on one side of a comment (`where` speaks of `c.id`), each with one more than a page of
 * its newest answers (`answers` narrows them, by `r.id`), in one statement and oldest first.
 */
export async function commentRows(db: DbOrTx, scope: CommentScope, asked: Asked): Promise<CommentRow[]> {
  return (await db.execute(rowsAsked(scope, asked))) as unknown as CommentRow[];
}

const newestThreads: Asked = { where: sql`true`, order: 'desc' };

/** {@link commentRows} of the newest threads. */
export function newestRows(db: DbOrTx, scope: CommentScope): Promise<CommentRow[]> {
  return commentRows(db, scope, newestThreads);
}

/** The same as a value in another statement: a list of rows. */
export function newestRowsOf(scope: ScopeInStatement): SQL<CommentRow[]> {
  return sql`(select coalesce(json_agg(row order by row.id), '[]') from (${rowsAsked(scope, newestThreads)}) row)`;
}

/** Whether any thread stands before this one. */
export async function hasEarlier(db: DbOrTx, scope: CommentScope, id: string): Promise<boolean> {
  return (await db.execute(tops(scope, sql`c.id < ${id}::uuid`, 'desc', 1))).length > 0;
}

/** The comment at the top of the thread in which one stands; null for what is not said about this subject. */
export async function topOf(db: DbOrTx, { subject }: CommentScope, id: string): Promise<string | null> {
  const [row] = (await db.execute(sql`
    select coalesce(parent_id, id) as id from comments
    where id = ${id} and subject_type = ${subject.type} and subject_id = ${subject.id}`)) as unknown as {
    id: string;
  }[];
  return row?.id ?? null;
}

/** All that anybody can read. */
export async function countComments(db: DbOrTx, { subject }: CommentScope): Promise<number> {
  const [row] = (await db.execute(sql`
    select count(*)::int as count from comments
    where subject_type = ${subject.type} and subject_id = ${subject.id} and status = 'published'`)) as unknown as {
    count: number;
  }[];
  return row?.count ?? 0;
}
