import type { PriorityRoundStatus } from '#app/domain/priorities/round-machine.ts';
import { useT } from '#app/i18n/use-t.ts';
import { type PillTone, StatusPill } from '#app/ui/status-pill.tsx';

const tones: Record<PriorityRoundStatus, PillTone> = {
  collecting: 'neutral',
  interim: 'active',
  interim_closed: 'waiting',
  shortlisted: 'waiting',
  session: 'active',
  ranked: 'waiting',
  published: 'ok',
  cancelled: 'danger',
};

/** Where a round stands. */
export function RoundPill({ status }: { status: PriorityRoundStatus }) {
  const t = useT('priorities');
  return <StatusPill tone={tones[status]}>{t(`status.${status}`)}</StatusPill>;
}
