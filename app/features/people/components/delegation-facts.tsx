import type { DelegationScope, DelegationStatus } from '#app/domain/people/delegation.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { type PillTone, StatusPill } from '#app/ui/status-pill.tsx';

const tones: Record<DelegationStatus, PillTone> = {
  invited: 'waiting',
  active: 'ok',
  declined: 'neutral',
  revoked: 'neutral',
  ended: 'neutral',
};

/** What a carer may do for whom, until when, and how it stands. `endsAt` is the midnight after the last day. */
export function DelegationFacts({
  who,
  delegation,
}: {
  who: string;
  delegation: {
    scopes: readonly DelegationScope[];
    status: DelegationStatus;
    endsAt: Date | string | null;
  };
}) {
  const t = useT('people');
  const words = useT('domain');
  const format = useFormat();
  const { scopes, status, endsAt } = delegation;
  return (
    <div>
      <p className="card-name">
        {who} <StatusPill tone={tones[status]}>{words(`delegationStatus.${status}`)}</StatusPill>
      </p>
      <ul className="bullets">
        {scopes.map((scope) => (
          <li key={scope}>{words(`scope.${scope}`)}</li>
        ))}
      </ul>
      <p className="muted">
        {endsAt
          ? t('carers.until', { date: format.deadline(new Date(endsAt).getTime() - 1) })
          : t('carers.noEnd')}
      </p>
    </div>
  );
}
