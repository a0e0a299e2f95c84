import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { SheetPageData } from './sheet-page-data.ts';

/** What another window has saved on the sheet since this one was opened. */
export function OtherWindow({ page }: { page: SheetPageData }) {
  const t = useT('jury');
  const scores = page.criteria.flatMap(({ name, score }) => (score ? [`${name} ${score}`] : []));
  return (
    <Notice
      tone="warn"
      live
      title={t('sheet.otherWindow.title')}
      // The whole document, so that nothing of this window is left.
      actions={
        <a href={contestPaths.jurySheet(page.challenge.slug, page.solution.slug)}>
          {t('sheet.otherWindow.reload')}
        </a>
      }
    >
      <p>{t('sheet.otherWindow.body')}</p>
      {scores.length > 0 && <p>{t('sheet.otherWindow.scores', { scores: scores.join(', ') })}</p>}
      {page.forTeam && <p className="pre-line">{t('sheet.otherWindow.words', { words: page.forTeam })}</p>}
      {page.privateNote && (
        <p className="pre-line">{t('sheet.otherWindow.note', { words: page.privateNote })}</p>
      )}
    </Notice>
  );
}
