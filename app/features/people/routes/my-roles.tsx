import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { claimedRoles, selfDeclaredRoles } from '#app/domain/people/roles.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { can } from '#app/policies/index.ts';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader, Section } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { claimRole } from '../commands/claim-role.server.ts';
import { declareRole } from '../commands/declare-role.server.ts';
import { endRole } from '../commands/end-role.server.ts';
import { FormProblems, isDone, useFormMessages } from '../components/form-messages.tsx';
import { ClaimForm, DeclareForm, RoleCard } from '../components/role-cards.tsx';
import { submitForm } from '../form.server.ts';
import { listOwnRoles } from '../people.queries.server.ts';
import { claimRoleSchema, declareRoleSchema, endRoleSchema } from '../people.schemas.ts';

export const handle = {
  messages: ['people', 'domain'],
  title: ({ t }) => t('people')('roles.title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const held = await listOwnRoles(getDb(), actor);
  const open = held.filter(({ status }) => status === 'verified' || status === 'claimed');
  const isFree = (role: string) => !open.some((own) => own.role === role);
  return {
    roles: held
      .filter(({ status }) => status !== 'ended')
      .map((own) => ({
        ...own,
        canEnd: own.status !== 'refused' && can(actor, 'role.end', { userId: actor.id, role: own.role }),
      })),
    declarable: selfDeclaredRoles.filter(isFree),
    claimable: claimedRoles.filter(isFree),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const intent = form.get('intent');
  const outcome =
    intent === 'declare'
      ? await submitForm(form, declareRoleSchema, (role) => execute(declareRole, call, role))
      : intent === 'claim'
        ? await submitForm(form, claimRoleSchema, (claim) => execute(claimRole, call, claim))
        : await submitForm(form, endRoleSchema, async (role) => {
            await execute(endRole, call, role);
            return { status: 'ended' as const };
          });
  return 'refusal' in outcome ? outcome.refusal : { done: outcome.result.status };
}

export default function MyRoles() {
  const { roles, declarable, claimable } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('people');
  const messages = useFormMessages(answer);
  return (
    <>
      <FormProblems messages={messages} />
      <PageHeader title={t('roles.title')} lead={t('roles.lead')} />
      {isDone(answer) && (
        <Notice tone="ok" live>
          {t(`roles.done.${answer.done as 'verified' | 'claimed' | 'refused' | 'ended'}`)}
        </Notice>
      )}
      <ul className="card-list">
        {roles.map((own) => (
          <RoleCard key={own.role} own={own} />
        ))}
      </ul>
      {declarable.length > 0 && (
        <Section id="declare" title={t('roles.declareTitle')} lead={t('roles.declareLead')}>
          <DeclareForm roles={declarable} />
        </Section>
      )}
      {claimable.length > 0 && (
        <Section id="claim-role" title={t('roles.claimTitle')} lead={t('roles.claimLead')}>
          <ClaimForm roles={claimable} messages={messages} />
        </Section>
      )}
    </>
  );
}
