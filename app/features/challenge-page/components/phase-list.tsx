import type { Phase } from '#app/domain/challenges/phases.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { StatusPill } from '#app/ui/status-pill.tsx';

/** All phases of a challenge in order, each with its state in words. `now` is epoch milliseconds. */
export function PhaseList({ phases, now, live }: { phases: readonly Phase[]; now: number; live: boolean }) {
  const t = useT('challenges');
  const d = useT('domain');
  const format = useFormat();
  return (
    <ol className="phase-list">
      {phases.map((phase) => {
        const state =
          phase.endsAt.getTime() <= now
            ? 'over'
            : phase.startsAt.getTime() <= now && live
              ? 'open'
              : 'coming';
        return (
          <li key={phase.id} data-state={state} aria-current={state === 'open' ? 'step' : undefined}>
            <p className="phase-name">{d(`phaseKind.${phase.kind}`)}</p>
            <p className="phase-dates">{format.range(phase.startsAt, phase.endsAt)}</p>
            <StatusPill tone={state === 'open' ? 'active' : state === 'over' ? 'ok' : 'waiting'}>
              {t(`phaseState.${state}`)}
            </StatusPill>
          </li>
        );
      })}
    </ol>
  );
}
