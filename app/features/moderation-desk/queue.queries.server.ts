import { type SQL, sql } from 'drizzle-orm';
import type { ModerationVerdict, QueueKind, ReportReason } from '#app/domain/moderation/moderation.ts';
import type { SubjectType } from '#app/domain/subjects.ts';
import { excerpt } from '#app/domain/text/excerpt.ts';
import type { Person } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { type QueueQuery, readQueueCursor, writeQueueCursor } from './queue-list.ts';

/** One line of the queue. */
export type QueueRow = {
  id: string;
  kind: QueueKind;
  subjectType: SubjectType;
  /** Title of the need, beginning of the comment, or name of the person who claims a role. */
  title: string;
  /** More of the text. */
  excerpt: string;
  /** The language the text is written in; null where it is not known. */
  lang: string | null;
  /** For role claims: the role. */
  role: string | null;
  themes: string[];
  reports: { count: number; reasons: ReportReason[] } | null;
  /** Hidden by reports until somebody has looked. */
  isHidden: boolean;
  /** The colleague who has it open, or "me". */
  heldBy: 'me' | { name: string } | null;
  /** Whether the actor may decide it (not their own, not their own first verdict). */
  isMineToDecide: boolean;
  /** What was decided, once it is. */
  verdict: ModerationVerdict | null;
  createdAt: string;
  dueAt: string;
  isOverdue: boolean;
  decidedAt: string | null;
};

export type QueuePage = { rows: QueueRow[]; after: string | null };

export const queuePageSize = 25;

type Raw = {
  id: string;
  kind: QueueKind;
  subject_type: SubjectType;
  detail: string | null;
  excluded_id: string | null;
  locked_by_id: string | null;
  holder: string | null;
  created_at: string | Date;
  due_at: string | Date;
  decided_at: string | Date | null;
  author_id: string | null;
  written_by_id: string | null;
  title: string | null;
  body: string | null;
  lang: string | null;
  themes: string[] | null;
  is_hidden: boolean | null;
  reports: number | null;
  reasons: ReportReason[] | null;
  verdict: ModerationVerdict | null;
};

/** What an item must be to stand in this list. */
function conditions(query: QueueQuery, actor: Person, now: Date): SQL {
  const at = sql`${now.toISOString()}::timestamptz`;
  const all = [sql`i.status = ${query.decided ? 'decided' : 'waiting'}`];
  if (query.kind) all.push(sql`i.kind = ${query.kind}`);
  if (query.overdue && !query.decided) all.push(sql`i.due_at < ${at}`);
  if (query.mine && !query.decided) all.push(sql`i.locked_by_id = ${actor.id} and i.locked_until > ${at}`);
  if (query.mine && query.decided)
    all.push(
      sql`exists (select 1 from moderation_verdicts v where v.item_id = i.id and v.moderator_id = ${actor.id})`,
    );
  if (query.theme)
    all.push(sql`exists (
      select 1 from needs n where ${query.theme}::need_theme = any(n.themes) and n.id = case i.subject_type
        when 'need' then i.subject_id
        when 'comment' then (select c.subject_id from comments c where c.id = i.subject_id and c.subject_type = 'need')
      end)`);
  return sql.join(all, sql` and `);
}

/** The statement behind one page, so that a test can look at its plan. */
export function queueStatement(query: QueueQuery, actor: Person, now: Date): SQL {
  const start = readQueueCursor(query.after);
  const place = start && sql`(${start.at.toISOString()}::timestamptz, ${start.id}::uuid)`;
  const key = query.decided ? sql`i.decided_at, i.id` : sql`i.created_at, i.id`;
  const from = place ? (query.decided ? sql`and (${key}) < ${place}` : sql`and (${key}) > ${place}`) : sql``;
  const order = query.decided ? sql`i.decided_at desc, i.id desc` : sql`i.created_at, i.id`;
  const outer = query.decided ? sql`p.decided_at desc, p.id desc` : sql`p.created_at, p.id`;
  return sql`
    with page as (
      select i.* from moderation_items i where ${conditions(query, actor, now)} ${from}
      order by ${order} limit ${queuePageSize + 1}
    )
    select p.id, p.kind, p.subject_type, p.detail, p.excluded_id, p.created_at, p.due_at, p.decided_at,
      case when p.locked_until > ${now.toISOString()}::timestamptz then p.locked_by_id end as locked_by_id,
      coalesce(h.name, h.pseudonym) as holder,
      coalesce(n.author_id, c.author_id, u.id) as author_id, n.written_by_id,
      coalesce(n.title, u.name, u.pseudonym) as title,
      left(coalesce(n.story, c.body, r.claim), 400) as body,
      n.locale as lang, coalesce(n.themes, '{}')::text[] as themes,
      (n.hidden_at is not null or c.status = 'hidden') as is_hidden,
      rep.reports, rep.reasons,
      (select v.verdict from moderation_verdicts v where v.item_id = p.id order by v.created_at desc limit 1) as verdict
    from page p
    left join needs n on p.subject_type = 'need' and n.id = p.subject_id
    left join comments c on p.subject_type = 'comment' and c.id = p.subject_id
    left join users u on p.subject_type = 'person' and u.id = p.subject_id
    left join user_roles r on p.subject_type = 'person' and r.user_id = p.subject_id and r.role::text = p.detail
    left join users h on h.id = p.locked_by_id
    left join lateral (
      select count(*)::int as reports, array_agg(distinct reason)::text[] as reasons
      from reports where p.kind = 'report' and subject_type = p.subject_type and subject_id = p.subject_id
        and (resolved_at is null or p.status = 'decided')
    ) rep on true
    order by ${outer}`;
}

