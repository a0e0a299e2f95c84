import type { PilotStatus } from '#app/domain/pilots/pilot-machine.ts';
import { useT } from '#app/i18n/use-t.ts';
import { type PillTone, StatusPill } from '#app/ui/status-pill.tsx';

const tones: Record<PilotStatus, PillTone> = {
  planned: 'neutral',
  ethics_review: 'waiting',
  ready: 'waiting',
  recruiting: 'active',
  running: 'active',
  paused: 'waiting',
  analysis: 'waiting',
  decided: 'ok',
  closed: 'ok',
  stopped: 'danger',
};

/** Where a pilot stands, in one or two words. */
export function PilotStatusPill({ status }: { status: PilotStatus }) {
  const work = useT('domainWork');
  return <StatusPill tone={tones[status]}>{work(`pilotStatus.${status}`)}</StatusPill>;
}
