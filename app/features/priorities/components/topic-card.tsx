import type { SerializeFrom } from '@remix-run/node';
import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import type { LongListTopic } from '../long-list.queries.server.ts';
import { WordingPill } from './wording-pill.tsx';

/** A topic of the long list with the needs behind it. */
export function TopicCard({
  slug,
  topic,
  mayEdit,
}: {
  slug: string;
  topic: SerializeFrom<LongListTopic>;
  mayEdit: boolean;
}) {
  const t = useT('priorityDesk');
  return (
    <Card as="li" className="topic-card">
      <h3 className="card-heading" dir="auto">
        {mayEdit ? (
          <Link to={contestPaths.priorityTopic(slug, topic.id)}>{topic.wording}</Link>
        ) : (
          topic.wording
        )}
      </h3>
      {topic.explanation && (
        <p className="pre-line" dir="auto">
          {topic.explanation}
        </p>
      )}
      <ul className="topic-needs" aria-label={t('longList.needs')}>
        {topic.needs.map((need) => (
          <li key={need.id}>
            <span dir="auto">
              {need.title ? <Link to={paths.need(need.slug)}>{need.title}</Link> : t('longList.goneNeed')}
            </span>
            <WordingPill state={need.state} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
