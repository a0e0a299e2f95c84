import { useRevalidator } from '@remix-run/react';
import type { Constituency } from '#app/domain/people/roles.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { Section } from '#app/ui/page.tsx';

export type TurnoutCounts = {
  total: number;
  by: readonly { constituency: Constituency; count: number | null }[];
  /** What is hoped for, for those who look after the turnout; null for everybody else. */
  targets?: Partial<Record<Constituency, number>> | null;
};

/** How many have voted, live; by group only where that tells nothing about anybody. */
export function Turnout({
  challengeId,
  turnout,
  isOpen,
}: {
  challengeId: string;
  turnout: TurnoutCounts;
  isOpen: boolean;
}) {
  const t = useT('ballots');
  const d = useT('domain');
  const format = useFormat();
  const { revalidate } = useRevalidator();
  useLiveSubject({ type: 'challenge', id: challengeId }, (aspect) => {
    if (aspect === 'turnout' || aspect === 'phase') revalidate();
  });
  const { targets = null } = turnout;
  const groups = turnout.by.filter(({ constituency, count }) => count !== 0 || targets?.[constituency]);
  const isTold = targets !== null || groups.some(({ count }) => count !== null);
  return (
    <Section id="turnout" title={isOpen ? t('turnout.title') : t('turnout.titleOver')}>
      <p>{t('turnout.total', { count: turnout.total })}</p>
      {groups.length > 0 && isTold && (
        <dl className="vote-groups" aria-label={t('turnout.by')}>
          {groups.map(({ constituency, count }) => (
            <div key={constituency}>
              <dt>{d(`constituency.${constituency}`)}</dt>
              <dd>
                {count === null ? t('turnout.hidden') : format.number(count)}
                {targets?.[constituency] !== undefined &&
                  ` (${t('turnout.target', { count: format.number(targets[constituency] ?? 0) })})`}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {targets !== null && <p className="field-hint">{t('turnout.targetsStaff')}</p>}
      {isOpen && <p className="field-hint">{t('turnout.noResults')}</p>}
    </Section>
  );
}
