import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Section } from '#app/ui/page.tsx';
import { type PillTone, StatusPill } from '#app/ui/status-pill.tsx';
import { Table } from '#app/ui/table.tsx';
import type { Agreement } from '../jury-results.ts';

const tones: Record<Agreement['verdict'], PillTone> = {
  good: 'ok',
  tentative: 'waiting',
  calibrate: 'danger',
  unknown: 'neutral',
};

/** How far the jurors agree on each criterion, with what that allows. */
export function AgreementTable({ agreement }: { agreement: readonly Agreement[] }) {
  const t = useT('jury');
  const format = useFormat();
  if (agreement.length === 0) return null;
  const needsTalk = agreement.some((row) => row.verdict === 'calibrate');
  return (
    <Section id="agreement" title={t('agreement.title')} lead={t('agreement.lead')}>
      <Table
        id="agreement-table"
        caption={t('agreement.title')}
        captionHidden
        rows={agreement}
        rowKey={(row) => row.criterionId}
        columns={[
          { id: 'name', header: t('agreement.criterion'), rowHeader: true, cell: (row) => row.name },
          {
            id: 'alpha',
            header: t('agreement.alpha'),
            numeric: true,
            cell: (row) => (row.alpha === null ? '–' : format.number(Math.round(row.alpha * 100) / 100)),
          },
          {
            id: 'verdict',
            header: t('agreement.reading'),
            cell: (row) => (
              <StatusPill tone={tones[row.verdict]}>{t(`agreement.verdict.${row.verdict}`)}</StatusPill>
            ),
          },
        ]}
      />
      {needsTalk && <p>{t('agreement.talk')}</p>}
      <p className="field-hint">{t('agreement.method')}</p>
    </Section>
  );
}
