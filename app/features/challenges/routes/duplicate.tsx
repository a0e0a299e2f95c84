import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireRole } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import { typed } from '#app/features/people/form.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { getDb } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';
import { instantOf } from '../builder/form-of-part.schemas.ts';
import { findChallenge } from '../challenge.queries.server.ts';
import { challengeSchema } from '../challenge.schemas.ts';
import { useChallengeErrors } from '../challenge-errors.ts';
import { duplicateChallenge } from '../commands/duplicate-challenge.server.ts';

export const handle = {
  messages: ['challengeBuilder'],
  title: ({ t, data }) => t('challengeBuilder')('duplicate.title', { title: data.title }),
} satisfies RouteHandle<typeof loader>;

async function findSource(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const challenge = await findChallenge(getDb(), args.params.slug ?? '');
  if (!challenge) throw new AppError('not_found');
  if (!can(actor, 'challenge.create', null)) throw new AppError('forbidden');
  return { actor, challenge };
}

export async function loader(args: LoaderFunctionArgs) {
  const { challenge } = await findSource(args);
  return { title: challenge.title, slug: challenge.slug, hasPlan: challenge.phases.length > 0 };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, challenge } = await findSource(args);
  const zone = getEnv().CLUSTER_TIME_ZONE;
  const schema = z.object({
    title: z.string().default('').pipe(challengeSchema.shape.title),
    firstDay: z
      .string()
      .optional()
      .transform((text, context) => {
        const day = instantOf(text, zone);
        if (day) return day;
        context.addIssue({ code: 'custom', message: 'no_date' });
        return z.NEVER;
      }),
  });
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(await args.request.formData(), schema, (chosen) =>
    execute(duplicateChallenge, call, { challengeId: challenge.id, zone, ...chosen }),
  );
  return 'refusal' in outcome ? outcome.refusal : redirect(contestPaths.editChallenge(outcome.result.slug));
}

export default function DuplicateChallenge() {
  const { title, slug } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('challengeBuilder');
  const common = useT('common');
  const errors = useChallengeErrors(refusal?.errors ?? {});
  const pending = useUnderWay().state === 'submitting';
  return (
    <Page width="form">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <PageHeader title={t('duplicate.heading')} lead={t('duplicate.lead', { title })} />
      <Form method="post" noValidate>
        <TextField
          id="title"
          name="title"
          label={t('duplicate.name')}
          errors={errors.of('title')}
          defaultValue={typed(refusal, 'title', t('duplicate.suggestion', { title }))}
        />
        <DateField
          id="firstDay"
          name="firstDay"
          label={t('dates.firstDay')}
          hint={t('duplicate.firstDayHint')}
          errors={errors.of('firstDay')}
          defaultValue={typed(refusal, 'firstDay')}
        />
        <p className="muted">{t('duplicate.without')}</p>
        <div className="cluster form-end">
          <Button size="large" pending={pending}>
            {t('duplicate.confirm')}
          </Button>
          <ButtonLink tone="secondary" size="large" to={paths.challenge(slug)}>
            {t('duplicate.keep')}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
