import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Section } from '#app/ui/page.tsx';
import { Table } from '#app/ui/table.tsx';

/** How the jury worked: how many judged, and by what. */
export function JuryMethod({
  jury,
}: {
  jury: {
    jurors: number;
    finalists: number | null;
    changes: number;
    criteria: readonly { id: string; name: string; description: string; share: number }[];
  };
}) {
  const t = useT('awards');
  const format = useFormat();
  return (
    <Section
      id="jury"
      title={t('results.jury.title')}
      lead={t('results.jury.jurors', { count: jury.jurors })}
    >
      <p className="prose">{t('results.jury.method')}</p>
      {jury.changes > 0 && <p className="prose">{t('results.jury.talked', { count: jury.changes })}</p>}
      {jury.finalists !== null && (
        <p className="prose">{t('results.jury.final', { count: jury.finalists })}</p>
      )}
      {jury.criteria.length > 0 && (
        <Table
          id="criteria"
          caption={t('results.jury.criteria')}
          rows={jury.criteria}
          rowKey={(row) => row.id}
          columns={[
            {
              id: 'name',
              header: t('results.jury.criterion'),
              rowHeader: true,
              cell: (row) => (
                <>
                  {row.name}
                  {row.description && <p className="criterion-asks">{row.description}</p>}
                </>
              ),
            },
            {
              id: 'share',
              header: t('results.jury.weight'),
              numeric: true,
              cell: (row) => format.percent(row.share),
            },
          ]}
        />
      )}
    </Section>
  );
}
