import type { SerializeFrom } from '@remix-run/node';
import type { useLoaderData } from '@remix-run/react';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Section } from '#app/ui/page.tsx';
import type { resultFor } from '../result.queries.server.ts';
import type { loader } from '../routes/round.tsx';
import { PlacesTable } from './places-table.tsx';
import { PlenaryChanges } from './plenary-changes.tsx';
import { SessionTable } from './session-table.tsx';
import { ShortlistTable } from './shortlist-table.tsx';
import { TopTopic } from './top-topic.tsx';
import { TurnoutCounts, type TurnoutData } from './turnout-counts.tsx';

export type Result = SerializeFrom<NonNullable<Awaited<ReturnType<typeof resultFor>>>>;
type Props = {
  round: ReturnType<typeof useLoaderData<typeof loader>>['round'];
  result: Result;
  turnout: TurnoutData | null;
};

/** What matters most, how each group of people saw it, and how it came about. */
export function RoundResult({ round, result, turnout }: Props) {
  const t = useT('priorities');
  const { final, topics } = result;
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const ranked = final.order.flatMap((id) => byId.get(id) ?? []);
  const wordings = new Map(topics.map((topic) => [topic.id, topic.wording]));
  const others = topics.filter((topic) => topic.finalRank === null);
  const shortlisted = topics
    .filter((topic) => topic.shortlistPlace !== null)
    .sort((a, b) => (a.shortlistPlace ?? 0) - (b.shortlistPlace ?? 0));
  return (
    <>
      <Section id="top" title={t('result.top', { count: Math.min(round.finalSize, ranked.length) })}>
        <ol className="top-list">
          {ranked.slice(0, round.finalSize).map((topic, index) => (
            <TopTopic key={topic.id} slug={round.slug} topic={topic} place={index + 1} />
          ))}
        </ol>
      </Section>
      <Section id="by-group" title={t('result.byGroup')} lead={t('result.byGroupLead')}>
        <GroupTable topics={ranked} result={result} />
        {turnout && <TurnoutCounts turnout={turnout} isOver />}
        {result.closedEarly && <p dir="auto">{t('result.closedEarly', { reason: result.closedEarly })}</p>}
      </Section>
      <Section id="session" title={t('result.session')} lead={t('result.sessionLead')}>
        <SessionTable final={final} wordings={wordings} finalSize={round.finalSize} />
        <PlenaryChanges changes={final.changes} wordings={wordings} />
      </Section>
      <Section id="shortlist" title={t('result.shortlist')} lead={t('result.shortlistLead')}>
        <ShortlistTable
          rows={shortlisted.map((topic) => ({
            id: topic.id,
            wording: topic.wording,
            group: topic.shortlistGroup,
            rank: null,
          }))}
        />
        <p className="field-hint">{t('result.seed', { seed: round.seed })}</p>
      </Section>
      {(others.length > 0 || ranked.length > round.finalSize) && (
        <Section id="others" title={t('result.others')} lead={t('result.othersLead')}>
          <Disclosure
            summary={t('result.othersCount', {
              count: others.length + Math.max(ranked.length - round.finalSize, 0),
            })}
          >
            <ol className="top-list" start={round.finalSize + 1}>
              {ranked.slice(round.finalSize).map((topic, index) => (
                <TopTopic
                  key={topic.id}
                  slug={round.slug}
                  topic={topic}
                  place={round.finalSize + index + 1}
                />
              ))}
            </ol>
            <ul className="top-list">
              {others.map((topic) => (
                <TopTopic key={topic.id} slug={round.slug} topic={topic} place={null} />
              ))}
            </ul>
          </Disclosure>
        </Section>
      )}
    </>
  );
}

/** In which place each constituency had the topics of the final session. */
function GroupTable({ topics, result }: { topics: Result['topics']; result: Result }) {
  const t = useT('priorities');
  const d = useT('domain');
  const format = useFormat();
  // A list of which no place can be told is named once rather than in every row.
  const isTold = ({ list }: Result['groups'][number]) => topics.some(({ id }) => list.places[id]);
  const kept = result.groups.filter((one) => !isTold(one));
  return (
    <div className="stack">
      {kept.length > 0 && (
        <p>
          {t('result.keptGroups', {
            count: kept.length,
            groups: format.list(kept.map(({ group }) => d(`constituency.${group}`))),
          })}
        </p>
      )}
      {kept.length < result.groups.length && (
        <PlacesTable
          id="group-table"
          caption={t('result.groupCaption')}
          rows={topics.map((topic, index) => ({ ...topic, place: index + 1 }))}
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
              cell: (row) => <span dir="auto">{row.wording}</span>,
            },
            ...result.groups.filter(isTold).map(({ group, list }) => ({
              id: group,
              header: d(`constituency.${group}`),
              of: d(`constituency.${group}`),
              numeric: true,
              cell: (row: { id: string }) => {
                const place = list.places[row.id];
                if (!place) return <span className="muted">{t('result.kept')}</span>;
                return t(place.tied ? 'result.placeTied' : 'result.place', {
                  rank: place.rank,
                  count: place.chosenBy,
                });
              },
            })),
          ]}
        />
      )}
    </div>
  );
}
