import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { LongListGaps } from '../long-list.queries.server.ts';

/** Gaps in the order in which they are best mended. */
const order = ['gone', 'refused', 'not_asked', 'waiting', 'no_need'] as const;

/** What is still to be done before people can be asked, and how the authors have answered. */
export function GapList({
  slug,
  gaps: { gaps, agreed, notAnswered, topics },
}: {
  slug: string;
  gaps: LongListGaps;
}) {
  const t = useT('priorityDesk');
  const open = order.filter((gap) => gaps[gap] > 0);
  return (
    <div className="gap-lines">
      <p>{t('gaps.answers', { agreed, notAnswered })}</p>
      {open.length === 0 && topics > 1 ? (
        <Notice tone="ok">
          <p>{t('gaps.none')}</p>
        </Notice>
      ) : (
        <ul className="plain-list">
          {open.map((gap) => (
            <li key={gap}>
              {t(`gaps.${gap}`, { count: gaps[gap] })}{' '}
              <Link to={contestPaths.longList(slug, { gap })}>{t('gaps.show', { count: gaps[gap] })}</Link>
            </li>
          ))}
          {topics < 2 && <li>{t('gaps.tooFew')}</li>}
        </ul>
      )}
    </div>
  );
}
