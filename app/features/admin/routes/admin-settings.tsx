import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { throwAsResponse } from '#app/commands/http-error.ts';
import { AppError } from '#app/domain/app-error.ts';
import { FormProblems, isDone, useFormMessages } from '#app/features/people/components/form-messages.tsx';
import { submitForm } from '#app/features/people/form.server.ts';
import { typed } from '#app/features/people/form.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { forgetSettings, readSettings, settingKeys } from '#app/settings/settings.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { changeSettings } from '../commands/change-settings.server.ts';
import { AdminTabs } from '../components/admin-tabs.tsx';
import { fieldOf, settingsFormSchema } from '../settings.schemas.server.ts';

export const handle = {
  messages: ['people'],
  title: ({ t }) => t('people')('admin.settings'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  if (!can(actor, 'settings.edit', null)) throwAsResponse(new AppError('forbidden'));
  const values = await readSettings(getDb());
  return { settings: settingKeys.map((key) => ({ key, field: fieldOf(key), value: values[key] })) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(form, settingsFormSchema, (input) => execute(changeSettings, call, input));
  if ('refusal' in outcome) return outcome.refusal;
  forgetSettings();
  return { done: 'settings' };
}

export default function AdminSettings() {
  const { settings } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('people');
  const messages = useFormMessages(answer);
  return (
    <Page width="text" className="people-page">
      <AdminTabs />
      <FormProblems messages={messages} />
      <PageHeader title={t('admin.settings')} lead={t('admin.settingsLead')} />
      {isDone(answer) && (
        <Notice tone="ok" live>
          {t('admin.saved')}
        </Notice>
      )}
      <Form method="post" action={paths.adminSettings()} noValidate className="stack">
        {settings.map(({ key, field, value }) => (
          <TextField
            key={key}
            id={field}
            name={field}
            label={t(`settings.${key}.label`)}
            hint={t(`settings.${key}.hint`)}
            errors={messages.of(field)}
            defaultValue={typed(messages.refusal, field, String(value))}
            inputMode="numeric"
            width="short"
          />
        ))}
        <div className="cluster">
          <Button>{t('admin.saveSettings')}</Button>
        </div>
      </Form>
    </Page>
  );
}
