import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor, requireRole } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { isInterimOpen, statusAt } from '#app/domain/priorities/round-machine.ts';
import { refuseFormBecause } from '#app/features/people/form.server.ts';
import { useFormErrors } from '#app/features/people/use-form-errors.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { isActive } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { makeChallenge } from '../commands/make-challenge.server.ts';
import { DoneLine, doneOf } from '../components/done-line.tsx';
import { RoundOpen } from '../components/round-open.tsx';
import { RoundPill } from '../components/round-pill.tsx';
import { RoundResult } from '../components/round-result.tsx';
import { TurnoutCounts } from '../components/turnout-counts.tsx';
import { paperOf, turnoutOf } from '../papers.queries.server.ts';
import { resultFor } from '../result.queries.server.ts';
import { readRound, visitAsStaff } from '../round-visit.server.ts';
import { seatsOf } from '../session.queries.server.ts';

export const handle = {
  messages: ['priorities'],
  title: ({ data }) => data.round.title,
  description: ({ data }) => data.round.summary,
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await optionalActor(args);
  const round = await readRound(actor, args.params.slug);
  const db = getDb();
  const now = new Date();
  const isOpen = isInterimOpen(round, now);
  const isKnown = round.status !== 'collecting' && round.status !== 'cancelled';
  const [turnout, result, seats, paper] = await Promise.all([
    isKnown ? turnoutOf(db, round) : null,
    resultFor(db, actor, round, now),
    actor.kind === 'person' && isKnown ? seatsOf(db, round.id) : [],
    isOpen && isActive(actor) ? paperOf(db, round.id, actor.id) : null,
  ]);
  const { id, slug, title, summary, status, groups, interimEndsAt, finalSize, mostChosen, seed } = round;
  return {
    round: {
      ...{ id, slug, title, summary, status, groups, interimEndsAt, finalSize, mostChosen, seed },
      reason: status === 'cancelled' ? round.reason : null,
      publishedAt: round.publishedAt,
    },
    isOpen,
    hasChosen: paper !== null,
    shownStatus: statusAt(round, now),
    turnout,
    result,
    isStaff: can(actor, 'priority.create', null),
    hasSeat: can(actor, 'priority.attend', { ...round, seatedIds: seats.map((seat) => seat.userId) }),
    done: doneOf(new URL(args.request.url).searchParams),
  };
}

/** Makes a challenge of a topic. */
export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'staff', 'admin');
  const { round, call } = await visitAsStaff(args);
  const form = await args.request.formData();
  try {
    const topicId = String(form.get('topicId') ?? '');
    const made = await execute(makeChallenge, call, { roundId: round.id, topicId });
    return redirect(contestPaths.editChallenge(made.slug));
  } catch (error) {
    return refuseFormBecause(form, error);
  }
}

const under = ['interim_closed', 'shortlisted', 'session', 'ranked'] as const;

/** A round as everybody sees it: what is going on, and in the end what matters most. */
export default function RoundPage() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const { round, isOpen, turnout, result } = page;
  const t = useT('priorities');
  const common = useT('common');
  const errors = useFormErrors('priorities', refusal?.errors);
  useLiveSubject({ type: 'priority_round', id: round.id });
  const stage =
    under.find((one) => one === round.status) ?? (round.status === 'interim' ? 'interim_closed' : null);
  return (
    <Page width={result ? 'wide' : 'text'} className="deciding round-page">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <DoneLine done={page.done} />
      <PageHeader
        eyebrow={<Link to={contestPaths.priorities()}>{t('list.title')}</Link>}
        title={round.title}
        lead={<span dir="auto">{round.summary}</span>}
        meta={<RoundPill status={page.shownStatus} />}
        actions={
          page.isStaff && (
            <ButtonLink tone="secondary" to={contestPaths.priorityBoard(round.slug)}>
              {t('round.toBoard')}
            </ButtonLink>
          )
        }
      />
      {round.reason && (
        <Notice title={t('round.cancelled')}>
          <p dir="auto">{round.reason}</p>
        </Notice>
      )}
      {page.hasSeat && !page.isStaff && (
        <Notice actions={<Link to={contestPaths.prioritySession(round.slug)}>{t('round.toSession')}</Link>}>
          <p>{t(stage === 'ranked' || result ? 'round.hadSeat' : 'round.hasSeat')}</p>
        </Notice>
      )}
      {isOpen ? (
        <RoundOpen round={round} hasChosen={page.hasChosen} />
      ) : (
        stage && !result && <Notice title={t(`round.${stage}`)}>{t(`round.${stage}Body`)}</Notice>
      )}
      {result && <RoundResult round={round} result={result} turnout={turnout} />}
      {turnout && !result && (
        <Section id="turnout" title={isOpen ? t('turnout.title') : t('turnout.titleOver')}>
          <TurnoutCounts turnout={turnout} isOver={!isOpen} />
        </Section>
      )}
      <Section id="how" title={t('how.title')} lead={t('how.lead')}>
        <ol className="how-list">
          {(['collect', 'choose', 'shortlist', 'session', 'publish'] as const).map((step) => (
            <li key={step}>
              <strong>{t(`how.${step}`)}</strong> {t(`how.${step}Body`, { most: round.mostChosen })}
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  );
}
