import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { AssignmentData } from './assignment-data.ts';

/** How it stands: everybody judges everything, a preview, or published; and where a change by hand has weakened it. */
export function AssignmentState({ page }: { page: AssignmentData }) {
  const t = useT('juryAssignment');
  return (
    <>
      <Standing page={page} />
      {page.scored && !page.over && (
        <p>{page.perEntry === null ? t('state.scoredAll') : t('state.scored')}</p>
      )}
      {!page.over && <Weak page={page} />}
    </>
  );
}

function Standing({ page }: { page: AssignmentData }) {
  const t = useT('juryAssignment');
  const format = useFormat();
  if (page.perEntry === null) return <p>{t('state.everything', { entries: page.entries.length })}</p>;
  if (!page.publishedAt) {
    return (
      <Notice title={t('state.draft.title')}>
        <p>{t('state.draft.body')}</p>
      </Notice>
    );
  }
  return (
    <>
      <p>{t('state.published', { when: format.dateTime(page.publishedAt) })}</p>
      {page.over && <p>{t('state.over')}</p>}
    </>
  );
}

function Weak({ page }: { page: AssignmentData }) {
  const t = useT('juryAssignment');
  const { uneven, parts } = page.weak;
  if (!uneven && parts <= 1) return null;
  return (
    <Notice tone="warn" title={t('weak.title')}>
      {uneven && <p>{t('weak.uneven', uneven)}</p>}
      {parts > 1 && <p>{t('weak.parts', { count: parts })}</p>}
    </Notice>
  );
}
