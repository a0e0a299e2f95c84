import type { IncidentCounts } from '#app/domain/evaluations/evidence.ts';
import type { SusSummary } from '#app/domain/methods/instruments/sus.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Stat, StatGroup } from '#app/ui/stat.tsx';

/** The figures of a pilot at a glance; each opens what it counts. */
export function PilotNumbers({
  people,
  target,
  sus,
  incidents,
  ended,
}: {
  people: number;
  target: number;
  sus: SusSummary;
  incidents: IncidentCounts;
  /** Whether the trial is over, so that nobody takes part any more. */
  ended: boolean;
}) {
  const t = useT('pilots');
  const format = useFormat();
  return (
    <StatGroup>
      <Stat
        stage="pilot"
        value={people}
        label={t(ended ? 'numbers.peopleFinal' : 'numbers.people', { target: String(target) })}
        href="#people"
      />
      <Stat
        stage="pilot"
        value={sus.mean === null ? '–' : format.number(Math.round(sus.mean))}
        label={t('numbers.sus')}
        detail={sus.mean === null ? t('numbers.susNone') : t('numbers.susDetail', { count: sus.n })}
        href="#ease"
      />
      <Stat
        stage="pilot"
        value={incidents.total}
        label={t('numbers.incidents')}
        detail={t('numbers.incidentsDetail', { serious: incidents.serious })}
      />
    </StatGroup>
  );
}
