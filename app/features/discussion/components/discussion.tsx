import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import type { LiveSubject } from '#app/realtime/contract.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { NewItemsLine } from '#app/ui/new-items-line.tsx';
import { Section } from '#app/ui/page.tsx';
import type { ShownComment } from '../comments.queries.server.ts';
import type { DiscussionRefusal } from '../discussion.ts';
import { mostComments } from '../most-comments.ts';
import { type Commenter, CommentForm } from './comment-form.tsx';
import { CommentItem } from './comment-item.tsx';
import { useHeldBack } from './use-held-back.ts';

type Props = {
  subject: LiveSubject;
  /** The page on which this stands: forms are sent there. */
  path: string;
  comments: readonly ShownComment[];
  /** Who writes; null for somebody who is not signed in. */
  commenter: Commenter | null;
  /** A new UUID for each page that is made. */
  submissionKey: string;
  refusal: DiscussionRefusal | null;
};

/** Comments below a subject, threaded one level, with a quiet line for those that come in meanwhile. */
export function Discussion(props: Props) {
  return <Thread key={props.subject.id} {...props} />;
}

function Thread({ subject, path, comments: loaded, commenter, submissionKey, refusal }: Props) {
  const t = useT('discussion');
  const { comments, waiting, show } = useHeldBack(subject, loaded);
  const answered = new Set(comments.map(({ parentId }) => parentId));
  // A comment that was taken back keeps its place only while somebody has answered it.
  const top = comments.filter(
    ({ id, parentId, status }) => parentId === null && (status !== 'deleted' || answered.has(id)),
  );
  const visible = comments.filter(({ status }) => status === 'published').length;
  const item = { path, commenter, submissionKey, refusal };
  return (
    <Section id="comments" title={t('title')} lead={t('count', { count: visible })} className="no-print">
      {comments.length >= mostComments && <p>{t('earlierHidden', { count: String(mostComments) })}</p>}
      {top.length === 0 && <p>{t('empty')}</p>}
      <ol className="comments">
        {top.map((comment) => (
          <li key={comment.id}>
            <CommentItem comment={comment} {...item} />
            <ol className="replies">
              {comments
                .filter((reply) => reply.parentId === comment.id && reply.status !== 'deleted')
                .map((reply) => (
                  <li key={reply.id}>
                    <CommentItem comment={reply} {...item} />
                  </li>
                ))}
            </ol>
          </li>
        ))}
      </ol>
      <NewItemsLine count={waiting} onShow={show}>
        {t('new', { count: waiting })}
      </NewItemsLine>
      {commenter ? (
        <CommentForm
          path={path}
          commenter={commenter}
          submissionKey={submissionKey}
          refusal={refusal?.intent === 'comment' && refusal.at === subject.id ? refusal : null}
        />
      ) : (
        <ButtonLink to={paths.signIn(`${path}#comments`)} tone="secondary">
          {t('form.signIn')}
        </ButtonLink>
      )}
    </Section>
  );
}
