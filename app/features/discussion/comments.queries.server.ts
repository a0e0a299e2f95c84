import type { CommentStatus } from '#app/domain/moderation/moderation.ts';
import type { Capacity } from '#app/domain/people/roles.ts';
import type { DiscussedType } from '#app/domain/subjects.ts';
import type { Actor } from '#app/policies/actor.ts';
import { abilities, can } from '#app/policies/index.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { partAt } from './comment-parts.queries.server.ts';
import { type CommentPlace, commentSearch } from './comment-place.ts';
import { type CommentRow, countComments } from './comment-rows.queries.server.ts';

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

/** A part of a discussion, oldest first. Links are ends of addresses; null where nothing lies in that direction. */
export type CommentPage = {
  comments: ShownComment[];
  /** All that is published, on whatever page. */
  total: number;
  /** This part; empty for the newest. */
  here: string;
  earlier: string | null;
  later: string | null;
  /** One comment with its answers, instead of a part of the whole. */
  isThread: boolean;
  /** Comments with more answers than stand here, and where all of them are. */
  moreAnswers: Readonly<Record<string, string>>;
};

/** The discussion of a subject about which nobody has said anything. */
export const nothingSaid: CommentPage = {
  comments: [],
  total: 0,
  here: '',
  earlier: null,
  later: null,
  isThread: false,
  moreAnswers: {},
};

/** A part of the discussion of a subject, as far as the actor may read it. Answers stand with what they answer. */
export async function commentsOn(
  db: DbOrTx,
  actor: Actor,
  subject: { type: DiscussedType; id: string },
  { now, place = { kind: 'newest' } }: { now: Date; place?: CommentPlace },
): Promise<CommentPage> {
  const ownIds =
    actor.kind === 'person' ? [actor.id, ...actor.actsFor.map(({ patientId }) => patientId)] : [];
  const scope = { subject, ownIds };
  const { rows, ...part } = await partAt(db, scope, place);
  const isAll = !part.earlier && !part.later && Object.keys(part.moreAnswers).length === 0;
  return {
    comments: rows.map((row) => toShown(row, actor, now)),
    total: isAll
      ? rows.filter(({ status }) => status === 'published').length
      : await countComments(db, scope),
    here: commentSearch(part.place),
    earlier: part.earlier && commentSearch(part.earlier),
    later: part.later && commentSearch(part.later),
    isThread: part.isThread,
    moreAnswers: part.moreAnswers,
  };
}

function toShown({ authorId, writtenById, ...row }: CommentRow, actor: Actor, now: Date): ShownComment {
  const personId = actor.kind === 'person' ? actor.id : null;
  const createdAt = new Date(row.createdAt);
  const facts = { id: row.id, authorId, status: row.status, createdAt, now };
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
    createdAt: createdAt.toISOString(),
    editedAt: row.editedAt ? new Date(row.editedAt).toISOString() : null,
    can: {
      edit: allowed['comment.edit'],
      delete: allowed['comment.delete'],
      report: open && can(actor, 'subject.report', { authorId, readable }),
      reply: open && personId !== null,
    },
  };
}
