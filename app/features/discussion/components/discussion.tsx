import { useNavigate } from '@remix-run/react';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import type { LiveSubject } from '#app/realtime/contract.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { CachedMarkup } from '#app/ui/cached-markup.tsx';
import { NewItemsLine } from '#app/ui/new-items-line.tsx';
import { Section } from '#app/ui/page.tsx';
import { commentLink } from '../comment-place.ts';
import type { CommentPage } from '../comments.queries.server.ts';
import type { DiscussionRefusal } from '../discussion.ts';
import { type Commenter, CommentForm } from './comment-form.tsx';
import { Threads, threadsIn } from './comment-threads.tsx';
import { useHeldBack } from './use-held-back.ts';
import { useOpenForm } from './use-open-form.ts';

type Props = {
  subject: LiveSubject;
  /** The page on which this stands: forms are sent there. */
  path: string;
  comments: CommentPage;
  /** Who writes; null for somebody who is not signed in. */
  commenter: Commenter | null;
  /** A new UUID for each page that is made. */
  submissionKey: string;
  refusal: DiscussionRefusal | null;
};

/** Comments below a subject, threaded one level, with a quiet line for those that come in meanwhile. */
export function Discussion(props: Props) {
  return <Part key={props.subject.id + props.comments.here} {...props} />;
}

function Part({ subject, path, comments: page, commenter, submissionKey, refusal }: Props) {
  const t = useT('discussion');
  const navigate = useNavigate();
  const { comments, waiting, show } = useHeldBack(subject, page);
  const { total, here, earlier, later, isThread, moreAnswers } = page;
  const { open, onSubmit } = useOpenForm(refusal, subject.id);
  const [next] = waiting;
  const isWhole = !earlier && !later && Object.keys(moreAnswers).length === 0;
  // What is new need not stand on this page.
  const showNew = isWhole || !next ? show : () => navigate(path + commentLink(next));
  return (
    <Section id="comments" title={t('title')} lead={t('count', { count: total })} className="no-print">
      {earlier && (
        <ButtonLink to={`${path}${earlier}#comments`} tone="secondary" icon="arrow-left" rel="prev">
          {t(isThread ? 'earlierAnswers' : 'earlier')}
        </ButtonLink>
      )}
      {threadsIn(comments).length === 0 && <p>{t('empty')}</p>}
      <CachedMarkup
        as="ol"
        className="comments"
        onSubmit={onSubmit}
        of={Threads}
        kept={open === null}
        props={{ comments, path, moreAnswers, canAnswer: commenter !== null }}
        unseen={{ forms: { open, path: path + here, commenter, submissionKey, refusal } }}
      />
      {later && (
        <ButtonLink to={`${path}${later}#comments`} tone="secondary" iconEnd="arrow-right" rel="next">
          {t(isThread ? 'whole' : 'later')}
        </ButtonLink>
      )}
      <NewItemsLine count={waiting.length} onShow={showNew}>
        {t('new', { count: waiting.length })}
      </NewItemsLine>
      {commenter ? (
        <CommentForm
          path={path + here}
          commenter={commenter}
          submissionKey={submissionKey}
          refusal={refusal?.intent === 'comment' && refusal.at === subject.id ? refusal : null}
        />
      ) : (
        <ButtonLink to={paths.signIn(`${path}${here}#comments`)} tone="secondary">
          {t('form.signIn')}
        </ButtonLink>
      )}
    </Section>
  );
}
