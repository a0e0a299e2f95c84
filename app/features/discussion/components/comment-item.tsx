import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { CachedMarkup } from '#app/ui/cached-markup.tsx';
import type { ShownComment } from '../comments.queries.server.ts';
import type { CommentFormName } from '../open-form.ts';

/** What a comment shows; equal for all who may do the same with it. */
type Shown = Omit<ShownComment, 'byMe' | 'parentId'> & {
  /** Where its buttons lead without JavaScript. */
  path: string;
  open: CommentFormName | null;
};

/**
 * One comment: who speaks, what they say, and buttons for what the reader can do with it. They open a form below it:
 * a form around them hears of it when they are pressed.
 */
export function CommentItem({
  comment: { byMe: _byMe, parentId: _parentId, forms, ...comment },
  path,
  canAnswer,
  open,
}: {
  comment: ShownComment;
  path: string;
  canAnswer: boolean;
  open: CommentFormName | null;
}) {
  return (
    <CachedMarkup
      as="article"
      className="comment"
      id={`comment-${comment.id}`}
      data-status={comment.status}
      of={Comment}
      props={{ ...comment, forms: canAnswer ? forms : forms.filter((form) => form !== 'answer'), path, open }}
    />
  );
}

function Comment(comment: Shown) {
  const t = useT('discussion');
  const d = useT('domain');
  const format = useFormat();
  const { id, name, capacity, status, forms, open, path } = comment;
  return (
    <>
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
      {status === 'deleted' && <p className="comment-note">{t('deleted')}</p>}
      {status === 'hidden' && <p className="comment-note">{t('hidden')}</p>}
      {status === 'held' && <p className="comment-note">{t('held')}</p>}
      {status === 'declined' && (
        <p className="comment-note">{t('declined', { reason: comment.reason ?? '–' })}</p>
      )}
      {comment.body && (
        <p className="whitespace-pre-line break-words" dir="auto">
          {comment.body}
        </p>
      )}
      {forms.length > 0 && (
        <form method="get" action={`${path}#comment-${id}`} className="comment-actions">
          <input type="hidden" name="comment" value={id} />
          {forms.map((form) => (
            <button
              key={form}
              type="submit"
              name="open"
              value={form}
              className="button button-quiet"
              aria-expanded={open === form}
            >
              {t(`open.${form}`)}
            </button>
          ))}
        </form>
      )}
    </>
  );
}
