import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Section } from '#app/ui/page.tsx';
import { Table } from '#app/ui/table.tsx';

type PanelJuror = {
  number: number;
  name: string | null;
  isMe: boolean;
  /** In the order of the criteria; `was` where the talk has changed it. */
  scores: readonly { now: number | null; was: number | null }[];
};

/** What each juror gave an entry on each criterion, the changed ones with what they were. */
export function PanelScores({
  jurors,
  criteria,
}: {
  jurors: readonly PanelJuror[];
  criteria: readonly { id: string; name: string }[];
}) {
  const t = useT('deliberation');
  const format = useFormat();
  const meanOf = (i: number) => {
    const values = jurors.flatMap((juror) => juror.scores[i]?.now ?? []);
    if (values.length === 0) return '–';
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return format.number(Math.round(mean * 10) / 10);
  };
  return (
    <Section id="panel" title={t('entry.scores')} lead={t('entry.scoresLead')}>
      {jurors.length === 0 ? (
        <p>{t('entry.noScores')}</p>
      ) : (
        <Table
          id="panel-table"
          caption={t('entry.scores')}
          captionHidden
          rows={[...jurors, null]}
          rowKey={(juror) => (juror ? String(juror.number) : 'mean')}
          columns={[
            {
              id: 'juror',
              header: t('entry.juror'),
              rowHeader: true,
              cell: (juror) => {
                if (!juror) return t('entry.mean');
                if (juror.isMe) return t('entry.you', { number: juror.number });
                return juror.name ?? t('changes.numbered', { number: juror.number });
              },
            },
            ...criteria.map((criterion, i) => ({
              id: criterion.id,
              header: criterion.name,
              numeric: true,
              cell: (juror: PanelJuror | null) => {
                if (!juror) return <b>{meanOf(i)}</b>;
                const { now = null, was = null } = juror.scores[i] ?? {};
                if (now === null) return '–';
                return was === null || was === now ? now : <b>{`${was} → ${now}`}</b>;
              },
            })),
          ]}
        />
      )}
    </Section>
  );
}
