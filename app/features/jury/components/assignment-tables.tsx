import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import type { AssignmentData } from './assignment-data.ts';

type Entry = AssignmentData['entries'][number];

/** Each entry with its jurors and those whom an interest keeps from it; each juror with how much they have. */
export function AssignmentTables({ page }: { page: AssignmentData }) {
  const t = useT('juryAssignment');
  if (page.perEntry === null) return null;
  return (
    <>
      <Section id="assigned" title={t('table.title')}>
        <EntryTable page={page} />
        <p className="field-hint">{t('draw.seed', { seed: page.seed })}</p>
      </Section>
      <Section id="loads" title={t('loads.title')}>
        <Table
          id="load-table"
          caption={t('loads.title')}
          captionHidden
          rows={page.jurors}
          rowKey={(row) => row.id}
          columns={[
            { id: 'name', header: t('loads.juror'), rowHeader: true, cell: (row) => row.name },
            { id: 'load', header: t('loads.load'), numeric: true, cell: (row) => row.load },
            {
              id: 'interests',
              header: t('loads.interests'),
              numeric: true,
              cell: (row) => row.interests || '–',
            },
          ]}
        />
      </Section>
    </>
  );
}

function EntryTable({ page }: { page: AssignmentData }) {
  const t = useT('juryAssignment');
  const format = useFormat();
  const { slug } = page.challenge;
  const columns: Column<Entry>[] = [
    {
      id: 'title',
      header: t('table.solution'),
      rowHeader: true,
      cell: (entry) => <Link to={paths.solution(entry.slug)}>{entry.title}</Link>,
    },
    {
      id: 'jurors',
      header: t('table.jurors'),
      cell: ({ jurors }) =>
        jurors.length === 0
          ? t('table.nobody')
          : format.list(
              jurors.map(({ id, byHand }) => {
                const name = page.names[id] ?? '';
                return byHand ? t('table.byHand', { name }) : name;
              }),
            ),
    },
    {
      id: 'excluded',
      header: t('table.excluded'),
      cell: ({ excluded }) => (excluded.length > 0 ? format.list(excluded) : '–'),
    },
  ];
  if (page.mayAssign) {
    columns.push({
      id: 'change',
      header: <span className="sr-only">{t('table.change')}</span>,
      cell: (entry) => (
        <Link
          to={`${contestPaths.juryAssignment(slug, { change: entry.slug })}#change`}
          aria-label={t('table.changeNamed', { title: entry.title })}
        >
          {t('table.change')}
        </Link>
      ),
    });
  }
  return (
    <Table
      id="assignment-table"
      caption={t('table.title')}
      captionHidden
      rows={page.entries}
      rowKey={(entry) => entry.id}
      columns={columns}
    />
  );
}
