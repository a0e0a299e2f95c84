import type { FinalResult } from '#app/domain/priorities/results.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { PlacesTable } from './places-table.tsx';

/** How each small group ranked, the sum of its ranks, and the place in the end. */
export function SessionTable({
  final,
  wordings,
  finalSize,
}: {
  final: FinalResult;
  wordings: ReadonlyMap<string, string>;
  finalSize: number;
}) {
  const t = useT('priorities');
  const format = useFormat();
  const rows = final.order.map((id, index) => ({
    id,
    place: index + 1,
    sum: final.places.find((one) => one.candidate === id),
  }));
  return (
    <PlacesTable
      id="session-table"
      caption={t('sessionTable.caption', { count: finalSize })}
      rows={rows}
      columns={[
        {
          id: 'place',
          header: t('sessionTable.place'),
          numeric: true,
          cell: (row) => <strong>{format.number(row.place)}</strong>,
        },
        {
          id: 'topic',
          header: t('shortlist.topic'),
          rowHeader: true,
          cell: (row) => <span dir="auto">{wordings.get(row.id)}</span>,
        },
        ...final.groups.map((group, index) => ({
          id: `group-${index}`,
          header: <bdi>{group.name}</bdi>,
          of: <bdi>{group.name}</bdi>,
          numeric: true,
          cell: (row: (typeof rows)[number]) => format.number(row.sum?.groupRanks[index] ?? 0),
        })),
        {
          id: 'sum',
          header: t('sessionTable.sum'),
          of: t('sessionTable.sum'),
          numeric: true,
          cell: (row) => format.number(row.sum?.rankSum ?? 0),
        },
      ]}
    />
  );
}