/** One page of the queue from the cursor on: what waits, oldest first; or what was decided, newest first. */
export async function listQueue(db: DbOrTx, actor: Person, query: QueueQuery, now: Date): Promise<QueuePage> {
  const rows = (await db.execute(queueStatement(query, actor, now))) as unknown as Raw[];
  const page = rows.slice(0, queuePageSize);
  const last = page.at(-1);
  const at = last && (query.decided ? last.decided_at : last.created_at);
  return {
    rows: page.map((row) => toRow(row, actor, now)),
    after:
      rows.length > queuePageSize && last && at ? writeQueueCursor({ at: new Date(at), id: last.id }) : null,
  };
}

function toRow(row: Raw, actor: Person, now: Date): QueueRow {
  const iso = (at: string | Date) => new Date(at).toISOString();
  const heldByMe = row.locked_by_id === actor.id;
  return {
    id: row.id,
    kind: row.kind,
    subjectType: row.subject_type,
    title: row.title ?? excerpt(row.body ?? '', 90),
    excerpt: row.title === null ? '' : excerpt(row.body ?? '', 160),
    lang: row.lang,
    role: row.kind === 'role_claim' ? row.detail : null,
    themes: row.themes ?? [],
    reports: row.kind === 'report' ? { count: row.reports ?? 0, reasons: row.reasons ?? [] } : null,
    isHidden: row.is_hidden ?? false,
    heldBy: row.locked_by_id === null ? null : heldByMe ? 'me' : { name: row.holder ?? '' },
    isMineToDecide: can(actor, 'queue.decide', {
      excludedId: row.excluded_id,
      authorId: row.author_id,
      writtenById: row.written_by_id,
    }),
    verdict: row.verdict,
    createdAt: iso(row.created_at),
    dueAt: iso(row.due_at),
    isOverdue: row.decided_at === null && new Date(row.due_at) < now,
    decidedAt: row.decided_at === null ? null : iso(row.decided_at),
  };
}

/** How many wait of each kind, how many are overdue, and how many the actor has open. */
export type QueueCounts = {
  kinds: Partial<Record<QueueKind, number>>;
  all: number;
  overdue: number;
  mine: number;
};

export async function countQueue(db: DbOrTx, actor: Person, now: Date): Promise<QueueCounts> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = (await db.execute(sql`
    select kind, count(*)::int as waiting, (count(*) filter (where due_at < ${at}))::int as overdue,
      (count(*) filter (where locked_by_id = ${actor.id} and locked_until > ${at}))::int as mine
    from moderation_items where status = 'waiting' group by kind`)) as unknown as {
    kind: QueueKind;
    waiting: number;
    overdue: number;
    mine: number;
  }[];
  const sum = (part: 'waiting' | 'overdue' | 'mine') => rows.reduce((total, row) => total + row[part], 0);
  return {
    kinds: Object.fromEntries(rows.map((row) => [row.kind, row.waiting])),
    all: sum('waiting'),
    overdue: sum('overdue'),
    mine: sum('mine'),
  };
}

/** How many items of this list came in after the newest that was known. */
export async function countNew(
  db: DbOrTx,
  actor: Person,
  { query, since, now }: { query: QueueQuery; since: Date; now: Date },
): Promise<number> {
  const [row] = (await db.execute(sql`
    select count(*)::int as fresh from moderation_items i
    where ${conditions({ ...query, decided: false }, actor, now)}
      and i.created_at > ${since.toISOString()}::timestamptz`)) as unknown as { fresh: number }[];
  return row?.fresh ?? 0;
}

/** When the newest waiting item came in; the beginning of time when nothing waits. */
export async function newestWaiting(db: DbOrTx): Promise<string> {
  const [row] = (await db.execute(
    sql`select created_at as at from moderation_items where status = 'waiting' order by created_at desc, id desc limit 1`,
  )) as unknown as { at: string | Date }[];
  return new Date(row?.at ?? 0).toISOString();
}

/** The waiting items just before and after one, oldest first; with `freeFor` those that nobody else has open. */
export async function neighbours(
  db: DbOrTx,
  item: { id: string; createdAt: Date },
  options?: { freeFor: string; now: Date },
): Promise<{ before: string | null; after: string | null }> {
  const place = sql`(${item.createdAt.toISOString()}::timestamptz, ${item.id}::uuid)`;
  const free = options
    ? sql`and (locked_by_id is null or locked_by_id = ${options.freeFor}
        or locked_until <= ${options.now.toISOString()}::timestamptz)
        and excluded_id is distinct from ${options.freeFor}::uuid`
    : sql``;
  const [row] = (await db.execute(sql`
    select
      (select id from moderation_items where status = 'waiting' and (created_at, id) < ${place} ${free}
        order by created_at desc, id desc limit 1) as before,
      (select id from moderation_items where status = 'waiting' and (created_at, id) > ${place} ${free}
        order by created_at, id limit 1) as after`)) as unknown as {
    before: string | null;
    after: string | null;
  }[];
  return row ?? { before: null, after: null };
}
