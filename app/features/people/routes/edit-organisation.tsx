import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
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
import { getDb } from '#db/client.server.ts';
import { editOrganisation } from '../commands/edit-organisation.server.ts';
import { FormProblems, useFormMessages } from '../components/form-messages.tsx';
import { OrganisationForm } from '../components/organisation-form.tsx';
import { submitForm } from '../form.server.ts';
import { findOrganisation } from '../organisations.queries.server.ts';
import { organisationSchema } from '../organisations.schemas.ts';

export const handle = {
  messages: ['people', 'domain', 'domainWork'],
  title: ({ t }) => t('people')('organisations.edit'),
} satisfies RouteHandle<typeof loader>;

async function loadOrganisation(slug: string | undefined) {
  const organisation = await findOrganisation(getDb(), slug ?? '');
  return organisation ?? throwAsResponse(new AppError('not_found'));
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const organisation = await loadOrganisation(args.params.slug);
  if (!can(actor, 'organisation.edit', organisation)) throwAsResponse(new AppError('forbidden'));
  return { organisation };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const { id, slug } = await loadOrganisation(args.params.slug);
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(form, organisationSchema, (organisation) =>
    execute(editOrganisation, call, { id, organisation }),
  );
  return 'refusal' in outcome ? outcome.refusal : redirect(paths.organisation(slug));
}

export default function EditOrganisation() {
  const { organisation } = useLoaderData<typeof loader>();
  const t = useT('people');
  const messages = useFormMessages(useActionAnswer<typeof action>());
  return (
    <Page width="form" className="people-page">
      <FormProblems messages={messages} />
      <PageHeader title={t('organisations.edit')} lead={organisation.name} />
      <OrganisationForm
        action={paths.editOrganisation(organisation.slug)}
        messages={messages}
        kept={organisation}
      />
    </Page>
  );
}
