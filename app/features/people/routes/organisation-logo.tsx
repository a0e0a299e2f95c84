import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { sweepRemoved } from '#app/features/files/files.queries.server.ts';
import { fileIn, readUploadForm } from '#app/features/files/read-upload-form.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { setOrganisationLogo } from '../commands/set-organisation-logo.server.ts';
import { FormProblems } from '../components/form-messages.tsx';
import { refuseForm, refuseFormBecause } from '../form.server.ts';
import { isFormRefusal } from '../form.ts';
import { logoTypes } from '../logo-limits.ts';
import { findOrganisation } from '../organisations.queries.server.ts';
import { useFormErrors } from '../use-form-errors.ts';

export const handle = {
  messages: ['organisationLogo'],
  title: ({ t, data }) => t('organisationLogo')('title', { name: data.name }),
} satisfies RouteHandle<typeof loader>;

async function loadOrganisation(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const actor = await requireActor(args);
  const organisation = await findOrganisation(getDb(), args.params.slug ?? '');
  if (!organisation) throw new AppError('not_found');
  if (!can(actor, 'organisation.edit', organisation)) throw new AppError('forbidden');
  return { actor, organisation };
}

export async function loader(args: LoaderFunctionArgs) {
  const { organisation } = await loadOrganisation(args);
  const { name, slug, logoFileId } = organisation;
  return { name, slug, logoFileId };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, organisation } = await loadOrganisation(args);
  const { form, oversized } = await readUploadForm(args.request);
  const { id, slug } = organisation;
  const file = form.get('intent') === 'remove' ? null : await fileIn(form, 'file');
  if (oversized) return refuseForm(form, { file: 'logo_large' });
  if (!file && form.get('intent') !== 'remove') return refuseForm(form, { file: 'file_empty' });
  try {
    await execute(setOrganisationLogo, { actor, requestId: args.context.requestId }, { id, file });
  } catch (error) {
    return refuseFormBecause(form, error);
  }
  await sweepRemoved(getDb(), { type: 'organisation', id });
  return redirect(paths.organisation(slug));
}

export default function OrganisationLogo() {
  const { name, slug, logoFileId } = useLoaderData<typeof loader>();
  const t = useT('organisationLogo');
  const answer = useActionAnswer<typeof action>();
  const refusal = isFormRefusal(answer) ? answer : undefined;
  const messages = { refusal, ...useFormErrors('organisationLogo', refusal?.errors) };
  const here = contestPaths.organisationLogo(slug);
  return (
    <Page width="form" className="people-page">
      <FormProblems messages={messages} />
      <PageHeader title={t('title', { name })} lead={t('lead')} />
      {logoFileId && (
        <Form method="post" action={here} className="logo-now">
          <img className="partner-logo" src={paths.file(logoFileId)} alt={t('of', { name })} />
          <Button name="intent" value="remove" tone="secondary" icon="trash">
            {t('remove')}
          </Button>
        </Form>
      )}
      <Form method="post" action={here} encType="multipart/form-data" noValidate>
        <FileField
          id="file"
          name="file"
          label={logoFileId ? t('other') : t('choose')}
          hint={t('hint')}
          errors={messages.of('file') ?? []}
          accept={logoTypes.join(',')}
        />
        <div className="cluster">
          <Button name="intent" value="save" size="large">
            {t('save')}
          </Button>
          <ButtonLink tone="secondary" size="large" to={paths.organisation(slug)}>
            {t('keep')}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
