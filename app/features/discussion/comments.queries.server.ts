import type { CommentStatus } from '#app/domain/moderation/moderation.ts';
import type { Capacity } from '#app/domain/people/roles.ts';
import type { DiscussedType } from '#app/domain/subjects.ts';
import type { Actor } from '#app/policies/actor.ts';
import { abilities, can } from '#app/policies/index.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { partAt } from './comment-parts.queries.server.ts';
import { type CommentPlace, commentSearch } from './comment-place.ts';
import { type CommentRow, countComments } from './comment-rows.queries.server.ts';
import { type CommentFormName, commentForms } from './open-form.ts';

/** A comment as a page shows it: who speaks, never who is behind a pseudonym. What is not true of it is left out. */
export type ShownComment = {
  id: string;
  /** Of an answer: the comment it stands below. */
  parentId?: string;
  name: string;
  capacity: Capacity | null;
  /** Written by a carer for the one who is named. */
  byCarer?: true;
  isMine?: true;
  /** Written by the reader, for themselves or for somebody they act for. */
  byMe?: true;
  status: CommentStatus;
  reason?: string;
  /** Empty for what was deleted or hidden. */
  body: string;
  createdAt: string;
  editedAt?: string;
  /** What the reader can do with it: forms that can be opened below it. */
  forms: readonly CommentFormName[];
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

/** Whose comments the actor may read that others may not: their own, and those of patients they act for. */
export function ownIdsOf(actor: Actor): string[] {
  return actor.kind === 'person' ? [actor.id, ...actor.actsFor.map(({ patientId }) => patientId)] : [];
}

/**
 * A part of the discussion of a subject, as far as the actor may read it. Answers stand with what they answer. `newest`
 * are the rows of the newest part, where a page's own statement has brought them along (`newestRowsOf`).
 */
export async function commentsOn(
  db: DbOrTx,
  actor: Actor,
  subject: { type: DiscussedType; id: string },
  { now, place = { kind: 'newest' }, newest }: { now: Date; place?: CommentPlace; newest?: CommentRow[] },
): Promise<CommentPage> {
  const scope = { subject, ownIds: ownIdsOf(actor) };
  const { rows, ...part } = await partAt(db, scope, place, newest);
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
    id: row.id,
    name: row.status === 'deleted' ? '' : row.name,
    capacity: row.capacity,
    status: row.status,
    body: readable ? row.body : '',
    createdAt: createdAt.toISOString(),
    forms: formsFor({
      answer: open && personId !== null,
      edit: allowed['comment.edit'],
      delete: allowed['comment.delete'],
      report: open && can(actor, 'subject.report', { authorId, readable }),
    }),
    ...(row.parentId !== null && { parentId: row.parentId }),
    ...(writtenById !== null && { byCarer: true }),
    ...(authorId === personId && { isMine: true }),
    ...(personId !== null && (writtenById ?? authorId) === personId && { byMe: true }),
    ...(readable && row.reason !== null && { reason: row.reason }),
    ...(row.editedAt && { editedAt: new Date(row.editedAt).toISOString() }),
  };
}

const sets = new Map<string, readonly CommentFormName[]>();

/** The same list for the same answers: on its way to the browser it is written once. */
function formsFor(allowed: Readonly<Record<CommentFormName, boolean>>): readonly CommentFormName[] {
  const forms = commentForms.filter((form) => allowed[form]);
  const name = forms.join(' ');
  const set = sets.get(name) ?? forms;
  sets.set(name, set);
  return set;
}
