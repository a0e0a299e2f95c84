import type { Role, RoleStatus } from '#app/domain/people/roles.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { Form } from '#app/ui/form.tsx';
import { type PillTone, StatusPill } from '#app/ui/status-pill.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { typed } from '../form.ts';
import type { FormMessages } from './form-messages.tsx';

const tones: Record<RoleStatus, PillTone> = {
  claimed: 'waiting',
  verified: 'ok',
  refused: 'danger',
  ended: 'neutral',
};

/** One role of one's own: its state, what was said to it, and giving it up. */
export function RoleCard({
  own,
}: {
  own: { role: Role; status: RoleStatus; claim: string; reason: string | null; canEnd: boolean };
}) {
  const t = useT('people');
  const words = useT('domain');
  const role = words(`role.${own.role}`);
  return (
    <Card as="li">
      <div className="card-row">
        <div>
          <p className="card-name">
            {role} <StatusPill tone={tones[own.status]}>{words(`roleStatus.${own.status}`)}</StatusPill>
          </p>
          {own.status === 'claimed' && <p>{t('roles.waiting')}</p>}
          {own.status === 'refused' && <p>{t('roles.refusedNext')}</p>}
          {own.reason && <p>{t('roles.reason', { reason: own.reason })}</p>}
        </div>
        {own.canEnd && (
          <Form method="post" action={paths.myRoles()}>
            <input type="hidden" name="role" value={own.role} />
            <Button name="intent" value="end" tone="secondary" aria-label={t('roles.endNamed', { role })}>
              {t('roles.end')}
            </Button>
          </Form>
        )}
      </div>
    </Card>
  );
}

/** Roles that count from the moment one says so. */
export function DeclareForm({ roles }: { roles: readonly ('patient' | 'carer')[] }) {
  const t = useT('people');
  return (
    <Form method="post" action={paths.myRoles()} className="cluster">
      <input type="hidden" name="intent" value="declare" />
      {roles.map((role) => (
        <Button key={role} name="role" value={role} tone="secondary" icon="plus">
          {t(`roles.declare.${role}`)}
        </Button>
      ))}
    </Form>
  );
}

/** Roles that somebody has to check. */
export function ClaimForm({
  roles,
  messages,
}: {
  roles: readonly ('clinician' | 'innovator' | 'researcher')[];
  messages: FormMessages;
}) {
  const t = useT('people');
  const words = useT('domain');
  const { refusal, of } = messages;
  return (
    <Form method="post" action={paths.myRoles()} noValidate className="stack">
      <input type="hidden" name="intent" value="claim" />
      <RadioCards
        id="role"
        name="role"
        label={t('roles.claimRole')}
        errors={of('role')}
        defaultValue={typed(refusal, 'role', roles[0])}
        choices={roles.map((role) => ({
          value: role,
          label: words(`role.${role}`),
          hint: words(`roleHint.${role}`),
        }))}
      />
      <TextArea
        id="claim"
        name="claim"
        label={t('roles.evidence')}
        hint={t('roles.evidenceHint')}
        errors={of('claim')}
        defaultValue={typed(refusal, 'claim')}
        rows={3}
      />
      <div className="cluster">
        <Button>{t('roles.claimSend')}</Button>
      </div>
    </Form>
  );
}
