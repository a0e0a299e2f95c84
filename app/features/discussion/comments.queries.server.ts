import { and, eq, or, sql } from 'drizzle-orm';
import type { CommentStatus } from '#app/domain/moderation/moderation.ts';
import type { Capacity } from '#app/domain/people/roles.ts';
import type { DiscussedType } from '#app/domain/subjects.ts';
import type { Actor } from '#app/policies/actor.ts';
import { abilities, can } from '#app/policies/index.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { comments, users } from '#db/schema/index.ts';
import { mostComments } from './most-comments.ts';

/** A comment as a page shows it: who speaks, never who is behind a pseudonym. */
export type ShownComment = {
  id: string;
  parentId: string | null;
  name: string;
  capacity: Capacity | null;
  /** Written by a carer for the one who is named. */
  byCarer: boolean;
  isMine: boolean;
  /** Written by the reader, for themselves or for somebody they act for. */
  byMe: boolean;
  status: CommentStatus;
  reason: string | null;
  /** Empty for what was deleted or hidden. */
  body: string;
  createdAt: string;
  editedAt: string | null;
  can: { edit: boolean; delete: boolean; report: boolean; reply: boolean };
};

/** The discussion of a subject, oldest first, as far as the actor may read it. */
export async function commentsOn(
  db: DbOrTx,
  actor: Actor,
  subject: { type: DiscussedType; id: string },
  now: Date,
): Promise<ShownComment[]> {
  const personId = actor.kind === 'person' ? actor.id : null;
  const patients = actor.kind === 'person' ? actor.actsFor.map((entry) => entry.patientId) : [];
  const rows = await db
    .select({
      id: comments.id,
      parentId: comments.parentId,
      authorId: comments.authorId,
      writtenById: comments.writtenById,
      name: sql<string>`case when ${comments.shownAs} = 'name' and ${users.name} is not null then ${users.name} else ${users.pseudonym} end`,
      capacity: comments.capacity,
      status: comments.status,
      reason: comments.reason,
      body: comments.body,
      createdAt: comments.createdAt,
      editedAt: comments.editedAt,
    })
    .from(comments)
    .innerJoin(users, eq(users.id, comments.authorId))
    .where(
      and(
        eq(comments.subjectType, subject.type),
        eq(comments.subjectId, subject.id),
        or(
          sql`${comments.status} in ('published', 'deleted', 'hidden')`,
          personId ? eq(comments.authorId, personId) : undefined,
          ...patients.map((id) => eq(comments.authorId, id)),
        ),
      ),
    )
    .orderBy(sql`${comments.id} desc`)
    .limit(mostComments);
  return rows.reverse().map(({ authorId, writtenById, ...row }) => {
    const facts = { id: row.id, authorId, status: row.status, createdAt: row.createdAt, now };
    const allowed = abilities(actor, ['comment.edit', 'comment.delete'], facts);
    const readable = can(actor, 'comment.read', facts) && row.status !== 'deleted';
    const open = row.status === 'published';
    return {
      ...row,
      body: readable ? row.body : '',
      reason: readable ? row.reason : null,
      name: row.status === 'deleted' ? '' : row.name,
      byCarer: writtenById !== null,
      isMine: authorId === personId,
      byMe: personId !== null && (writtenById ?? authorId) === personId,
      createdAt: row.createdAt.toISOString(),
      editedAt: row.editedAt?.toISOString() ?? null,
      can: {
        edit: allowed['comment.edit'],
        delete: allowed['comment.delete'],
        report: open && can(actor, 'subject.report', { authorId, readable }),
        reply: open && personId !== null,
      },
    };
  });
}
