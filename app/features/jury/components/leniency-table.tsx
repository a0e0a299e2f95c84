import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Section } from '#app/ui/page.tsx';
import { Table } from '#app/ui/table.tsx';

/** One juror with the points given more than the jury on the whole. Carries no id: jurors do not learn who is who. */
export type LeniencyRow = {
  number: number;
  name: string | null;
  isMe: boolean;
  leniency: number;
};

/** Below this nobody would call it lenient or strict, in points. */
const little = 1;

/** How lenient or strict each juror is. By name where names are given. */
export function LeniencyTable({ rows, named }: { rows: readonly LeniencyRow[]; named: boolean }) {
  const t = useT('juryResults');
  const format = useFormat();
  if (rows.length === 0) return null;
  const reading = (value: number) => (value >= little ? 'more' : value <= -little ? 'less' : 'same');
  const signed = (value: number) => `${value > 0 ? '+' : ''}${format.number(Math.round(value * 10) / 10)}`;
  return (
    <Section
      id="leniency"
      title={t('leniency.title')}
      lead={t(named ? 'leniency.leadStaff' : 'leniency.lead')}
    >
      <Table
        id="leniency-table"
        caption={t('leniency.title')}
        captionHidden
        rows={rows}
        rowKey={(row) => String(row.number)}
        columns={[
          {
            id: 'juror',
            header: t('leniency.juror'),
            rowHeader: true,
            cell: (row) =>
              row.name ?? t(row.isMe ? 'leniency.me' : 'leniency.numbered', { number: row.number }),
          },
          { id: 'points', header: t('leniency.points'), numeric: true, cell: (row) => signed(row.leniency) },
          {
            id: 'reading',
            header: t('leniency.reading'),
            cell: (row) => t(`leniency.${reading(row.leniency)}`),
          },
        ]}
      />
    </Section>
  );
}
