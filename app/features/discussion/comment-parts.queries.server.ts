import { type SQL, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.server.ts';
import { type CommentPlace, commentSearch } from './comment-place.ts';
import {
  answersPerThread,
  type CommentRow,
  type CommentScope,
  commentRows,
  hasEarlier,
  newestRows,
  threadsPerPage,
  topOf,
} from './comment-rows.queries.server.ts';

/** Threads with their answers, and where to go on from them. */
export type Part = {
  place: CommentPlace;
  rows: CommentRow[];
  earlier: CommentPlace | null;
  later: CommentPlace | null;
  /** One comment with its answers, instead of a part of the whole. */
  isThread: boolean;
  moreAnswers: Record<string, string>;
};

/**
 * The part at a place, or the newest where that shows it or there is nothing.
 *
 * @param newest what `newestRows` gives, where that is known already
 */
export async function partAt(
  db: DbOrTx,
  scope: CommentScope,
  place: CommentPlace,
  newest?: CommentRow[],
): Promise<Part> {
  const part =
    (await find(db, scope, place)) ?? fromEnd(newest ?? (await newestRows(db, scope)), { kind: 'newest' });
  if (place.kind !== 'comment' || part.rows.some(({ id }) => id === place.id)) return part;
  // An answer that so many others follow that it stands on no page of the discussion.
  const top = await topOf(db, scope, place.id);
  return (top && (await answersOf(db, scope, { kind: 'answers', id: top, before: null }, place.id))) || part;
}

async function find(db: DbOrTx, scope: CommentScope, place: CommentPlace): Promise<Part | null> {
  switch (place.kind) {
    case 'newest':
      return null;
    case 'answers':
      return answersOf(db, scope, place);
    case 'earlier': {
      const rows = await commentRows(db, scope, { where: sql`c.id < ${place.id}::uuid`, order: 'desc' });
      return rows.length === 0 ? null : fromEnd(rows, place);
    }
    case 'later':
      return fromStart(db, scope, place, sql`c.id > ${place.id}::uuid`);
    case 'comment': {
      const top = await topOf(db, scope, place.id);
      return top === null ? null : fromStart(db, scope, place, sql`c.id >= ${top}::uuid`);
    }
  }
}

const topsOf = (rows: readonly CommentRow[]) => rows.filter(({ parentId }) => parentId === null);

/** A page from rows that were asked for backwards: a thread too many is the oldest. */
function fromEnd(rows: CommentRow[], place: CommentPlace): Part {
  const tops = topsOf(rows).slice(-threadsPerPage);
  const hasMore = topsOf(rows).length > tops.length;
  const first = tops[0];
  const last = tops.at(-1);
  return {
    place,
    ...withAnswers(rows, tops),
    earlier: hasMore && first ? { kind: 'earlier', id: first.id } : null,
    later: place.kind !== 'newest' && last ? { kind: 'later', id: last.id } : null,
  };
}

/** A page from rows that were asked for forwards; null when they reach the end, which the newest page shows in full. */
async function fromStart(
  db: DbOrTx,
  scope: CommentScope,
  place: CommentPlace,
  where: SQL,
): Promise<Part | null> {
  const rows = await commentRows(db, scope, { where, order: 'asc' });
  const tops = topsOf(rows).slice(0, threadsPerPage);
  const first = tops[0];
  const last = tops.at(-1);
  if (!first || !last || topsOf(rows).length === tops.length) return null;
  return {
    place,
    ...withAnswers(rows, tops),
    earlier: (await hasEarlier(db, scope, first.id)) ? { kind: 'earlier', id: first.id } : null,
    later: { kind: 'later', id: last.id },
  };
}

/** These threads with at most a page of newest answers each. */
function withAnswers(rows: readonly CommentRow[], tops: readonly CommentRow[]) {
  const moreAnswers: Record<string, string> = {};
  const answers = tops.flatMap(({ id }) => {
    const all = rows.filter(({ parentId }) => parentId === id);
    if (all.length > answersPerThread) moreAnswers[id] = commentSearch({ kind: 'answers', id, before: null });
    return all.slice(-answersPerThread);
  });
  const shown = [...tops, ...answers].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { rows: shown, isThread: false, moreAnswers };
}

/** One thread with its newest answers, those before another, or those up to and with one. */
async function answersOf(
  db: DbOrTx,
  scope: CommentScope,
  place: Extract<CommentPlace, { kind: 'answers' }>,
  upTo?: string,
): Promise<Part | null> {
  const before = upTo ? sql`r.id <= ${upTo}::uuid` : place.before && sql`r.id < ${place.before}::uuid`;
  const rows = await commentRows(db, scope, {
    where: sql`c.id = ${place.id}::uuid`,
    order: 'desc',
    answers: before || sql`true`,
  });
  if (rows.length === 0) return null;
  const part = withAnswers(rows, topsOf(rows));
  const oldest = part.rows.find(({ parentId }) => parentId !== null);
  const hasMore = Object.keys(part.moreAnswers).length > 0;
  return {
    place: upTo ? { kind: 'comment', id: upTo } : place,
    rows: part.rows,
    isThread: true,
    moreAnswers: {},
    earlier: hasMore && oldest ? { ...place, before: oldest.id } : null,
    later: { kind: 'comment', id: place.id },
  };
}
