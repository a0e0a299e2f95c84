import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Section } from '#app/ui/page.tsx';
import { Table } from '#app/ui/table.tsx';
import type { CountSteps, Neighbour } from '../count-steps.ts';

type StepsOf<Kind extends CountSteps['kind']> = Extract<CountSteps, { kind: Kind }>;

/** How a count came about, step by step. */
export function Steps({ steps }: { steps: CountSteps }) {
  const t = useT('counting');
  return (
    <Section id="steps" title={t('recount.stepsTitle')}>
      {steps.kind === 'scores' && <Scores steps={steps} />}
      {steps.kind === 'duels' && <Duels steps={steps} />}
      {steps.kind === 'money' && <Rounds steps={steps} />}
    </Section>
  );
}

function Scores({ steps: { most, rows } }: { steps: StepsOf<'scores'> }) {
  const t = useT('counting');
  const format = useFormat();
  return (
    <Table
      id="scores"
      caption={t('recount.steps.scores')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { id: 'title', header: t('column.solution'), rowHeader: true, cell: (row) => row.title },
        ...Array.from({ length: most + 1 }, (_, i) => most - i).map((points) => ({
          id: `points-${points}`,
          header: format.number(points),
          numeric: true,
          cell: (row: (typeof rows)[number]) => format.number(row.given[points] ?? 0),
        })),
        {
          id: 'none',
          header: t('recount.steps.none'),
          numeric: true,
          cell: (row) => format.number(row.none),
        },
      ]}
    />
  );
}

function Duels({ steps: { condorcetWinner, neighbours, matrix } }: { steps: StepsOf<'duels'> }) {
  const t = useT('counting');
  const format = useFormat();
  const count = (value: number | null) => (value === null ? '–' : format.number(value));
  const columns = [
    { id: 'title', header: t('column.solution'), rowHeader: true, cell: (row: Neighbour) => row.title },
    {
      id: 'next',
      header: t('recount.steps.next'),
      cell: (row: Neighbour) => row.next ?? t('recount.steps.last'),
    },
    ...(['forThis', 'forNext'] as const).map((id) => ({
      id,
      header: t(`recount.steps.${id}`),
      numeric: true,
      cell: (row: Neighbour) => count(row[id]),
    })),
    ...(condorcetWinner === null ? (['chainThis', 'chainNext'] as const) : []).map((id) => ({
      id,
      header: t(`recount.steps.${id}`),
      numeric: true,
      cell: (row: Neighbour) => count(row[id]),
    })),
  ];
  return (
    <>
      <p>
        {condorcetWinner === null
          ? t('recount.steps.noCondorcet')
          : t('recount.steps.condorcet', { title: condorcetWinner })}
      </p>
      <Table
        id="duels"
        caption={t('recount.steps.duels')}
        rows={neighbours}
        rowKey={(row) => row.id}
        columns={columns}
      />
      {matrix === null ? (
        <p className="field-hint">{t('recount.steps.tooMany')}</p>
      ) : (
        <Table
          id="matrix"
          caption={t('recount.steps.matrix')}
          rows={matrix}
          rowKey={(row) => row.id}
          columns={[
            { id: 'title', header: t('column.solution'), rowHeader: true, cell: (row) => row.title },
            ...matrix.map((other, column) => ({
              id: other.id,
              header: other.title,
              numeric: true,
              cell: (row: (typeof matrix)[number]) => count(row.above[column] ?? null),
            })),
          ]}
        />
      )}
    </>
  );
}

function Rounds({ steps: { share, endowment, rounds } }: { steps: StepsOf<'money'> }) {
  const t = useT('counting');
  const format = useFormat();
  const euros = (amount: number) => t('euros', { amount: format.number(Math.round(amount * 100) / 100) });
  return (
    <>
      {share !== null && <p>{t('result.endowment', { endowment: euros(endowment), share: euros(share) })}</p>}
      <Table
        id="rounds"
        caption={t('recount.steps.rounds')}
        rows={rounds.map((round, i) => ({ ...round, number: i + 1 }))}
        rowKey={(row) => row.id}
        columns={[
          {
            id: 'round',
            header: t('recount.steps.round'),
            numeric: true,
            cell: (row) => format.number(row.number),
          },
          { id: 'title', header: t('column.solution'), rowHeader: true, cell: (row) => row.title },
          { id: 'cost', header: t('column.cost'), numeric: true, cell: (row) => euros(row.cost) },
          {
            id: 'payers',
            header: t('recount.steps.payers'),
            numeric: true,
            cell: (row) => format.number(row.payers),
          },
          { id: 'most', header: t('recount.steps.most'), numeric: true, cell: (row) => euros(row.share) },
          { id: 'rest', header: t('recount.steps.rest'), numeric: true, cell: (row) => euros(row.rest) },
        ]}
      />
    </>
  );
}
