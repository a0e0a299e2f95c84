import { type RefObject, useEffect, useRef } from 'react';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { ShownComment } from '../comments.queries.server.ts';
import { type DiscussionRefusal, longestComment } from '../discussion.ts';
import type { CommentFormName } from '../open-form.ts';
import { type Commenter, CommentForm } from './comment-form.tsx';
import { ReportForm } from './report-form.tsx';

type Props = {
  form: CommentFormName;
  comment: ShownComment;
  path: string;
  commenter: Commenter | null;
  submissionKey: string;
  refusal: DiscussionRefusal | null;
};

/** The form below a comment that somebody asked for. Writing can begin at once. */
export function OpenCommentForm({ form, comment, path, commenter, submissionKey, refusal: latest }: Props) {
  const { id, name } = comment;
  const firstField = useFirstField();
  const refusal = latest?.at === id ? latest : null;
  if (!comment.forms.includes(form)) return null;
  return (
    <div className="comment-open" ref={firstField}>
      {form === 'answer' && commenter && (
        <CommentForm
          path={path}
          commenter={commenter}
          submissionKey={submissionKey}
          refusal={refusal}
          parent={{ id, name }}
        />
      )}
      {form === 'edit' && <EditForm comment={comment} path={path} refusal={refusal} />}
      {form === 'delete' && <DeleteForm id={id} path={path} />}
      {form === 'report' && <ReportForm path={path} reported={{ type: 'comment', id }} refusal={refusal} />}
    </div>
  );
}

function useFirstField(): RefObject<HTMLDivElement> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.querySelector<HTMLElement>('textarea, input:not([type=hidden]), button')?.focus();
  }, []);
  return ref;
}

function DeleteForm({ id, path }: { id: string; path: string }) {
  const t = useT('discussion');
  return (
    <Form method="post" action={path} className="stack" preventScrollReset>
      <input type="hidden" name="commentId" value={id} />
      <p>{t('delete.body')}</p>
      <div>
        <Button tone="danger" icon="trash" name="intent" value="delete-comment">
          {t('delete.confirm')}
        </Button>
      </div>
    </Form>
  );
}

function EditForm({ comment: { id, body }, path, refusal }: Pick<Props, 'comment' | 'path' | 'refusal'>) {
  const t = useT('discussion');
  const error = refusal && t(`errors.${refusal.code as 'too_long'}`, { max: String(longestComment) });
  return (
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
  );
}
