import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { throwAsResponse } from '#app/commands/http-error.ts';
import { AppError } from '#app/domain/app-error.ts';
import { givenRoles } from '#app/domain/people/roles.ts';
import { FormProblems, isDone, useFormMessages } from '#app/features/people/components/form-messages.tsx';
import { submitForm } from '#app/features/people/form.server.ts';
import { typed } from '#app/features/people/form.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { Button } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { endGivenRoleSchema, giveRoleSchema, liftSuspensionSchema, suspendSchema } from '../admin.schemas.ts';
import { endGivenRole } from '../commands/end-given-role.server.ts';
import { giveRole } from '../commands/give-role.server.ts';
import { liftSuspension } from '../commands/lift-suspension.server.ts';
import { lookUpPerson } from '../commands/look-up-person.server.ts';
import { suspendPerson } from '../commands/suspend-person.server.ts';
import { AdminTabs } from '../components/admin-tabs.tsx';

export const handle = {
  messages: ['people', 'domain'],
  title: ({ t }) => t('people')('admin.person'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const userId = z.uuid().safeParse(args.params.id).data;
  if (!userId)
    return throwAsResponse(new AppError(can(actor, 'person.list', null) ? 'not_found' : 'forbidden'));
  const call = { actor, requestId: args.context.requestId };
  const { person, roles } = await execute(lookUpPerson, call, { userId }).catch(throwAsResponse);
  const held = (role: string) => roles.some((row) => row.role === role && row.status === 'verified');
  return {
    person,
    roles,
    given: givenRoles.map((role) => ({ role, held: held(role) })),
    canGiveRole: person.erasedAt === null && can(actor, 'person.give_role', person),
    canSuspend: person.erasedAt === null && can(actor, 'person.suspend', person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  form.set('userId', args.params.id ?? '');
  const call = { actor, requestId: args.context.requestId };
  const intent = form.get('intent');
  const outcome =
    intent === 'give'
      ? await submitForm(form, giveRoleSchema, (input) => execute(giveRole, call, input))
      : intent === 'take'
        ? await submitForm(form, endGivenRoleSchema, (input) => execute(endGivenRole, call, input))
        : intent === 'lift'
          ? await submitForm(form, liftSuspensionSchema, (input) => execute(liftSuspension, call, input))
          : await submitForm(form, suspendSchema, (input) => execute(suspendPerson, call, input));
  return 'refusal' in outcome ? outcome.refusal : { done: String(intent) };
}

export default function AdminPerson() {
  const { person, roles, given, canGiveRole, canSuspend } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('people');
  const words = useT('domain');
  const format = useFormat();
  const messages = useFormMessages(answer);
  const here = paths.adminPerson(person.id);
  return (
    <Page width="text" className="people-page">
      <AdminTabs />
      <FormProblems messages={messages} />
      <PageHeader title={person.pseudonym} lead={t('admin.looked')} />
      {isDone(answer) && (
        <Notice tone="ok" live>
          {t('admin.saved')}
        </Notice>
      )}
      <DescriptionList
        items={[
          { id: 'name', term: t('names.name'), detail: person.name ?? t('admin.noName') },
          { id: 'email', term: t('admin.email'), detail: person.email },
          { id: 'since', term: t('admin.since'), detail: format.dateShort(person.createdAt) },
          {
            id: 'roles',
            term: t('admin.roles'),
            detail:
              roles
                .map(({ role, status }) => `${words(`role.${role}`)} (${words(`roleStatus.${status}`)})`)
                .join(', ') || t('admin.noRoles'),
          },
        ]}
      />
      {canGiveRole && (
        <Section id="given" title={t('admin.givenTitle')} lead={t('admin.givenLead')}>
          <div className="cluster">
            {given.map(({ role, held }) => (
              <Form key={role} method="post" action={here}>
                <input type="hidden" name="role" value={role} />
                <Button name="intent" value={held ? 'take' : 'give'} tone="secondary">
                  {held
                    ? t('admin.take', { role: words(`role.${role}`) })
                    : t('admin.give', { role: words(`role.${role}`) })}
                </Button>
              </Form>
            ))}
          </div>
        </Section>
      )}
      {canSuspend && (
        <Section id="suspension" title={t('admin.suspendTitle')} lead={t('admin.suspendLead')}>
          <Form method="post" action={here} noValidate className="stack">
            {person.suspendedAt ? (
              <p>{t('admin.suspendedBecause', { reason: person.suspendedReason ?? '' })}</p>
            ) : (
              <TextArea
                id="reason"
                name="reason"
                label={t('admin.reason')}
                hint={t('admin.reasonHint')}
                errors={messages.of('reason')}
                defaultValue={typed(messages.refusal, 'reason')}
                rows={3}
              />
            )}
            <div className="cluster">
              {person.suspendedAt ? (
                <Button name="intent" value="lift" tone="secondary">
                  {t('admin.lift')}
                </Button>
              ) : (
                <Button name="intent" value="suspend" tone="danger">
                  {t('admin.suspend')}
                </Button>
              )}
            </div>
          </Form>
        </Section>
      )}
    </Page>
  );
}
