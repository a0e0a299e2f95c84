import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireRole } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { formatWallClock, toWallClock } from '#app/domain/calendar/zoned.ts';
import { movePhase } from '#app/domain/challenges/move-phase.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import type { Actor } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';
import { describeMove } from '../builder/describe-move.ts';
import { instantOf } from '../builder/form-of-part.schemas.ts';
import { keepSecondsOfPhase } from '../builder/keep-seconds.ts';
import { countConcerned } from '../builder/plan.queries.server.ts';
import { findChallenge } from '../challenge.queries.server.ts';
import { useChallengeErrors } from '../challenge-errors.ts';
import { moveChallengePhase } from '../commands/move-phase.server.ts';
import { MovePreview } from '../components/move-preview.tsx';

export const handle = {
  messages: ['challengeBuilder'],
  title: ({ t, data: { phase } }) =>
    t('challengeBuilder')('move.title', { phase: t('domain')(`phaseKind.${phase.kind}`) }),
} satisfies RouteHandle<typeof loader>;

async function findPhase(params: LoaderFunctionArgs['params'], actor: Actor) {
  const challenge = await findChallenge(getDb(), params.slug ?? '');
  if (!challenge) throw new AppError('not_found');
  if (!can(actor, 'challenge.edit', challenge)) throw new AppError('forbidden');
  const phase = challenge.phases.find((one) => one.id === params.phaseId);
  if (!phase) throw new AppError('not_found');
  return { challenge, phase };
}

/** The dates that are asked for; null while none are, or where one is no date. */
function wantedDates(search: URLSearchParams, zone: string) {
  const startsAt = instantOf(search.get('startsAt') ?? undefined, zone);
  const endsAt = instantOf(search.get('endsAt') ?? undefined, zone);
  return startsAt && endsAt ? { startsAt, endsAt } : null;
}

export async function loader(args: LoaderFunctionArgs) {
  const { challenge, phase } = await findPhase(args.params, await requireRole(args, 'staff', 'admin'));
  const zone = getEnv().CLUSTER_TIME_ZONE;
  const now = new Date();
  const search = new URL(args.request.url).searchParams;
  const dates = wantedDates(search, zone);
  const wanted = dates && keepSecondsOfPhase(dates, phase);
  const isPublic = challenge.status !== 'draft';
  const show = (at: Date) => formatWallClock(toWallClock(at, zone));
  const move = wanted && movePhase(challenge.phases, phase.id, wanted, zone, isPublic ? now : new Date(0));
  return {
    title: challenge.title,
    slug: challenge.slug,
    version: challenge.partVersions.dates ?? 0,
    zone,
    isPublic,
    phase: { ...phase, hasBegun: isPublic && phase.startsAt <= now },
    values: {
      startsAt: search.get('startsAt') ?? show(phase.startsAt),
      endsAt: search.get('endsAt') ?? show(phase.endsAt),
    },
    lacksDate: search.has('endsAt') && !wanted,
    preview: move && describeMove(move, zone),
    told: isPublic ? await countConcerned(getDb(), challenge.id) : null,
  };
}

const formSchema = z.object({
  version: z.coerce.number().int(),
  startsAt: z.string(),
  endsAt: z.string(),
});

export async function action(args: ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const { challenge, phase } = await findPhase(args.params, actor);
  const zone = getEnv().CLUSTER_TIME_ZONE;
  const sent = formSchema.safeParse(Object.fromEntries(await args.request.formData()));
  const dates = sent.success && wantedDates(new URLSearchParams({ ...sent.data, version: '' }), zone);
  if (!sent.success || !dates) throw new AppError('invalid');
  const call = { challengeId: challenge.id, version: sent.data.version, phaseId: phase.id, zone, ...dates };
  try {
    await execute(moveChallengePhase, { actor, requestId: args.context.requestId }, call);
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'conflict') throw error;
    const code = error.code === 'changed_meanwhile' ? 'plan_changed' : (error.code ?? 'check');
    return data({ failed: true as const, errors: { '': code } }, 409);
  }
  return redirect(contestPaths.challengePart(challenge.slug, 'dates', { moved: '1' }));
}

export default function MovePhase() {
  const { title, slug, version, zone, isPublic, phase, values, lacksDate, preview, told } =
    useLoaderData<typeof loader>();
  const refused = useActionAnswer<typeof action>();
  const t = useT('challengeBuilder');
  const d = useT('domain');
  const common = useT('common');
  const errors = useChallengeErrors(refused?.errors ?? (lacksDate ? { endsAt: 'no_date' } : {}));
  const here = contestPaths.movePhase(slug, phase.id);
  return (
    <Page width="text">
      <ErrorSummary
        title={common('form.errorSummaryTitle')}
        errors={errors.all}
        submission={refused ?? values.endsAt}
      />
      <PageHeader
        eyebrow={
          <>
            <Link to={paths.challenge(slug)}>{title}</Link> ›{' '}
            <Link to={contestPaths.challengePart(slug, 'dates')}>{t('part.dates.title')}</Link>
          </>
        }
        title={t('move.title', { phase: d(`phaseKind.${phase.kind}`) })}
        lead={isPublic ? t('move.lead') : t('move.leadDraft')}
      />
      <Form method="get" action={here} className="challenge-form" preventScrollReset>
        <p className="field-hint">{t('dates.zone', { zone })}</p>
        <div className="field-pair">
          <DateField
            withTime
            id="startsAt"
            name="startsAt"
            label={t('dates.startsAt')}
            hint={phase.hasBegun ? t('move.hasBegun') : undefined}
            defaultValue={values.startsAt}
            readOnly={phase.hasBegun}
          />
          <DateField
            withTime
            id="endsAt"
            name="endsAt"
            label={t('dates.endsAt')}
            errors={errors.of('endsAt') ?? []}
            defaultValue={values.endsAt}
          />
        </div>
        <Button tone={preview ? 'secondary' : 'primary'} icon="eye">
          {t('move.preview')}
        </Button>
      </Form>
      {preview && (
        <MovePreview preview={preview} told={told} version={version} action={here} values={values} />
      )}
    </Page>
  );
}
