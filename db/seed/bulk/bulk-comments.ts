import type postgres from 'postgres';
import { publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import type { BulkPerson } from './bulk-people.ts';
import { type CopyValue, copyRows } from './copy.ts';
import type { Bulk } from './plan.ts';
import { createWriter } from './text.ts';
import { zipf } from './zipf.ts';

const slice = 20_000;
const columns = [
  'id',
  'subject_type',
  'subject_id',
  'author_id',
  'capacity',
  'status',
  'body',
  'submission_key',
  'created_at',
];

/** Makes comments on public needs: a few needs have very many, most have few or none. */
export async function makeComments(
  sql: postgres.TransactionSql,
  bulk: Bulk,
  people: readonly BulkPerson[],
  log: (line: string) => void,
): Promise<void> {
  const needs = await sql<{ id: string; publishedMs: number }[]>`
    select id, extract(epoch from published_at)::float8 * 1000 as "publishedMs" from needs
    where status = any(${[...publicNeedStatuses]}::need_status[]) and hidden_at is null and published_at is not null
    order by id`;
  const [first] = needs;
  if (!first) return;
  const drawNeed = zipf(needs);
  const writers = [createWriter('en'), createWriter('en'), createWriter('de')];
  for (let from = 0; from < bulk.sizes.comments; from += slice) {
    const to = Math.min(from + slice, bulk.sizes.comments);
    const rows: CopyValue[][] = [];
    for (let i = from; i < to; i += 1) {
      const need = drawNeed(bulk.random);
      const days = (bulk.now.getTime() - need.publishedMs) / 86_400_000;
      const at = bulk.within(Math.max(0, days));
      const author = bulk.pick(people);
      const body = bulk.pick(writers).comment(bulk.random);
      rows.push([
        bulk.id(at),
        'need',
        need.id,
        author.id,
        author.capacity,
        'published',
        body,
        bulk.id(at),
        at,
      ]);
    }
    await copyRows(sql, 'comments', columns, rows);
    log(`${to} of ${bulk.sizes.comments} comments`);
  }
  await sql`
    update needs n set comment_count = c.count
    from (select subject_id, count(*)::int as count from comments where subject_type = 'need' and status = 'published' group by 1) c
    where c.subject_id = n.id and n.comment_count <> c.count`;
}
