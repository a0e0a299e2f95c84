import { sql } from 'drizzle-orm';
import type { CommentStatus } from '#app/domain/moderation/moderation.ts';
import type { SubjectType } from '#app/domain/subjects.ts';
import { commentLink } from '#app/features/discussion/comment-place.ts';
import { paths } from '#app/paths.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { type Notice, writeNotices } from './tell-people.server.ts';

type Said = {
  id: string;
  status: CommentStatus;
  authorId: string;
  writtenById: string | null;
  subjectType: SubjectType;
  answeredId: string | null;
  needAuthorId: string | null;
  needTitle: string | null;
  slug: string | null;
};

/**
 * Tells whoever each comment answers, or else whose need it is about, and gives their ids. Nobody is told of their own
 * comment, or of one that is no longer to be seen.
 */
export async function tellComments(db: DbOrTx, commentIds: readonly string[], now: Date): Promise<string[]> {
  const said = await db.execute<Said>(sql`
    select c.id, c.status, c.author_id as "authorId", c.written_by_id as "writtenById", c.subject_type as "subjectType",
      p.author_id as "answeredId", n.author_id as "needAuthorId", n.title as "needTitle",
      case c.subject_type
        when 'need' then n.slug
        when 'challenge' then (select slug from challenges where id = c.subject_id)
        when 'solution' then (select slug from solutions where id = c.subject_id)
        when 'pilot' then (select slug from pilots where id = c.subject_id)
      end as slug
    from comments c
    left join comments p on p.id = c.parent_id
    left join needs n on c.subject_type = 'need' and n.id = c.subject_id
    where c.id = any(${`{${commentIds.join(',')}}`}::uuid[])
    order by c.id`);
  return writeNotices(
    db,
    said.flatMap((comment) => noticeOf(comment) ?? []),
    now,
  );
}

function noticeOf(comment: Said): Notice | null {
  const { id, status, authorId, writtenById, subjectType: type, answeredId, needAuthorId, slug } = comment;
  if (status !== 'published' || slug === null) return null;
  const toldId = answeredId ?? needAuthorId;
  if (toldId === null || toldId === authorId || toldId === writtenById) return null;
  return {
    userId: toldId,
    notice: answeredId ? 'comment_replied' : 'comment_posted',
    subject: { type: 'comment', id },
    path: paths[type as 'need'](slug) + commentLink(id),
    facts: answeredId ? {} : { why: 'author', need: comment.needTitle ?? '' },
    dedupeKey: `comment:${id}`,
  };
}
