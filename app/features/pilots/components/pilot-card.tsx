import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import { Meter } from '#app/ui/meter.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import type { PilotCardData } from '../list-pilots.queries.server.ts';
import { PilotStatusPill } from './pilot-status.tsx';

/** A pilot in a list. */
export function PilotCard({ pilot }: { pilot: PilotCardData }) {
  const t = useT('pilots');
  const d = useT('domain');
  const format = useFormat();
  return (
    <Card as="li" stage="pilot" className="pilot-card">
      <p className="cluster">
        <PilotStatusPill status={pilot.status} />
        {pilot.decision && <StatusPill tone="neutral">{d(`decision.${pilot.decision}`)}</StatusPill>}
      </p>
      <h2>
        <Link className="card-link" to={paths.pilot(pilot.slug)}>
          {pilot.title}
        </Link>
      </h2>
      <p>{pilot.question}</p>
      <ul className="pilot-card-facts">
        <li>
          <Icon name="place" />
          <span>{pilot.site}</span>
        </li>
        <li>
          <Icon name="calendar" />
          <span>{format.range(pilot.startsAt, pilot.endsAt)}</span>
        </li>
      </ul>
      <Meter
        id={`people-${pilot.slug}`}
        label={<span className="sr-only">{t('participants.title')}</span>}
        value={pilot.people}
        max={pilot.target}
        valueText={t('list.people', { people: String(pilot.people), target: String(pilot.target) })}
      />
    </Card>
  );
}
