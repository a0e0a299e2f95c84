import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { refuseFormBecause } from '#app/features/people/form.server.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { answerTeamInvitation } from '../commands/answer-team-invitation.server.ts';
import { useSolutionErrors } from '../solution-errors.ts';
import { findInvitation } from '../team-page.queries.server.ts';

export const handle = {
  messages: ['solutions'],
  title: ({ t }) => t('solutions')('invitation.heading'),
} satisfies RouteHandle<typeof loader>;

/** Opening the link answers nothing: mail programs open links, too. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const found = await findInvitation(getDb(), args.params.token ?? '', actor.id);
  if (!found) throw new AppError('not_found');
  if (found.status !== 'invited' || found.expiresAt <= new Date())
    throw new AppError('gone', 'invitation_over');
  const { team, challenge, expiresAt, isMine } = found;
  return { team, challenge, expiresAt, isMine };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const answer = form.get('answer') === 'accept' ? 'accept' : 'decline';
  const input = {
    token: args.params.token ?? '',
    answer,
    confirmed: form.get('confirmed') !== null,
  } as const;
  try {
    const { teamId } = await execute(
      answerTeamInvitation,
      { actor, requestId: args.context.requestId },
      input,
    );
    return redirect(answer === 'accept' ? paths.team(teamId) : paths.mySolutions());
  } catch (error) {
    return refuseFormBecause(form, error);
  }
}

export default function Invitation() {
  const { team, challenge, expiresAt, isMine } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('solutions');
  const common = useT('common');
  const format = useFormat();
  const errors = useSolutionErrors(refusal?.errors);
  return (
    <Page width="form">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <PageHeader
        title={t('invitation.title', { team })}
        lead={t('invitation.lead', { challenge })}
        meta={t('invitation.until', { when: format.deadline(expiresAt) })}
      />
      <Form method="post" noValidate>
        {!isMine && (
          <Checkbox
            id="confirmed"
            name="confirmed"
            label={t('invitation.confirm')}
            hint={t('invitation.confirmHint')}
            errors={errors.of('confirmed')}
          />
        )}
        <div className="cluster">
          <Button name="answer" value="accept">
            {t('invitation.accept')}
          </Button>
          <Button name="answer" value="decline" tone="secondary">
            {t('invitation.decline')}
          </Button>
        </div>
      </Form>
    </Page>
  );
}
