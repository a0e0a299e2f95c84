import { type SQL, sql } from 'drizzle-orm';
import type { NeedTheme } from '#app/domain/needs/need-fields.ts';
import { type NeedStatus, publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import { excerpt } from '#app/domain/text/excerpt.ts';
import { normaliseSearch } from '#app/domain/text/normalise-search.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { planAnew } from '#db/prepared-statements.server.ts';
import { keptCount } from './kept-counts.server.ts';
import { type NeedCursor, readCursor, writeCursor } from './need-cursor.ts';
import {
  isNarrowed,
  type NeedListQuery,
  type NeedSort,
  type NeedStage,
  stageOfNeed,
  statusOfStage,
} from './need-list.ts';

/** A need on a card. */
export type NeedCardData = {
  slug: string;
  title: string;
  excerpt: string;
  locale: string;
  stage: NeedStage;
  theme: NeedTheme | null;
  support: number;
  comments: number;
  at: string;
};

/** One page of the list. `found` is how many match a search: exact up to `manyMatches`, null beyond or without one. */
export type NeedPage = {
  needs: NeedCardData[];
  found: number | null;
  many: boolean;
  after: string | null;
  before: string | null;
};

export const pageSize = 20;

/** From so many matches on nobody reads to the end: the newest are walked instead of ranking all. */
export const manyMatches = 500;

type Row = {
  id: string;
  slug: string;
  title: string;
  beginning: string;
  locale: string;
  status: NeedStatus;
  attention: number | null;
  theme: NeedTheme | null;
  support_count: number;
  comment_count: number;
  published_at: Date | string;
};

const openStatuses = sql.raw(`(${publicNeedStatuses.map((status) => `'${status}'`).join(',')})`);
const columns = sql`n.id, n.slug, n.title, left(n.story, 280) as beginning, n.locale, n.status, n.attention,
  n.themes[1] as theme, n.support_count, n.comment_count, n.published_at`;

const listOf = (values: readonly string[]) =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );

/** What a need must be to stand in this list. Written out so that the partial indexes fit. */
function conditions(query: NeedListQuery, words: string, ending = ''): SQL {
  const all = [sql`n.status in ${openStatuses} and n.hidden_at is null`];
  if (query.sort === 'attention') all.push(sql`n.status = 'published'`);
  if (query.stage.length > 0)
    all.push(sql`n.status in (${listOf(query.stage.map((stage) => statusOfStage[stage]))})`);
  if (query.place.length > 0) all.push(sql`n.place in (${listOf(query.place)})`);
  if (query.who.length > 0) all.push(sql`n.perspective in (${listOf(query.who)})`);
  if (query.theme.length > 0) all.push(sql`n.themes && array[${listOf(query.theme)}]::need_theme[]`);
  if (words) all.push(sql`(n.search @@ search_query(${words}))${sql.raw(ending)}`);
  return sql.join(all, sql` and `);
}

const keys: Record<NeedSort, { columns: readonly string[]; values: (cursor: NeedCursor) => SQL }> = {
  new: {
    columns: ['published_at', 'id'],
    values: (c) => sql`${c.at.toISOString()}::timestamptz, ${c.id}::uuid`,
  },
  support: { columns: ['support_count', 'id'], values: (c) => sql`${c.support}::int, ${c.id}::uuid` },
  attention: {
    columns: ['attention', 'id'],
    values: (c) => sql`${c.attention}::int, ${c.id}::uuid`,
  },
};

const keyColumns = (sort: NeedSort, ending = '') =>
  sql.raw(keys[sort].columns.map((column) => `n.${column}${ending}`).join(', '));

/** One page of public needs, from the cursor on. Costs one statement; a search costs one more. */
export async function listNeeds(db: DbOrTx, query: NeedListQuery): Promise<NeedPage> {
  const words = normaliseSearch(query.q);
  if (query.q && !words) return { needs: [], found: 0, many: false, after: null, before: null };
  const found = words ? await keptCount(searchKey(query, words), () => probe(db, query, words)) : null;
  const back = readCursor(query.sort, query.before);
  const start = back ?? readCursor(query.sort, query.after);
  // Few matches: find them through the words, then sort (`offset 0` keeps the two apart). Many: walk the order's own
  // index and look at each ("is true" cannot be answered from the word index), until the page is full.
  const few = found !== null && found <= manyMatches;
  const filter = conditions(query, words, few ? '' : ' is true');
  const from = start
    ? sql`and (${keyColumns(query.sort)}) ${sql.raw(back ? '>' : '<')} (${keys[query.sort].values(start)})`
    : sql``;
  const order = keyColumns(query.sort, back ? ' asc' : ' desc');
  const plan = sql.raw(isNarrowed(query) ? planAnew : '');
  const rows = (await db.execute(
    few
      ? sql`${plan} select ${columns} from (select * from needs n where ${filter} ${from} offset 0) n
          order by ${order} limit ${pageSize + 1}`
      : sql`${plan} select ${columns} from needs n where ${filter} ${from} order by ${order} limit ${pageSize + 1}`,
  )) as unknown as Row[];
  // What fits on one page is counted by looking at it; more may have come or gone within the minute.
  const isAll = found !== null && !start && rows.length <= pageSize;
  return toPage(rows, query, {
    found: isAll ? rows.length : found,
    isBack: back !== null,
    hasStart: start !== null,
  });
}

/**
 * How many match, counted up to one more than `manyMatches`. `offset 0` hides the limit from the planner, which would
 * else read the table in the hope of finding so many soon.
 */
async function probe(db: DbOrTx, query: NeedListQuery, words: string): Promise<number> {
  const [row] = (await db.execute(sql`
    ${sql.raw(planAnew)} select count(*)::int as found
    from (select 1 from (select n.id from needs n where ${conditions(query, words)} offset 0) hit
      limit ${manyMatches + 1}) counted`)) as unknown as {
    found: number;
  }[];
  return row?.found ?? 0;
}

/** What the number of matches depends on. */
const searchKey = ({ sort, theme, place, who, stage }: NeedListQuery, words: string) =>
  JSON.stringify([words, sort === 'attention', theme, place, who, stage]);

function toPage(
  rows: readonly Row[],
  query: NeedListQuery,
  { found, isBack, hasStart }: { found: number | null; isBack: boolean; hasStart: boolean },
): NeedPage {
  const page = rows.slice(0, pageSize);
  const more = rows.length > pageSize;
  if (isBack) page.reverse();
  const cursor = (row: Row | undefined) =>
    row
      ? writeCursor(query.sort, {
          id: row.id,
          at: new Date(row.published_at),
          support: row.support_count,
          attention: row.attention ?? 0,
        })
      : null;
  const many = found !== null && found > manyMatches;
  return {
    needs: page.map(toCard),
    found: many ? null : found,
    many,
    after: (isBack ? hasStart : more) ? cursor(page.at(-1)) : null,
    before: (isBack ? more : hasStart) ? cursor(page[0]) : null,
  };
}

function toCard(row: Row): NeedCardData {
  return {
    slug: row.slug,
    title: row.title,
    excerpt: excerpt(row.beginning, 160),
    locale: row.locale,
    stage: stageOfNeed(row.status),
    theme: row.theme,
    support: row.support_count,
    comments: row.comment_count,
    at: new Date(row.published_at).toISOString(),
  };
}
