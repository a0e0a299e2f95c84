import { sql } from 'drizzle-orm';
import type {
  NeedChannel,
  NeedFrequency,
  NeedPerspective,
  NeedPlace,
  NeedSeverity,
  NeedTheme,
} from '#app/domain/needs/need-fields.ts';
import type { NeedStatus } from '#app/domain/needs/need-machine.ts';
import type { Capacity } from '#app/domain/people/roles.ts';
import { shortIdOf } from '#app/domain/text/slugify.ts';
import { type CommentRow, newestRowsOf } from '#app/features/discussion/comment-rows.queries.server.ts';
import { ownIdsOf } from '#app/features/discussion/comments.queries.server.ts';
import type { Attachment } from '#app/features/files/files.queries.server.ts';
import type { Actor } from '#app/policies/actor.ts';
import type { DbOrTx } from '#db/client.server.ts';

/** A need with everything its page shows besides lineage and older comments. Who wrote it is only for the policy. */
export type NeedPageRow = {
  id: string;
  slug: string;
  authorId: string;
  writtenById: string | null;
  status: NeedStatus;
  hiddenAt: string | null;
  appealedAt: string | null;
  authorName: string;
  capacity: Capacity;
  locale: string;
  title: string;
  story: string;
  who: string;
  today: string;
  place: NeedPlace;
  frequency: NeedFrequency;
  severity: NeedSeverity;
  perspective: NeedPerspective;
  themes: NeedTheme[];
  channel: NeedChannel;
  reason: string | null;
  outcome: string | null;
  supportCount: number;
  commentCount: number;
  publishedAt: string | null;
  updatedAt: string;
  dueAt: string | null;
  supports: { capacity: Capacity; count: number }[];
  /** "Me too" of the actor and of patients for whom the actor may act. */
  given: { userId: string; capacity: Capacity }[];
  follows: boolean;
  files: Attachment[];
  mergedInto: { slug: string; title: string } | null;
  mergedFrom: { title: string; authorName: string }[];
  /** Names of patients for whom the actor may act. */
  patients: { id: string; name: string }[];
  /** Whether a challenge or a solution has to do with it, public or not. */
  isTakenUp: boolean;
  /** The newest comments that the actor may read, as `commentsOn` takes them. */
  comments: CommentRow[];
};

/** What the policy asks of a need, and nothing else. */
export type NeedSubjectRow = Pick<
  NeedPageRow,
  'id' | 'slug' | 'authorId' | 'writtenById' | 'channel' | 'status' | 'hiddenAt' | 'appealedAt'
>;

/** The need that a form of its page is about; null when there is none. A fraction of what the page itself costs. */
export async function needSubjectOf(db: DbOrTx, slug: string): Promise<NeedSubjectRow | null> {
  const rows = (await db.execute(sql`
    select id, slug, author_id as "authorId", written_by_id as "writtenById", channel, status, hidden_at as "hiddenAt",
      appealed_at as "appealedAt"
    from needs where slug = ${slug}`)) as unknown as NeedSubjectRow[];
  return rows[0] ?? null;
}

/**
 * The need behind an address in one statement; null when there is none. The address of a withdrawn need has lost its
 * words, so it is also found by the short id at the end of the old one.
 */
export async function needPageOf(db: DbOrTx, actor: Actor, slug: string): Promise<NeedPageRow | null> {
  const me = actor.kind === 'person' ? actor.id : null;
  const mine = ownIdsOf(actor);
  const ids = sql`any(${`{${mine.join(',')}}`}::uuid[])`;
  const bare = `need-${shortIdOf(slug.slice(0, 200)) ?? ''}`;
  const rows = (await db.execute(sql`
    select n.id, n.slug, n.author_id as "authorId", n.written_by_id as "writtenById", n.status,
      n.hidden_at as "hiddenAt", n.appealed_at as "appealedAt",
      case when n.shown_as = 'name' and u.name is not null then u.name else u.pseudonym end as "authorName",
      n.capacity, n.locale, n.title, n.story, n.who, n.today, n.place, n.frequency, n.severity, n.perspective,
      to_json(n.themes) as themes, n.channel, n.reason, n.outcome, n.support_count as "supportCount",
      n.comment_count as "commentCount", n.published_at as "publishedAt", n.updated_at as "updatedAt",
      (select m.due_at from moderation_items m where m.subject_type = 'need' and m.subject_id = n.id
        and m.status = 'waiting' and m.kind in ('need', 'appeal') order by m.due_at limit 1) as "dueAt",
      (select coalesce(json_agg(s), '[]') from (select capacity, count(*)::int as count from need_supports
        where need_id = n.id group by 1) s) as supports,
      (select coalesce(json_agg(json_build_object('userId', user_id, 'capacity', capacity)), '[]')
        from need_supports where need_id = n.id and user_id = ${ids}) as given,
      exists (select 1 from follows f where f.user_id = ${me}::uuid and f.subject_type = 'need'
        and f.subject_id = n.id) as follows,
      (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'contentType', f.content_type,
        'size', f.size) order by f.id), '[]') from files f
        where f.subject_type = 'need' and f.subject_id = n.id and f.removed_at is null) as files,
      (select json_build_object('slug', t.slug, 'title', t.title) from needs t where t.id = n.merged_into_id)
        as "mergedInto",
      (select coalesce(json_agg(json_build_object('title', o.title, 'authorName', ou.pseudonym)), '[]')
        from needs o join users ou on ou.id = o.author_id
        where o.merged_into_id = n.id and o.status = 'merged') as "mergedFrom",
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.pseudonym)), '[]') from users p
        where p.id = ${ids} and p.id is distinct from ${me}::uuid) as patients,
      (exists (select 1 from challenge_needs where need_id = n.id)
        or exists (select 1 from solution_needs where need_id = n.id)) as "isTakenUp",
      ${newestRowsOf({ subject: { type: 'need', id: sql`n.id` }, ownIds: mine })} as comments
    from needs n join users u on u.id = n.author_id
    where n.slug = ${slug} or (n.status = 'withdrawn' and n.slug = ${bare})
    order by n.slug = ${slug} desc limit 1`)) as unknown as NeedPageRow[];
  return rows[0] ?? null;
}
