import { Form } from '@remix-run/react';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { ShownComment } from '../comments.queries.server.ts';
import { type DiscussionRefusal, longestComment } from '../discussion.ts';
import { type Commenter, CommentForm } from './comment-form.tsx';
import { ReportForm } from './report-form.tsx';

type Props = {
  comment: ShownComment;
  path: string;
  commenter: Commenter | null;
  submissionKey: string;
  refusal: DiscussionRefusal | null;
};

/** One comment: who speaks, what they say, and what the reader can do with it. */
export function CommentItem({ comment, path, commenter, submissionKey, refusal }: Props) {
  const t = useT('discussion');
  const d = useT('domain');
  const format = useFormat();
  const { id, name, capacity, status } = comment;
  const own = refusal?.at === id ? refusal : null;
  return (
    <article className="comment" id={`comment-${id}`} data-status={status}>
      <p className="comment-top">
        {name && (
          <strong dir="auto">{capacity ? t('by', { name, capacity: d(`role.${capacity}`) }) : name}</strong>
        )}
        {comment.isMine && status !== 'deleted' && <span>({t('you')})</span>}
        {comment.byCarer && status !== 'deleted' && <span>{t('byCarer')}</span>}
        <time dateTime={comment.createdAt}>{format.relative(comment.createdAt)}</time>
        {comment.editedAt && status !== 'deleted' && (
          <span>{t('edited', { when: format.relative(comment.editedAt) })}</span>
        )}
      </p>
      <CommentBody comment={comment} />
      <div className="comment-actions">
        {comment.can.reply && commenter && (
          <Disclosure summary={t('form.reply')} open={own?.intent === 'comment'}>
            <CommentForm
              path={path}
              commenter={commenter}
              submissionKey={submissionKey}
              refusal={own?.intent === 'comment' ? own : null}
              parent={{ id, name }}
            />
          </Disclosure>
        )}
        {comment.can.edit && (
          <EditForm comment={comment} path={path} refusal={own?.intent === 'edit-comment' ? own : null} />
        )}
        {comment.can.delete && (
          <Disclosure summary={t('delete.open')}>
            <Form method="post" action={path} className="stack" preventScrollReset>
              <input type="hidden" name="commentId" value={id} />
              <p>{t('delete.body')}</p>
              <div>
                <Button tone="danger" icon="trash" name="intent" value="delete-comment">
                  {t('delete.confirm')}
                </Button>
              </div>
            </Form>
          </Disclosure>
        )}
        {comment.can.report && (
          <ReportForm
            path={path}
            reported={{ type: 'comment', id }}
            refusal={own?.intent === 'report' ? own : null}
          />
        )}
      </div>
    </article>
  );
}

function CommentBody({ comment: { status, body, reason } }: { comment: ShownComment }) {
  const t = useT('discussion');
  return (
    <>
      {status === 'deleted' && <p className="comment-note">{t('deleted')}</p>}
      {status === 'hidden' && <p className="comment-note">{t('hidden')}</p>}
      {status === 'held' && <p className="comment-note">{t('held')}</p>}
      {status === 'declined' && <p className="comment-note">{t('declined', { reason: reason ?? '–' })}</p>}
      {body && (
        <p className="whitespace-pre-line break-words" dir="auto">
          {body}
        </p>
      )}
    </>
  );
}

function EditForm({ comment: { id, body }, path, refusal }: Pick<Props, 'comment' | 'path' | 'refusal'>) {
  const t = useT('discussion');
  const error = refusal && t(`errors.${refusal.code as 'too_long'}`, { max: String(longestComment) });
  return (
    <Disclosure summary={t('edit.open')} open={refusal !== null}>
      <Form method="post" action={path} className="stack" preventScrollReset noValidate>
        <input type="hidden" name="commentId" value={id} />
        <TextArea
          id={`edit-${id}`}
          name="body"
          label={t('edit.label')}
          hint={t('edit.hint')}
          errors={error ? [error] : undefined}
          defaultValue={refusal?.body ?? body}
          rows={4}
        />
        <div>
          <Button name="intent" value="edit-comment">
            {t('edit.save')}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
