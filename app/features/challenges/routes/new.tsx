import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useRef } from 'react';
import { z } from 'zod';
import { requireRole } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { challengeFormats } from '#app/domain/challenges/challenge-machine.ts';
import { datePlan } from '#app/domain/challenges/phase-plans.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import { emptyRichText } from '#app/features/rich-text/rich-text.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { getDb } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';
import { instantOf } from '../builder/form-of-part.schemas.ts';
import { challengeSchema } from '../challenge.schemas.ts';
import { useChallengeErrors } from '../challenge-errors.ts';
import { createChallenge } from '../commands/create-challenge.server.ts';
import { NeedChooser } from '../components/need-chooser.tsx';
import { fieldOf } from '../components/parts/part-context.ts';
import { chosenNeeds, type NeedChoice, searchNeedChoices } from '../form-choices.queries.server.ts';
import { listIn, textIn, valuesOf } from '../form-values.ts';

export const handle = {
  messages: ['challenges', 'challengeBuilder'],
  title: ({ t }) => t('challengeBuilder')('new.title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'staff', 'admin');
  const wanted = (new URL(args.request.url).searchParams.get('needs') ?? '').split(',').slice(0, 50);
  return { chosen: await chosenNeeds(getDb(), wanted), timeZone: getEnv().CLUSTER_TIME_ZONE };
}

const { title, summary, format, needIds } = challengeSchema.shape;

export async function action(args: ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const form = await args.request.formData();
  const values = valuesOf(form);
  const zone = getEnv().CLUSTER_TIME_ZONE;
  const again = async (answer: { errors?: Record<string, string>; found?: NeedChoice[] }, status: number) =>
    data(
      {
        failed: status >= 400,
        values,
        errors: {},
        found: null,
        chosen: await chosenNeeds(getDb(), listIn(values, 'needIds')),
        stamp: crypto.randomUUID(),
        ...answer,
      },
      { status },
    );
  if (textIn(values, 'intent') === 'search') {
    return again({ found: await searchNeedChoices(getDb(), textIn(values, 'needQuery')) }, 200);
  }
  const schema = z.object({
    title: z.string().default('').pipe(title),
    ...{ summary, format, needIds },
    /** Left empty there is no plan yet. */
    firstDay: z
      .string()
      .optional()
      .transform((text, context) => {
        const day = text === undefined ? null : instantOf(text, zone);
        if (day || text === undefined) return day;
        context.addIssue({ code: 'custom', message: 'no_date' });
        return z.NEVER;
      }),
  });
  const outcome = await submitForm(form, schema, ({ firstDay, ...words }) =>
    execute(
      createChallenge,
      { actor, requestId: args.context.requestId },
      {
        ...words,
        brief: emptyRichText,
        phases: firstDay ? datePlan(words.format, firstDay, zone) : [],
        ballot: {},
      },
    ),
  );
  if ('result' in outcome) return redirect(contestPaths.editChallenge(outcome.result.slug));
  const { errors } = outcome.refusal.data;
  return again({ errors: { ...errors } }, outcome.refusal.init?.status ?? 422);
}

export default function NewChallenge() {
  const kept = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('challengeBuilder');
  const d = useT('domain');
  const common = useT('common');
  const form = useRef<HTMLFormElement>(null);
  const errors = useChallengeErrors(answer?.errors ?? {});
  const pending = useUnderWay().state === 'submitting';
  const props = { values: answer?.values ?? { format: 'contest' }, errorsOf: errors.of };
  return (
    <Page width="text">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={answer} />
      <PageHeader title={t('new.title')} lead={t('new.lead')} />
      <Form
        ref={form}
        method="post"
        noValidate
        className="challenge-form"
        key={answer?.stamp ?? 'new'}
        preventScrollReset
      >
        {/* Enter in a field presses the first button: it must be the one that saves. */}
        <button
          type="submit"
          name="intent"
          value="save"
          className="sr-only"
          tabIndex={-1}
          aria-hidden="true"
        />
        <TextField {...fieldOf(props, 'title', t('basics.title'))} hint={t('basics.titleHint')} required />
        <TextArea
          {...fieldOf(props, 'summary', t('basics.summary'))}
          hint={t('basics.summaryHint')}
          rows={4}
          limit={600}
          limitLabel={t('limit', { max: '600' })}
          countLabel={(left) => common('form.charactersLeft', { count: left })}
        />
        <NeedChooser
          chosen={answer?.chosen ?? kept.chosen}
          found={answer?.found ?? null}
          errors={errors.of('needIds')}
        />
        <RadioCards
          id="format"
          name="format"
          label={t('basics.format')}
          columns={3}
          errors={errors.of('format')}
          defaultValue={textIn(props.values, 'format')}
          choices={challengeFormats.map((value) => ({
            value,
            label: d(`challengeFormat.${value}`),
            hint: t(`formatHint.${value}`),
          }))}
        />
        <DateField
          {...fieldOf(props, 'firstDay', t('dates.firstDay'))}
          hint={t('new.firstDayHint')}
          optionalLabel={common('form.optional')}
        />
        <div className="form-end">
          <Button name="intent" value="save" size="large" pending={pending}>
            {t('new.save')}
          </Button>
        </div>
      </Form>
    </Page>
  );
}
