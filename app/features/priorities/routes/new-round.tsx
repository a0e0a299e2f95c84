import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireRole } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { createRound } from '../commands/create-round.server.ts';
import { RoundForm } from '../components/round-form.tsx';
import { useRoundErrors } from '../components/use-round-errors.ts';
import { newRoundValues, roundFormSchema } from '../round-form.schemas.ts';

export const handle = {
  messages: ['priorities', 'priorityDesk'],
  title: ({ t }) => t('priorityDesk')('new.title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'staff', 'admin');
  return { values: newRoundValues };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const outcome = await submitForm(
    await args.request.formData(),
    roundFormSchema,
    ({ version: _, ...words }) => execute(createRound, { actor, requestId: args.context.requestId }, words),
  );
  return 'refusal' in outcome ? outcome.refusal : redirect(contestPaths.priorityBoard(outcome.result.slug));
}

export default function NewRound() {
  const { values } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('priorityDesk');
  const p = useT('priorities');
  const common = useT('common');
  const errors = useRoundErrors(refusal);
  return (
    <Page width="form">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <PageHeader
        eyebrow={<Link to={contestPaths.priorities()}>{p('list.title')}</Link>}
        title={t('new.title')}
        lead={t('new.lead')}
      />
      <RoundForm
        action={contestPaths.newPriorityRound()}
        values={values}
        refusal={refusal}
        errors={errors}
        saveLabel={t('new.save')}
      />
    </Page>
  );
}
