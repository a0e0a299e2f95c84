import { data, redirect } from '@remix-run/node';
import { v7 as uuidv7 } from 'uuid';
import { execute } from '#app/commands/command.server.ts';
import { httpStatusOf } from '#app/commands/http-error.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { DisplayChoice } from '#app/domain/people/preferences.ts';
import type { Capacity } from '#app/domain/people/roles.ts';
import type { DiscussedType, SubjectType } from '#app/domain/subjects.ts';
import type { Person } from '#app/policies/actor.ts';
import { deleteComment } from './commands/delete-comment.server.ts';
import { editComment } from './commands/edit-comment.server.ts';
import { followSubject } from './commands/follow-subject.server.ts';
import { postComment } from './commands/post-comment.server.ts';
import { reportSubject } from './commands/report-subject.server.ts';
import { unfollowSubject } from './commands/unfollow-subject.server.ts';
import { commentSearch, readCommentPlace } from './comment-place.ts';
import { type DiscussionDone, type DiscussionRefusal, discussionIntents } from './discussion.ts';

type Subject = { type: DiscussedType; id: string };
type Call = { actor: Person; requestId: string };

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
const optional = (form: FormData, name: string) => text(form, name) || undefined;

/** Whether a form belongs to the discussion of a page. */
export function isDiscussionForm(form: FormData): boolean {
  return (discussionIntents as readonly string[]).includes(text(form, 'intent'));
}

/**
 * What a page's action does with a form of its discussion: runs the command, and goes back to the part of the discussion
 * from which it was sent (`from`, the request's address) on the page `path` with what was done, or answers what is wrong
 * with what was typed. A comment that answers none leads to the newest part, where it stands.
 */
export async function discussionAction(
  form: FormData,
  call: Call,
  subject: Subject,
  { path, from }: { path: string; from: string },
) {
  try {
    const { done, hash } = await run(form, call, subject);
    const isNew = text(form, 'intent') === 'comment' && text(form, 'parentId') === '';
    const search = new URLSearchParams(
      isNew ? '' : commentSearch(readCommentPlace(new URL(from).searchParams)),
    );
    search.set('done', done);
    return redirect(`${path}?${search}${hash}`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const refusal: DiscussionRefusal = {
      failed: true,
      intent: text(form, 'intent'),
      at: text(form, 'commentId') || text(form, 'parentId') || text(form, 'reportedId') || subject.id,
      code: Object.values(error.fields)[0] ?? error.kind,
      body: text(form, 'body'),
      note: text(form, 'note'),
    };
    return data(refusal, { status: httpStatusOf[error.kind] });
  }
}

async function run(
  form: FormData,
  call: Call,
  subject: Subject,
): Promise<{ done: DiscussionDone; hash: string }> {
  switch (text(form, 'intent')) {
    case 'follow':
      await execute(followSubject, call, { subject });
      return { done: 'followed', hash: '#follow' };
    case 'unfollow':
      await execute(unfollowSubject, call, { subject });
      return { done: 'unfollowed', hash: '#follow' };
    case 'comment': {
      const { status } = await execute(postComment, call, {
        subject,
        body: text(form, 'body'),
        parentId: optional(form, 'parentId'),
        capacity: optional(form, 'capacity') as Capacity | undefined,
        shownAs: optional(form, 'shownAs') as DisplayChoice | undefined,
        forId: optional(form, 'forId'),
        submissionKey: optional(form, 'submissionKey') ?? uuidv7(),
      });
      return { done: status === 'published' ? 'comment' : 'held', hash: '#comments' };
    }
    case 'edit-comment':
      await execute(editComment, call, { commentId: text(form, 'commentId'), body: text(form, 'body') });
      return { done: 'edited', hash: '#comments' };
    case 'delete-comment':
      await execute(deleteComment, call, { commentId: text(form, 'commentId') });
      return { done: 'deleted', hash: '#comments' };
    case 'report': {
      const type = (optional(form, 'reportedType') ?? subject.type) as SubjectType;
      const id = optional(form, 'reportedId') ?? subject.id;
      await execute(reportSubject, call, {
        subject: { type, id },
        reason: text(form, 'reason') as 'hurtful',
        note: text(form, 'note'),
      });
      return { done: 'reported', hash: '#done' };
    }
    default:
      throw new AppError('invalid');
  }
}
