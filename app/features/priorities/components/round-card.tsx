import type { SerializeFrom } from '@remix-run/node';
import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import type { RoundCard as RoundCardData } from '../rounds.queries.server.ts';
import { RoundPill } from './round-pill.tsx';

/** A round in a list. */
export function RoundCard({ round }: { round: SerializeFrom<RoundCardData> }) {
  const t = useT('priorities');
  const format = useFormat();
  const { status, interimEndsAt, publishedAt } = round;
  return (
    <Card as="li" stage="need" className="round-card">
      <RoundPill status={status} />
      <h3>
        <Link
          className="card-link"
          to={
            status === 'collecting'
              ? contestPaths.priorityBoard(round.slug)
              : contestPaths.priorityRound(round.slug)
          }
        >
          <span dir="auto">{round.title}</span>
        </Link>
      </h3>
      <p dir="auto">{round.summary}</p>
      <p className="muted">
        {t('list.topics', { count: round.topicCount })}
        {status === 'interim' &&
          interimEndsAt &&
          ` ${t('list.until', { when: format.dateTime(interimEndsAt) })}`}
        {status === 'published' &&
          publishedAt &&
          ` ${t('list.publishedOn', { when: format.date(publishedAt) })}`}
      </p>
    </Card>
  );
}
