import type { DiscussedType } from '#app/domain/subjects.ts';
import type { DemoComment } from './content/types.ts';
import type { World } from './world.ts';

/** Adds one comment and returns its id. */
export function addComment(
  world: World,
  subject: { type: DiscussedType; id: string },
  comment: {
    by: string;
    text: string;
    at: Date;
    parentId?: string;
    status?: 'held' | 'hidden' | 'published';
  },
): string {
  if (comment.at > world.now) throw new Error(`A comment of the demo lies in the future: ${comment.text}`);
  const person = world.person(comment.by);
  const id = world.id(comment.at);
  world.rows.comments.push({
    id,
    subjectType: subject.type,
    subjectId: subject.id,
    parentId: comment.parentId ?? null,
    authorId: person.id,
    capacity: world.capacity(comment.by),
    shownAs: person.shownAs ?? 'pseudonym',
    status: comment.status ?? 'published',
    body: comment.text,
    submissionKey: world.id(comment.at),
    createdAt: comment.at,
  });
  return id;
}

/** Adds a discussion and returns how many comments are to be seen. */
export function addDiscussion(
  world: World,
  subject: { type: DiscussedType; id: string },
  since: Date,
  thread: readonly DemoComment[] = [],
): number {
  const after = (days: number) => new Date(since.getTime() + days * 86_400_000);
  let count = 0;
  for (const { replies = [], before, ...comment } of thread) {
    const parentId = addComment(world, subject, { ...comment, at: after(comment.after) });
    if (before) addEdit(world, parentId, before);
    replies.forEach((reply, place) => {
      // Minutes apart, so that answers of the same day keep their order.
      addComment(world, subject, { ...reply, at: after(reply.after + 0.02 * (place + 1)), parentId });
    });
    count += 1 + replies.length;
  }
  return count;
}

/** Notes that a comment was changed ten minutes after it was written. */
function addEdit(world: World, commentId: string, body: string): void {
  const comment = world.rows.comments.find((row) => row.id === commentId);
  if (!comment) return;
  world.rows.commentVersions.push({ commentId, version: 1, body, createdAt: comment.createdAt });
  comment.editedAt = new Date(comment.createdAt.getTime() + 600_000);
}

export function addFollow(
  world: World,
  by: string,
  subject: { type: DiscussedType; id: string },
  at: Date,
  carriedFromId: string | null = null,
): void {
  const userId = world.ref('person', by);
  const known = world.rows.follows.some((row) => row.userId === userId && row.subjectId === subject.id);
  if (known) return;
  world.rows.follows.push({
    userId,
    subjectType: subject.type,
    subjectId: subject.id,
    carriedFromId,
    createdAt: at,
  });
}
