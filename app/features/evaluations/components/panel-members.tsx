import { typed } from '#app/features/people/form.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { EvaluationMessages } from './form-messages.ts';

/** Staff ask clinicians into the panel, and let those go who cannot answer. */
export function PanelMembers({
  path,
  members,
  canInvite,
  messages,
}: {
  path: string;
  members: readonly { userId: string; name: string; submitted: boolean }[];
  canInvite: boolean;
  messages: EvaluationMessages;
}) {
  const t = useT('evaluations');
  const refusal = messages.intent === 'invite' ? messages.refusal : undefined;
  return (
    <Section id="panel" title={t('panel.title')}>
      {members.length === 0 && <p>{t('panel.empty')}</p>}
      <ul className="card-list" aria-label={t('panel.caption')}>
        {members.map((member) => (
          <Card as="li" key={member.userId}>
            <div className="card-row">
              <p className="card-name">
                {member.name}{' '}
                <StatusPill tone={member.submitted ? 'ok' : 'waiting'}>
                  {member.submitted ? t('panel.sent') : t('panel.waiting')}
                </StatusPill>
              </p>
              {canInvite && !member.submitted && (
                <Form method="post" action={path} preventScrollReset>
                  <input type="hidden" name="userId" value={member.userId} />
                  <Button
                    name="intent"
                    value="excuse"
                    tone="quiet"
                    aria-label={t('panel.excuseNamed', { who: member.name })}
                  >
                    {t('panel.excuse')}
                  </Button>
                </Form>
              )}
            </div>
          </Card>
        ))}
      </ul>
      {canInvite && (
        <Form method="post" action={path} noValidate className="stack stack-medium panel-invite">
          <TextField
            id="email"
            name="email"
            type="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            label={t('panel.email')}
            hint={t('panel.emailHint')}
            errors={refusal ? messages.of('email') : undefined}
            defaultValue={typed(refusal, 'email')}
          />
          <div className="cluster">
            <Button name="intent" value="invite" tone="secondary" icon="mail">
              {t('panel.inviteButton')}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
