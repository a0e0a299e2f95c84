import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { throwAsResponse } from '#app/commands/http-error.ts';
import { AppError } from '#app/domain/app-error.ts';
import { formatWallClock, toWallClock } from '#app/domain/calendar/zoned.ts';
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
import { PageHeader, Section } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';
import { inviteCarer } from '../commands/invite-carer.server.ts';
import { revokeDelegation } from '../commands/revoke-delegation.server.ts';
import { ActsList } from '../components/acts-list.tsx';
import { DelegationFacts } from '../components/delegation-facts.tsx';
import { FormProblems, isDone, useFormMessages } from '../components/form-messages.tsx';
import { InviteCarerForm } from '../components/invite-carer-form.tsx';
import { submitForm } from '../form.server.ts';
import { mailCarerInvitation } from '../mail-carer-invitation.server.ts';
import { listActsForMe, listCarers } from '../people.queries.server.ts';
import { inviteCarerSchema, revokeDelegationSchema } from '../people.schemas.ts';

export const handle = {
  messages: ['people', 'domain'],
  title: ({ t }) => t('people')('carers.title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  if (!can(actor, 'delegation.invite', { patientId: actor.id })) throwAsResponse(new AppError('forbidden'));
  const before = z.uuid().safeParse(new URL(args.request.url).searchParams.get('before')).data;
  const [carers, acts] = await Promise.all([
    listCarers(getDb(), actor),
    listActsForMe(getDb(), actor, before),
  ]);
  const today = formatWallClock(toWallClock(new Date(), getEnv().CLUSTER_TIME_ZONE)).slice(0, 10);
  return {
    carers: carers.map((carer) => ({
      ...carer,
      canRevoke: allows(delegationMachine, carer.status, 'revoke'),
    })),
    ...acts,
    today,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  if (form.get('intent') === 'revoke') {
    const outcome = await submitForm(form, revokeDelegationSchema, (chosen) =>
      execute(revokeDelegation, call, chosen),
    );
    return 'refusal' in outcome ? outcome.refusal : { done: 'revoked' as const };
  }
  const outcome = await submitForm(form, inviteCarerSchema, async (invitation) => {
    const made = await execute(inviteCarer, call, invitation);
    await mailCarerInvitation(made, new Date());
  });
  return 'refusal' in outcome ? outcome.refusal : { done: 'invited' as const };
}

export default function MyCarers() {
  const { carers, acts, next, today } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('people');
  const messages = useFormMessages(answer);
  return (
    <>
      <FormProblems messages={messages} />
      <PageHeader title={t('carers.title')} lead={t('carers.lead')} />
      {isDone(answer) && (
        <Notice tone="ok" live>
          {answer.done === 'revoked' ? t('carers.revoked') : t('carers.invited')}
        </Notice>
      )}
      {carers.length > 0 && (
        <ul className="card-list">
          {carers.map((carer) => (
            <Card as="li" key={carer.id}>
              <div className="card-row">
                <DelegationFacts who={carer.carer} delegation={carer} />
                {carer.canRevoke && (
                  <Form method="post" action={paths.myCarers()}>
                    <input type="hidden" name="id" value={carer.id} />
                    <Button
                      name="intent"
                      value="revoke"
                      tone="secondary"
                      aria-label={t('carers.revokeNamed', { who: carer.carer })}
                    >
                      {t('carers.revoke')}
                    </Button>
                  </Form>
                )}
              </div>
            </Card>
          ))}
        </ul>
      )}
      <Section id="invite" title={t('carers.inviteTitle')} lead={t('carers.inviteLead')}>
        <InviteCarerForm key={isDone(answer) ? carers[0]?.id : 'new'} messages={messages} today={today} />
      </Section>
      <ActsList acts={acts} next={next} />
    </>
  );
}
