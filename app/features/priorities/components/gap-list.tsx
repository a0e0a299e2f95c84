import { useT } from '#app/i18n/use-t.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { LongListGaps } from '../long-list.queries.server.ts';

const order = ['gone', 'refused', 'not_asked', 'waiting', 'no_need'] as const;

/** What is still to be done before people can be asked, and how the authors have answered. */
export function GapList({ gaps: { gaps, agreed, notAnswered, topics } }: { gaps: LongListGaps }) {
  const t = useT('priorityDesk');
  const open = order.filter((gap) => gaps[gap] > 0);
  return (
    <>
      <p>{t('gaps.answers', { agreed, notAnswered })}</p>
      {open.length === 0 && topics > 1 ? (
        <Notice tone="ok">
          <p>{t('gaps.none')}</p>
        </Notice>
      ) : (
        <ul className="plain-list">
          {open.map((gap) => (
            <li key={gap}>{t(`gaps.${gap}`, { count: gaps[gap] })}</li>
          ))}
          {topics < 2 && <li>{t('gaps.tooFew')}</li>}
        </ul>
      )}
    </>
  );
}
