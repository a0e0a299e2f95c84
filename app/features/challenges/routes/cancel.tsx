import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireRole } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import { typed } from '#app/features/people/form.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { findChallenge } from '../challenge.queries.server.ts';
import { reasonSchema } from '../challenge.schemas.ts';
import { useChallengeErrors } from '../challenge-errors.ts';
import { cancelChallenge } from '../commands/cancel-challenge.server.ts';

export const handle = {
  messages: ['challenges', 'challengeBuilder'],
  title: ({ t }) => t('challenges')('cancel.title'),
} satisfies RouteHandle<typeof loader>;

async function loadChallenge(slug: string | undefined, actor: Parameters<typeof can>[0]) {
  const challenge = await findChallenge(getDb(), slug ?? '');
  if (!challenge) throw new AppError('not_found');
  if (!can(actor, 'challenge.cancel', challenge)) throw new AppError('forbidden');
  const { id, title, status } = challenge;
  return { id, slug: challenge.slug, title, isDraft: status === 'draft' };
}

export async function loader(args: LoaderFunctionArgs) {
  return loadChallenge(args.params.slug, await requireRole(args, 'staff', 'admin'));
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const challenge = await loadChallenge(args.params.slug, actor);
  const form = await args.request.formData();
  const schema = z.object({ reason: z.string().default('').pipe(reasonSchema) });
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(form, schema, ({ reason }) =>
    execute(cancelChallenge, call, { challengeId: challenge.id, reason }),
  );
  return 'refusal' in outcome ? outcome.refusal : redirect(paths.challenge(challenge.slug));
}

export default function CancelChallenge() {
  const { title, slug, isDraft } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('challenges');
  const common = useT('common');
  const errors = useChallengeErrors(refusal?.errors ?? {});
  return (
    <Page width="form">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <PageHeader
        title={t('cancel.title')}
        lead={isDraft ? t('cancel.leadDraft', { title }) : t('cancel.lead', { title })}
      />
      <Form method="post" noValidate>
        <TextArea
          id="reason"
          name="reason"
          label={t('cancel.reason')}
          hint={isDraft ? t('cancel.reasonHintDraft') : t('cancel.reasonHint')}
          errors={errors.of('reason')}
          defaultValue={typed(refusal, 'reason')}
          required
        />
        <div className="cluster">
          <Button tone="danger">{t('cancel.confirm')}</Button>
          <ButtonLink tone="secondary" to={paths.challenge(slug)}>
            {t('cancel.keep')}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
