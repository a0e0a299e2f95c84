import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { plannedLengths } from '#app/domain/challenges/pitch-timetable.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { planPitches } from '../commands/plan-pitches.server.ts';
import { PitchPlanForm } from '../components/pitch-plan-form.tsx';
import { PitchPreview, useFocusOnTimetable } from '../components/pitch-preview.tsx';
import { useProblem } from '../components/use-problem.ts';
import type { Finalist } from '../finalists.queries.server.ts';
import { previewOf, readOrder, readPlanValues } from '../pitch-plan.ts';
import { type PitchPlanValues, pitchLimits, pitchPlanFields } from '../pitch-plan-fields.ts';
import { drawnOrder, visitPitches } from '../pitches-visit.server.ts';
import { instantIn, wallClockOf } from '../wall-clock.server.ts';

export const handle = {
  messages: ['deliberation'],
  title: ({ t, data: page }) => t('deliberation')('plan.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

async function visitPlan(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const visit = await visitPitches(actor, args.params.slug ?? '', new Date());
  if (!visit.mayPlan) throw new AppError('forbidden');
  return { actor, ...visit };
}

/** A plan as it stands published, else as it usually is. */
function usualValues(finalists: readonly Finalist[], place: string): PitchPlanValues {
  const plan = plannedLengths(
    finalists.flatMap(({ pitchAt, pitchMinutes }) =>
      pitchAt ? [{ startsAt: pitchAt, minutes: pitchMinutes ?? 0 }] : [],
    ),
  );
  return {
    startsAt: plan ? wallClockOf(plan.startsAt) : '',
    minutes: String(plan?.minutes ?? 10),
    pause: String(plan?.pause ?? 5),
    breakEvery: String(plan?.breakEvery ?? 0),
    breakMinutes: String(plan?.breakMinutes ?? 30),
    place,
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const { challenge, final } = await visitPlan(args);
  if (!final || final.finalists.length === 0) return { challenge, plan: null };
  const asked = new URL(args.request.url).searchParams;
  const { round, finalists } = final;
  const drawn = drawnOrder(
    finalists.map(({ id }) => id),
    round.seed,
  );
  // A published timetable begins as it stands.
  const begun = round.hasPitches && asked.get('order') === null ? finalists.map(({ id }) => id) : drawn;
  const order = readOrder(asked, asked.has('redraw') ? drawn : begun);
  const values = readPlanValues(asked, usualValues(finalists, round.pitchPlace));
  const isAsked = asked.has('startsAt') || round.hasPitches;
  const { slots, errors } = previewOf(order, values, instantIn(values.startsAt));
  const byId = new Map(finalists.map((entry) => [entry.id, entry]));
  return {
    challenge,
    plan: {
      version: round.version,
      seed: round.seed,
      values,
      isDrawn: order.join() === drawn.join(),
      order,
      errors: isAsked ? errors : null,
      slots:
        slots?.map(({ solution, startsAt, endsAt }) => ({
          id: solution,
          title: byId.get(solution)?.title ?? '',
          team: byId.get(solution)?.team ?? '',
          startsAt,
          endsAt,
        })) ?? null,
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, challenge } = await visitPlan(args);
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  try {
    await execute(
      planPitches,
      { actor, requestId: args.context.requestId },
      {
        challengeId: challenge.id,
        startsAt: instantIn(text('startsAt')) ?? new Date(Number.NaN),
        minutes: text('minutes'),
        pause: text('pause'),
        breakEvery: text('breakEvery'),
        breakMinutes: text('breakMinutes'),
        place: text('place'),
        order: form.getAll('order').map(String),
        version: text('version'),
      },
    );
  } catch (error) {
    if (!(error instanceof AppError) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    const field = pitchPlanFields.find((name) => error.fields[name]);
    const code = field ? error.fields[field] : error.code;
    return data(
      { failed: true as const, field, code: code ?? 'other' },
      { status: error.kind === 'invalid' ? 422 : 409 },
    );
  }
  return redirect(contestPaths.pitches(challenge.slug));
}

const isLength = (field: keyof PitchPlanValues): field is keyof typeof pitchLimits => field in pitchLimits;

/** Staff plan the pitches: lengths and order stand in the address until the timetable is published. */
export default function PlanPitches() {
  const { challenge, plan } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('deliberation');
  const c = useT('common');
  const problem = useProblem();
  useFocusOnTimetable(answer !== undefined);
  const wrong = { ...plan?.errors, ...(answer?.field && { [answer.field]: answer.code }) };
  const errors = pitchPlanFields.flatMap((field) => {
    const code = wrong[field];
    if (!code) return [];
    if (code !== 'number' || !isLength(field)) return [{ fieldId: field, message: problem(code) }];
    return [{ fieldId: field, message: `${t(`plan.${field}`)}: ${problem(code, pitchLimits[field])}` }];
  });
  return (
    <Page width="text" className="deciding">
      <ErrorSummary
        title={c('form.errorSummaryTitle')}
        errors={[...errors, ...(answer && !answer.field ? [{ message: problem(answer.code) }] : [])]}
        submission={answer}
      />
      <PageHeader
        eyebrow={<Link to={contestPaths.pitches(challenge.slug)}>{t('pitches.heading')}</Link>}
        title={t('plan.heading')}
        lead={t('plan.lead')}
      />
      {plan === null ? (
        <EmptyState
          title={t('plan.noFinal.title')}
          action={
            <ButtonLink to={contestPaths.finalists(challenge.slug)}>{t('finalists.heading')}</ButtonLink>
          }
        >
          {t('plan.noFinal.body')}
        </EmptyState>
      ) : (
        <>
          <PitchPlanForm slug={challenge.slug} plan={plan} errors={wrong} />
          {plan.slots && <PitchPreview slug={challenge.slug} plan={plan} slots={plan.slots} />}
        </>
      )}
    </Page>
  );
}
