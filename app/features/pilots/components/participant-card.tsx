import type { ParticipantVerb } from '#app/domain/pilots/pilot-machine.ts';
import { typed } from '#app/features/people/form.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { ParticipantRow as Row } from '../participants.queries.server.ts';
import type { PilotFormMessages } from './form-messages.ts';

/** Steps that the site takes for a participant; yes and no are the participant's own. */
export type SiteVerb = Exclude<ParticipantVerb, 'consent' | 'decline'>;

const withReason: readonly SiteVerb[] = ['exclude', 'withdraw', 'lose'];
const tones = {
  candidate: 'neutral',
  screening: 'waiting',
  eligible: 'waiting',
  ineligible: 'neutral',
  invited: 'waiting',
  consented: 'active',
  declined: 'neutral',
  active: 'active',
  completed: 'ok',
  withdrawn: 'neutral',
  lost_to_follow_up: 'danger',
} as const;

/** One participant: code, state, and the steps that are possible now. */
export function ParticipantCard({
  row,
  verbs,
  canManage,
  messages,
}: {
  row: Row;
  verbs: readonly SiteVerb[];
  canManage: boolean;
  messages: PilotFormMessages | null;
}) {
  const t = useT('pilots');
  const work = useT('domainWork');
  const format = useFormat();
  const plain = verbs.filter((verb) => !withReason.includes(verb));
  const reasoned = verbs.filter((verb) => withReason.includes(verb));
  const facts = [
    row.consentedAt && `${t('participants.consent')}: ${format.dateShort(row.consentedAt)}`,
    row.consentedAt &&
      `${t('participants.answered')}: ${row.answered ? t('participants.answeredYes') : t('participants.answeredNo')}`,
    row.reason,
  ].filter(Boolean);
  return (
    <Card as="li" id={`p-${row.id}`} className="participant">
      <div className="participant-head">
        <h3>{row.code}</h3>
        <StatusPill tone={tones[row.status]}>{work(`participantStatus.${row.status}`)}</StatusPill>
      </div>
      {facts.length > 0 && <p className="participant-facts">{facts.join(' · ')}</p>}
      {canManage && (
        <div className="participant-steps">
          {plain.length > 0 && (
            <Form method="post" preventScrollReset className="cluster">
              <input type="hidden" name="participantId" value={row.id} />
              <input type="hidden" name="intent" value="move" />
              {plain.map((verb) => (
                <Button key={verb} name="verb" value={verb} tone="secondary" aria-describedby={`p-${row.id}`}>
                  {t(`participants.verb.${verb}`)}
                </Button>
              ))}
            </Form>
          )}
          <details className="disclosure" open={messages !== null || undefined}>
            <summary>{t('participants.open', { code: row.code })}</summary>
            <div className="disclosure-body stack stack-medium">
              {reasoned.length > 0 && (
                <Form method="post" preventScrollReset noValidate className="stack stack-medium">
                  <input type="hidden" name="participantId" value={row.id} />
                  <input type="hidden" name="intent" value="move" />
                  <TextField
                    id={`${row.id}-reason`}
                    name="reason"
                    label={t('participants.reason')}
                    hint={t('participants.reasonHint')}
                    errors={messages?.of('reason')}
                    defaultValue={typed(messages?.refusal, 'reason')}
                  />
                  <div className="cluster">
                    {reasoned.map((verb) => (
                      <Button key={verb} name="verb" value={verb} tone="secondary">
                        {t(`participants.verb.${verb}`)}
                      </Button>
                    ))}
                  </div>
                </Form>
              )}
              <Form method="post" className="stack stack-small">
                <input type="hidden" name="participantId" value={row.id} />
                <div className="cluster">
                  <Button name="intent" value="renew" tone="quiet" icon="link">
                    {t('participants.renew')}
                  </Button>
                </div>
                <p>{t('participants.renewHint')}</p>
              </Form>
            </div>
          </details>
        </div>
      )}
    </Card>
  );
}
