import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { v7 as uuidv7 } from 'uuid';
import { requireRole } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import { typed } from '#app/features/people/form.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import type { Actor } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { updateSchema } from '../challenge-page.schemas.ts';
import { postUpdate } from '../commands/post-update.server.ts';
import { visitChallenge } from '../load-challenge-page.server.ts';
import { usePageErrors } from '../page-errors.ts';
import { pageTextLimits } from '../page-text-limits.ts';

export const handle = {
  messages: ['challengePage'],
  title: ({ t }) => t('challengePage')('writeNews.title'),
} satisfies RouteHandle<typeof loader>;

async function visit(actor: Actor, slug: string | undefined) {
  const challenge = await visitChallenge(actor, slug);
  if (!can(actor, 'challenge.update_followers', challenge)) throw new AppError('forbidden');
  return challenge;
}

export async function loader(args: LoaderFunctionArgs) {
  const { slug, title } = await visit(await requireRole(args, 'staff', 'admin'), args.params.slug);
  return { slug, title, submissionKey: uuidv7() };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const { id: challengeId, slug } = await visit(actor, args.params.slug);
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(await args.request.formData(), updateSchema, (update) =>
    execute(postUpdate, call, { challengeId, update }),
  );
  return 'refusal' in outcome
    ? outcome.refusal
    : redirect(contestPaths.challengeUpdate(slug, outcome.result.id));
}

/** Where staff write news of a challenge. */
export default function NewUpdate() {
  const { slug, title, submissionKey } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('challengePage');
  const common = useT('common');
  const errors = usePageErrors(refusal?.errors ?? {});
  const pending = useUnderWay().formMethod === 'POST';
  return (
    <Page width="form">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <PageHeader title={t('writeNews.title')} lead={t('writeNews.lead', { title })} />
      <Form method="post" noValidate>
        <HiddenFields values={{ submissionKey: typed(refusal, 'submissionKey', submissionKey) }} />
        <TextField
          id="title"
          name="title"
          label={t('writeNews.name')}
          hint={t('writeNews.nameHint')}
          errors={errors.of('title')}
          defaultValue={typed(refusal, 'title')}
          maxLength={pageTextLimits.updateTitle}
          required
        />
        <TextArea
          id="body"
          name="body"
          label={t('writeNews.body')}
          hint={t('writeNews.bodyHint')}
          errors={errors.of('body')}
          defaultValue={typed(refusal, 'body')}
          rows={10}
          limit={pageTextLimits.updateBody}
          limitLabel={t('questions.limit', { max: String(pageTextLimits.updateBody) })}
          required
        />
        <p>{t('writeNews.warning')}</p>
        <div className="cluster form-end">
          <Button icon="send" pending={pending}>
            {t('writeNews.send')}
          </Button>
          <ButtonLink tone="secondary" to={paths.challenge(slug)}>
            {t('news.back')}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
