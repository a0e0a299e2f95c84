import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { JuryAnswer, JuryPageData } from './jury-page-data.ts';
import { useRefusal } from './use-refusal.ts';

/** Staff ask somebody to judge, and see whom they asked who is not here yet. */
export function InviteJuror({ page, answer }: { page: JuryPageData; answer: JuryAnswer }) {
  const t = useT('jury');
  const refusal = useRefusal(answer, 'invite');
  const { challenge, invitations, staff } = page;
  return (
    <Section id="invite" title={t('invite.title')} lead={t('invite.lead')}>
      <Form
        method="post"
        action={contestPaths.jury(challenge.slug)}
        // A new seat empties the field.
        key={(staff?.board.length ?? 0) + invitations.length}
        className="stack"
        noValidate
      >
        <TextField
          id="email"
          name="email"
          type="email"
          label={t('invite.email')}
          hint={t('invite.emailHint')}
          defaultValue={refusal && answer?.failed ? answer.email : ''}
          errors={refusal ? [refusal] : undefined}
          autoComplete="off"
        />
        <div>
          <Button name="intent" value="invite" icon="mail">
            {t('invite.button')}
          </Button>
        </div>
      </Form>
      {invitations.length > 0 && (
        <>
          <h3>{t('invite.waiting')}</h3>
          <ul className="member-list">
            {invitations.map(({ id, email }) => (
              <li key={id}>
                <span>{email}</span>
                <Form method="post" action={contestPaths.jury(challenge.slug)}>
                  <HiddenFields values={{ intent: 'withdraw', invitation: id }} />
                  <Button tone="quiet" aria-label={t('invite.withdrawNamed', { email })}>
                    {t('invite.withdraw')}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
