import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { execute } from '#app/commands/command.server.ts';
import { openTextStatuses, type PilotStatus } from '#app/domain/pilots/pilot-machine.ts';
import { FormProblems } from '#app/features/people/components/form-messages.tsx';
import { submitForm } from '#app/features/people/form.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { editPilot } from '../commands/edit-pilot.server.ts';
import { useFormMessages } from '../components/form-messages.ts';
import { PilotFields } from '../components/pilot-fields.tsx';
import { pilotFormSchema } from '../pilot.schemas.ts';
import { contentOf, dayOf } from '../pilot-form.server.ts';
import { requirePilot } from '../pilot-page.server.ts';
import { listSites, pilotForEditing } from '../pilots.queries.server.ts';

export const handle = {
  messages: ['pilots'],
  title: ({ t }) => t('pilots')('form.editTitle'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const { pilot } = await requirePilot(args, 'pilot.edit');
  const db = getDb();
  const [facts, sites] = await Promise.all([pilotForEditing(db, pilot.id), listSites(db)]);
  if (!facts) throw new Error('Invariant: a pilot that was found can be read');
  const { version, startsAt, endsAt, targetParticipants, ...words } = facts;
  return {
    slug: pilot.slug,
    title: pilot.title,
    version,
    consentVersion: pilot.consentVersion,
    fixed: !(openTextStatuses as readonly PilotStatus[]).includes(pilot.status),
    sites,
    values: {
      ...words,
      targetParticipants: String(targetParticipants),
      startsAt: dayOf(startsAt),
      endsAt: dayOf(endsAt),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, pilot } = await requirePilot(args, 'pilot.edit');
  const form = await args.request.formData();
  const version = z.coerce.number().int().catch(0).parse(form.get('version'));
  const outcome = await submitForm(form, pilotFormSchema, (typed) =>
    execute(
      editPilot,
      { actor, requestId: args.context.requestId },
      { pilotId: pilot.id, version, content: contentOf(typed) },
    ),
  );
  return 'refusal' in outcome ? outcome.refusal : redirect(`${paths.pilot(pilot.slug)}?done=saved`);
}

export default function EditPilot() {
  const { slug, title, version, consentVersion, fixed, sites, values } = useLoaderData<typeof loader>();
  const t = useT('pilots');
  const common = useT('common');
  const messages = useFormMessages(useActionAnswer<typeof action>());
  return (
    <Page width="form">
      <FormProblems messages={messages} />
      <PageHeader
        eyebrow={<Link to={paths.pilot(slug)}>{title}</Link>}
        title={t('form.editTitle')}
        lead={
          fixed
            ? undefined
            : t('form.consentVersion', { version: String(consentVersion), next: String(consentVersion + 1) })
        }
      />
      <Form method="post" noValidate className="stack stack-large">
        <input type="hidden" name="version" value={version} />
        <PilotFields values={values} sites={sites} messages={messages} fixed={fixed} />
        <div className="cluster">
          <Button>{t('form.save')}</Button>
          <ButtonLink tone="quiet" to={paths.pilot(slug)}>
            {common('action.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
