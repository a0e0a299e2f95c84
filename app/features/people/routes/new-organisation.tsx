import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { throwAsResponse } from '#app/commands/http-error.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { addOrganisation } from '../commands/add-organisation.server.ts';
import { FormProblems, useFormMessages } from '../components/form-messages.tsx';
import { OrganisationForm } from '../components/organisation-form.tsx';
import { submitForm } from '../form.server.ts';
import { organisationSchema } from '../organisations.schemas.ts';

export const handle = {
  messages: ['people', 'domain', 'domainWork'],
  title: ({ t }) => t('people')('organisations.add'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  if (!can(actor, 'organisation.edit', null)) throwAsResponse(new AppError('forbidden'));
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(form, organisationSchema, (input) =>
    execute(addOrganisation, call, input),
  );
  return 'refusal' in outcome ? outcome.refusal : redirect(paths.organisation(outcome.result.slug));
}

export default function NewOrganisation() {
  const t = useT('people');
  const messages = useFormMessages(useActionAnswer<typeof action>());
  return (
    <Page width="form" className="people-page">
      <FormProblems messages={messages} />
      <PageHeader title={t('organisations.add')} lead={t('organisations.addLead')} />
      <OrganisationForm action={paths.newOrganisation()} messages={messages} />
    </Page>
  );
}
