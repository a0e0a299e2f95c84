import type { Constituency } from '#app/domain/people/roles.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Section } from '#app/ui/page.tsx';
import { PlacesTable } from './places-table.tsx';

/** The list of each constituency, for staff before the result is published. */
export function InterimLists({
  lists,
  topics,
  closedEarly,
  isPublished,
}: {
  /** `people` is null where they are too few to be told; places that few people chose are left out. */
  lists: readonly {
    group: Constituency;
    people: number | null;
    places: readonly { candidate: string; rank: number; tied: boolean; chosenBy: number }[];
  }[];
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
      {closedEarly && (
        <p dir="auto" className="mb-4">
          {p('result.closedEarly', { reason: closedEarly })}
        </p>
      )}
      {lists.map(({ group, people, places }) => {
        const name = d(`constituency.${group}`);
        const summary =
          people === null
            ? t('interim.listHidden', { group: name })
            : t('interim.listOf', { group: name, people });
        if (places.length === 0) return <p key={group}>{summary}</p>;
        return (
          <Disclosure key={group} summary={summary}>
            <PlacesTable
              id={`interim-${group}`}
              caption={summary}
              captionHidden
              rows={places.map((place) => ({ ...place, id: place.candidate }))}
              columns={[
                {
                  id: 'rank',
                  header: t('interim.rank'),
                  numeric: true,
                  cell: ({ rank }) => format.number(rank),
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
                  of: t('interim.chosenBy'),
                  numeric: true,
                  cell: ({ chosenBy, tied }) =>
                    tied ? t('interim.level', { count: chosenBy }) : format.number(chosenBy),
                },
              ]}
            />
          </Disclosure>
        );
      })}
    </Section>
  );
}
