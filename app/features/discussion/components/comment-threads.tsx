import { useT } from '#app/i18n/use-t.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import type { CommentPage, ShownComment } from '../comments.queries.server.ts';
import type { DiscussionRefusal } from '../discussion.ts';
import type { OpenForm } from '../open-form.ts';
import type { Commenter } from './comment-form.tsx';
import { OpenCommentForm } from './comment-forms.tsx';
import { CommentItem } from './comment-item.tsx';

type Props = Pick<CommentPage, 'comments' | 'moreAnswers'> & {
  path: string;
  canAnswer: boolean;
  /** What the form is made of that stands open below a comment. */
  forms: {
    open: OpenForm | null;
    /** Where it is sent. */
    path: string;
    commenter: Commenter | null;
    submissionKey: string;
    refusal: DiscussionRefusal | null;
  };
};

/**
 * The comments that answer none, in their order. One that was taken back keeps its place only while somebody has answered
 * it.
 */
export function threadsIn(comments: readonly ShownComment[]): ShownComment[] {
  const answered = new Set(comments.map(({ parentId }) => parentId));
  return comments.filter(
    ({ id, parentId, status }) => !parentId && (status !== 'deleted' || answered.has(id)),
  );
}

/** Comments with their answers, and the one form that is open below one of them. */
export function Threads({ comments, moreAnswers, path, canAnswer, forms: { open, ...rest } }: Props) {
  const t = useT('discussion');
  const answered = new Set(comments.map(({ parentId }) => parentId));
  const item = (comment: ShownComment) => {
    const form = open?.id === comment.id ? open.form : null;
    return (
      <>
        <CommentItem comment={comment} path={path} canAnswer={canAnswer} open={form} />
        {form && <OpenCommentForm key={form} form={form} comment={comment} {...rest} />}
      </>
    );
  };
  return threadsIn(comments).map((comment) => (
    <li key={comment.id}>
      {item(comment)}
      {moreAnswers[comment.id] && (
        <ButtonLink to={`${path}${moreAnswers[comment.id]}#comments`} tone="quiet">
          {t('earlierAnswers')}
        </ButtonLink>
      )}
      {answered.has(comment.id) && (
        <ol className="replies">
          {comments
            .filter((reply) => reply.parentId === comment.id && reply.status !== 'deleted')
            .map((reply) => (
              <li key={reply.id}>{item(reply)}</li>
            ))}
        </ol>
      )}
    </li>
  ));
}
