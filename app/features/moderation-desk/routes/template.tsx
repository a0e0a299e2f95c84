import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireRole } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import { isFormRefusal, typed } from '#app/features/people/form.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { removeTemplate } from '../commands/remove-template.server.ts';
import { saveTemplate } from '../commands/save-template.server.ts';
import { DeskErrors, useDeskErrors } from '../components/desk-errors.tsx';
import { templateSchema, templateVerdicts } from '../moderation-desk.schemas.ts';
import { findTemplate } from '../templates.queries.server.ts';

export const handle = {
  messages: ['moderation', 'reasonTemplates'],
  title: ({ t, data }) =>
    data.template
      ? t('reasonTemplates')('edit', { title: data.template.title })
      : t('reasonTemplates')('new'),
} satisfies RouteHandle<typeof loader>;

/** The template of an address; null for a new one. Throws `not_found`. */
function idOf(params: { id?: string | undefined }): string | null {
  if (params.id === 'new') return null;
  const id = z.uuid().safeParse(params.id);
  if (!id.success) throw new AppError('not_found');
  return id.data;
}

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'staff', 'admin');
  const id = idOf(args.params);
  if (id === null) return { template: null };
  const template = await findTemplate(getDb(), id);
  if (!template) throw new AppError('not_found');
  return { template };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const id = idOf(args.params);
  const call = { actor, requestId: args.context.requestId };
  const form = await args.request.formData();
  if (form.get('intent') === 'remove' && id) {
    await execute(removeTemplate, call, { id });
    return redirect(paths.moderationTemplates());
  }
  const outcome = await submitForm(form, templateSchema, (template) =>
    execute(saveTemplate, call, { ...template, id: id ?? undefined }),
  );
  return 'refusal' in outcome ? outcome.refusal : redirect(paths.moderationTemplates());
}

export default function Template() {
  const { template } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('moderation');
  const tt = useT('reasonTemplates');
  const errors = useDeskErrors(answer);
  const refusal = isFormRefusal(answer) ? answer : undefined;
  const text = (name: 'title' | 'bodyEn' | 'bodyDe') => ({
    id: name,
    name,
    errors: errors.of(name),
    defaultValue: typed(refusal, name, template?.[name]),
    required: true,
  });
  return (
    <Page width="form">
      <DeskErrors answer={answer} />
      <nav className="desk-nav" aria-label={t('item.navigation')}>
        <Link to={paths.moderationTemplates()}>{tt('back')}</Link>
      </nav>
      <PageHeader title={template ? tt('edit', { title: template.title }) : tt('new')} />
      <Form method="post" className="stack" noValidate>
        <Select
          id="verdict"
          name="verdict"
          label={tt('verdict')}
          errors={errors.of('verdict')}
          defaultValue={typed(refusal, 'verdict', template?.verdict ?? 'return')}
          options={templateVerdicts.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
        />
        <TextField {...text('title')} label={tt('name')} hint={tt('nameHint')} maxLength={80} />
        <TextArea {...text('bodyEn')} label={tt('bodyEn')} lang="en" />
        <TextArea {...text('bodyDe')} label={tt('bodyDe')} lang="de" />
        <Button>{tt('save')}</Button>
      </Form>
      {template && (
        <Disclosure summary={tt('remove')}>
          <Form method="post" className="stack">
            <p>{tt('removeText')}</p>
            <Button tone="danger" icon="trash" name="intent" value="remove">
              {tt('remove')}
            </Button>
          </Form>
        </Disclosure>
      )}
    </Page>
  );
}
