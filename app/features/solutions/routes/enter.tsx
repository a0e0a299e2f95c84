import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { findChallenge } from '#app/features/challenges/challenge.queries.server.ts';
import { allowedNow } from '#app/features/challenges/challenge-now.queries.server.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import { typed } from '#app/features/people/form.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { formTeam } from '../commands/form-team.server.ts';
import { teamSchema } from '../solution.schemas.ts';
import { useSolutionErrors } from '../solution-errors.ts';

export const handle = {
  messages: ['solutions'],
  title: ({ t }) => t('solutions')('enter.title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const challenge = await findChallenge(getDb(), args.params.slug ?? '');
  if (!challenge || !can(actor, 'challenge.read', challenge)) throw new AppError('not_found');
  const now = new Date();
  const allowed = allowedNow(actor, challenge.status, challenge.phases, now);
  const propose = challenge.phases.find((phase) => phase.kind === 'propose');
  return {
    title: challenge.title,
    slug: challenge.slug,
    may: can(actor, 'team.form', { ...challenge, actionsNow: allowed }),
    isOpen: Boolean(
      challenge.status === 'running' && propose && propose.startsAt <= now && propose.endsAt > now,
    ),
    deadline: propose?.endsAt ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const challenge = await findChallenge(getDb(), args.params.slug ?? '');
  if (!challenge) throw new AppError('not_found');
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(form, teamSchema, (words) =>
    execute(formTeam, call, { challengeId: challenge.id, ...words }),
  );
  return 'refusal' in outcome ? outcome.refusal : redirect(contestPaths.editSolution(outcome.result.slug));
}

export default function EnterChallenge() {
  const { title, slug, may, isOpen, deadline } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('solutions');
  const common = useT('common');
  const format = useFormat();
  const errors = useSolutionErrors(refusal?.errors);
  return (
    <Page width="form">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <PageHeader
        eyebrow={<Link to={paths.challenge(slug)}>{title}</Link>}
        title={t('enter.title')}
        lead={t('enter.lead')}
        meta={deadline && isOpen ? t('enter.until', { when: format.deadline(deadline) }) : undefined}
      />
      {!may ? (
        <Notice
          tone="warn"
          title={isOpen ? t('enter.noRole') : t('enter.closed')}
          actions={
            <>
              {isOpen && <ButtonLink to={paths.myRoles()}>{t('enter.toRoles')}</ButtonLink>}
              <ButtonLink tone="secondary" to={paths.challenge(slug)}>
                {t('enter.back')}
              </ButtonLink>
            </>
          }
        >
          <p>{isOpen ? t('enter.noRoleBody') : t('enter.closedBody')}</p>
        </Notice>
      ) : (
        <Form method="post" noValidate>
          <TextField
            id="name"
            name="name"
            label={t('enter.name')}
            hint={t('enter.nameHint')}
            errors={errors.of('name')}
            defaultValue={typed(refusal, 'name')}
            required
          />
          <TextField
            id="title"
            name="title"
            label={t('form.title')}
            hint={t('enter.titleHint')}
            errors={errors.of('title')}
            defaultValue={typed(refusal, 'title')}
            required
          />
          <TextArea
            id="summary"
            name="summary"
            label={t('enter.summary')}
            optionalLabel={common('form.optional')}
            hint={t('enter.summaryHint')}
            errors={errors.of('summary')}
            defaultValue={typed(refusal, 'summary')}
          />
          <Button size="large">{t('enter.send')}</Button>
        </Form>
      )}
    </Page>
  );
}
