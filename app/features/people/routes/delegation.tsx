import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { throwAsResponse } from '#app/commands/http-error.ts';
import { AppError } from '#app/domain/app-error.ts';
import { allows } from '#app/domain/machine.ts';
import { delegationMachine } from '#app/domain/people/delegation-machine.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { answerDelegation } from '../commands/answer-delegation.server.ts';
import { DelegationFacts } from '../components/delegation-facts.tsx';
import { FormProblems, useFormMessages } from '../components/form-messages.tsx';
import { submitForm } from '../form.server.ts';
import { findDelegation } from '../people.queries.server.ts';
import { answerDelegationSchema } from '../people.schemas.ts';

export const handle = {
  messages: ['people', 'domain'],
  title: ({ t }) => t('people')('invitation.title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const id = z.uuid().safeParse(args.params.id).data;
  const found = id ? await findDelegation(getDb(), actor, id) : null;
  if (!found) return throwAsResponse(new AppError('not_found'));
  if (found.patientId === actor.id) throw redirect(paths.myCarers());
  const { patientName, patientPseudonym, patientId: _, carerId, ...delegation } = found;
  const isOver = delegation.endsAt !== null && delegation.endsAt <= new Date();
  return {
    delegation,
    patient: patientName ?? patientPseudonym,
    canAnswer:
      can(actor, 'delegation.answer', { carerId }) &&
      allows(delegationMachine, delegation.status, 'accept') &&
      !isOver,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  form.set('id', args.params.id ?? '');
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(form, answerDelegationSchema, (answer) =>
    execute(answerDelegation, call, answer),
  );
  return 'refusal' in outcome ? outcome.refusal : redirect(paths.caringFor());
}

export default function DelegationPage() {
  const { delegation, patient, canAnswer } = useLoaderData<typeof loader>();
  const t = useT('people');
  const messages = useFormMessages(useActionAnswer<typeof action>());
  return (
    <Page width="form" className="people-page">
      <FormProblems messages={messages} />
      <PageHeader title={t('invitation.title')} lead={t('invitation.lead', { patient })} />
      <Card>
        <DelegationFacts who={patient} delegation={delegation} />
      </Card>
      {canAnswer ? (
        <Form method="post" action={paths.delegation(delegation.id)} className="stack">
          <p>{t('invitation.recorded')}</p>
          <div className="cluster">
            <Button name="answer" value="accept" size="large">
              {t('invitation.accept')}
            </Button>
            <Button name="answer" value="decline" tone="secondary" size="large">
              {t('invitation.decline')}
            </Button>
          </div>
        </Form>
      ) : (
        <Notice>{t('invitation.settled')}</Notice>
      )}
    </Page>
  );
}
