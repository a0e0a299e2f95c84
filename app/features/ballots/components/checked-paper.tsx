import type { SerializeFrom } from '@remix-run/node';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { loader } from '../routes/check-vote.tsx';
import { PaperList } from './paper-list.tsx';

/** What is about to be cast, in words. */
export function CheckedPaper({ page }: { page: SerializeFrom<typeof loader> }) {
  const t = useT('ballots');
  const format = useFormat();
  const { rules, lines } = page;
  const { method, budget } = rules;
  if (lines.length === 0) {
    return (
      <Notice title={t('check.blank')}>
        <p>{t('check.blankBody')}</p>
      </Notice>
    );
  }
  const sum = lines.reduce((all, { amount }) => all + (amount ?? 0), 0);
  const shares = new Set(lines.map(({ mark }) => mark)).size < lines.length;
  return (
    <section aria-labelledby="chosen" className="stack">
      <p id="chosen">{t(`check.chosen.${method}`, { count: lines.length })}</p>
      <PaperList method={method} scoreMax={rules.scoreMax} lines={lines} />
      {method === 'ranked' && shares && <p>{t('check.shared')}</p>}
      {method === 'ranked' && lines.length < page.standing && <p>{t('check.unranked')}</p>}
      {method === 'budget' && budget !== null && (
        <p>
          {t('check.sum', { amount: format.number(sum), budget: format.number(budget) })}
          {sum > budget && ` ${t('check.sumOver')}`}
        </p>
      )}
    </section>
  );
}
