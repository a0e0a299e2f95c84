import type { InterimRankings } from '#app/domain/methods/prioritisation/interim-ranking.ts';
import type { Constituency } from '#app/domain/people/roles.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Section } from '#app/ui/page.tsx';
import { Table } from '#app/ui/table.tsx';

/** The list of each constituency, for staff before the result is published. */
export function InterimLists({
  rankings,
  groups,
  topics,
  closedEarly,
  isPublished,
}: {
  rankings: InterimRankings;
  groups: readonly Constituency[];
  topics: readonly { id: string; wording: string }[];
  closedEarly: string | null;
  isPublished: boolean;
}) {
  const t = useT('priorityDesk');
  const p = useT('priorities');
  const d = useT('domain');
  const format = useFormat();
  const wordings = new Map(topics.map((topic) => [topic.id, topic.wording]));
  return (
    <Section
      id="interim"
      title={t('interim.title')}
      lead={t(isPublished ? 'interim.asPublished' : 'interim.staffOnly')}
    >
      {closedEarly && <p dir="auto">{p('result.closedEarly', { reason: closedEarly })}</p>}
      {groups.map((group) => (
        <Disclosure
          key={group}
          summary={t('interim.listOf', {
            group: d(`constituency.${group}`),
            people: rankings[group].people,
          })}
        >
          <Table
            id={`interim-${group}`}
            caption={t('interim.listOf', {
              group: d(`constituency.${group}`),
              people: rankings[group].people,
            })}
            captionHidden
            rows={rankings[group].ranking}
            rowKey={(place) => place.candidate}
            columns={[
              {
                id: 'rank',
                header: t('interim.rank'),
                numeric: true,
                cell: ({ rank, tied }) => (tied ? t('interim.tied', { rank }) : format.number(rank)),
              },
              {
                id: 'topic',
                header: p('shortlist.topic'),
                rowHeader: true,
                cell: ({ candidate }) => <span dir="auto">{wordings.get(candidate)}</span>,
              },
              {
                id: 'people',
                header: t('interim.chosenBy'),
                numeric: true,
                cell: ({ chosenBy }) => format.number(chosenBy),
              },
            ]}
          />
        </Disclosure>
      ))}
    </Section>
  );
}
