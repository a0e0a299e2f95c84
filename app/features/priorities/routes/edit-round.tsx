import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { can } from '#app/policies/index.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { editRound } from '../commands/edit-round.server.ts';
import { RoundForm } from '../components/round-form.tsx';
import { useRoundErrors } from '../components/use-round-errors.ts';
import { roundFormSchema } from '../round-form.schemas.ts';
import { visitAsStaff } from '../round-visit.server.ts';

export const handle = {
  messages: ['priorities', 'priorityDesk'],
  title: ({ t, data }) => t('priorityDesk')('edit.title', { title: data.round.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, round } = await visitAsStaff(args);
  if (!can(actor, 'priority.edit', round)) throw new AppError('forbidden');
  const { slug, title, summary, groups, mostChosen, shortlistSize, finalSize, version } = round;
  return { round: { slug, title, summary, groups, mostChosen, shortlistSize, finalSize, version } };
}

export async function action(args: ActionFunctionArgs) {
  const { round, call } = await visitAsStaff(args);
  const outcome = await submitForm(await args.request.formData(), roundFormSchema, (words) =>
    execute(editRound, call, { ...words, roundId: round.id }),
  );
  return 'refusal' in outcome ? outcome.refusal : redirect(contestPaths.priorityBoard(round.slug));
}

export default function EditRound() {
  const { round } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('priorityDesk');
  const common = useT('common');
  const errors = useRoundErrors(refusal);
  return (
    <Page width="form">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <PageHeader
        eyebrow={<Link to={contestPaths.priorityBoard(round.slug)}>{round.title}</Link>}
        title={t('edit.heading')}
      />
      <RoundForm
        action={contestPaths.editPriorityRound(round.slug)}
        values={round}
        refusal={refusal}
        errors={errors}
        saveLabel={t('edit.save')}
      />
    </Page>
  );
}
