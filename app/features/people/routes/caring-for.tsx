import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { allows } from '#app/domain/machine.ts';
import { delegationMachine } from '#app/domain/people/delegation-machine.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { revokeDelegation } from '../commands/revoke-delegation.server.ts';
import { DelegationFacts } from '../components/delegation-facts.tsx';
import { FormProblems, isDone, useFormMessages } from '../components/form-messages.tsx';
import { submitForm } from '../form.server.ts';
import { listCaringFor } from '../people.queries.server.ts';
import { revokeDelegationSchema } from '../people.schemas.ts';

export const handle = {
  messages: ['people', 'domain'],
  title: ({ t }) => t('people')('caring.title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const patients = await listCaringFor(getDb(), actor);
  return {
    patients: patients.map((row) => ({
      ...row,
      canAnswer: allows(delegationMachine, row.status, 'accept'),
      canRevoke: row.status === 'active',
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(form, revokeDelegationSchema, (chosen) =>
    execute(revokeDelegation, call, chosen),
  );
  return 'refusal' in outcome ? outcome.refusal : { done: 'revoked' };
}

export default function CaringFor() {
  const { patients } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('people');
  const messages = useFormMessages(answer);
  return (
    <>
      <FormProblems messages={messages} />
      <PageHeader title={t('caring.title')} lead={t('caring.lead')} />
      {isDone(answer) && (
        <Notice tone="ok" live>
          {t('carers.revoked')}
        </Notice>
      )}
      {patients.length === 0 && <EmptyState title={t('caring.none')}>{t('caring.noneText')}</EmptyState>}
      <ul className="card-list">
        {patients.map((row) => (
          <Card as="li" key={row.id}>
            <div className="card-row">
              <DelegationFacts who={row.patient} delegation={row} />
              {row.canAnswer && <ButtonLink to={paths.delegation(row.id)}>{t('caring.answer')}</ButtonLink>}
              {row.canRevoke && (
                <Form method="post" action={paths.caringFor()}>
                  <input type="hidden" name="id" value={row.id} />
                  <Button tone="secondary" aria-label={t('carers.revokeNamed', { who: row.patient })}>
                    {t('carers.revoke')}
                  </Button>
                </Form>
              )}
            </div>
          </Card>
        ))}
      </ul>
    </>
  );
}
