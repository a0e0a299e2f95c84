import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import { typed } from '#app/features/people/form.ts';
import { useFormErrors } from '#app/features/people/use-form-errors.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { can } from '#app/policies/index.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { cancelRound } from '../commands/cancel-round.server.ts';
import { reasonSchema } from '../priorities.schemas.ts';
import { visitAsStaff } from '../round-visit.server.ts';

export const handle = {
  messages: ['priorities', 'priorityDesk'],
  title: ({ t, data }) => t('priorityDesk')('cancel.title', { title: data.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, round } = await visitAsStaff(args);
  if (!can(actor, 'priority.cancel', round)) throw new AppError('forbidden');
  return { slug: round.slug, title: round.title, isKnown: round.status !== 'collecting' };
}

export async function action(args: ActionFunctionArgs) {
  const { round, call } = await visitAsStaff(args);
  const schema = z.object({ reason: z.string().default('').pipe(reasonSchema) });
  const outcome = await submitForm(await args.request.formData(), schema, ({ reason }) =>
    execute(cancelRound, call, { roundId: round.id, reason }),
  );
  return 'refusal' in outcome ? outcome.refusal : redirect(contestPaths.priorityBoard(round.slug));
}

export default function CancelRound() {
  const { slug, title, isKnown } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('priorityDesk');
  const common = useT('common');
  const errors = useFormErrors('priorities', refusal?.errors);
  return (
    <Page width="form">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <PageHeader
        title={t('cancel.heading')}
        lead={t(isKnown ? 'cancel.leadKnown' : 'cancel.lead', { title })}
      />
      <Form method="post" action={contestPaths.cancelPriorityRound(slug)} noValidate className="stack">
        <TextArea
          id="reason"
          name="reason"
          label={t('cancel.reason')}
          hint={isKnown ? t('cancel.reasonHint') : undefined}
          errors={errors.of('reason')}
          defaultValue={typed(refusal, 'reason')}
        />
        <div className="cluster">
          <Button tone="danger">{t('cancel.confirm')}</Button>
          <ButtonLink tone="secondary" to={contestPaths.priorityBoard(slug)}>
            {t('cancel.keep')}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
