import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { formatWallClock, toWallClock } from '#app/domain/calendar/zoned.ts';
import { shortlist } from '#app/domain/methods/prioritisation/interim-ranking.ts';
import { type InterimResult, publicInterim, toldPlaces, toldTurn } from '#app/domain/priorities/results.ts';
import { isPublicRound, statusAt } from '#app/domain/priorities/round-machine.ts';
import { refuseForm, refuseFormBecause } from '#app/features/people/form.server.ts';
import { useFormErrors } from '#app/features/people/use-form-errors.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { abilities, can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';
import { closeInterim } from '../commands/close-interim.server.ts';
import { closeSession } from '../commands/close-session.server.ts';
import { confirmShortlist } from '../commands/confirm-shortlist.server.ts';
import { openInterim } from '../commands/open-interim.server.ts';
import { openSession } from '../commands/open-session.server.ts';
import { publishRound } from '../commands/publish-round.server.ts';
import { BoardSteps } from '../components/board-steps.tsx';
import { DoneLine, doneOf } from '../components/done-line.tsx';
import { InterimLists } from '../components/interim-lists.tsx';
import { RoundPill } from '../components/round-pill.tsx';
import { longListGaps } from '../long-list.queries.server.ts';
import { turnoutOf } from '../papers.queries.server.ts';
import { instantIn, visitAsStaff } from '../round-visit.server.ts';
import { type Round, resultsOf, topicsOf } from '../rounds.queries.server.ts';
import { groupsOf, seatsOf } from '../session.queries.server.ts';

export const handle = {
  messages: ['priorities', 'priorityDesk'],
  title: ({ t, data }) => t('priorityDesk')('board.title', { title: data.round.title }),
} satisfies RouteHandle<typeof loader>;

/** A refused step is shown beside how the round stands now. */
export const shouldRevalidate = () => true;

const steps = [
  'priority.edit',
  'priority.open_interim',
  'priority.close_interim',
  'priority.shortlist',
  'priority.prepare_session',
  'priority.open_session',
  'priority.close_session',
  'priority.publish',
  'priority.cancel',
] as const;

const weekMs = 7 * 86_400_000;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, round } = await visitAsStaff(args);
  const db = getDb();
  const now = new Date();
  const mayReadInterim = can(actor, 'priority.read_interim', round);
  const [gaps, turnout, results, topics, groups, seats] = await Promise.all([
    longListGaps(db, round.id, now),
    turnoutOf(db, round),
    resultsOf(db, round.id),
    mayReadInterim ? topicsOf(db, round.id) : [],
    groupsOf(db, round.id),
    seatsOf(db, round.id),
  ]);
  const interim = mayReadInterim ? results.interim : null;
  const zone = getEnv().CLUSTER_TIME_ZONE;
  return {
    round,
    shownStatus: statusAt(round, now),
    isPublic: isPublicRound(round),
    may: abilities(actor, steps, round),
    gaps,
    turnout,
    interim: interim && staffInterim(interim, round),
    topics: topics.map(({ id, wording }) => ({ id, wording })),
    shortlist: interim
      ? shortlist(interim.rankings, { size: round.shortlistSize, groups: round.groups }).map((entry) => ({
          id: entry.candidate,
          ...toldTurn(interim, entry),
        }))
      : null,
    session: {
      groups: groups.map(({ id, name, handedInAt }) => ({ id, name, handedIn: handedInAt !== null })),
      coming: seats.filter((seat) => seat.answer === 'coming').length,
      seats: seats.filter((seat) => seat.answer !== 'declined').length,
      inPlenary: results.final !== null,
    },
    suggestedEnd: formatWallClock(toWallClock(new Date(now.getTime() + 3 * weekMs), zone)),
    done: doneOf(new URL(args.request.url).searchParams),
  };
}

/** Nobody sees what one person chose, staff neither: they read the lists as everybody will. */
function staffInterim(interim: InterimResult, round: Round) {
  const shown = publicInterim(interim, round.groups);
  const lists = round.groups.flatMap((group) => {
    const list = shown[group];
    return list ? [{ group, people: list.people, places: toldPlaces(list) }] : [];
  });
  return { lists, closedEarly: interim.closedEarly };
}

export async function action(args: ActionFunctionArgs) {
  const { round, call } = await visitAsStaff(args);
  const form = await args.request.formData();
  const roundId = round.id;
  const done = (did: string) => redirect(contestPaths.priorityBoard(round.slug, { did }));
  try {
    switch (String(form.get('intent'))) {
      case 'open': {
        const endsAt = instantIn(String(form.get('endsAt') ?? ''));
        if (!endsAt) return refuseForm(form, { endsAt: 'no_date' });
        await execute(openInterim, call, { roundId, endsAt });
        return done('opened');
      }
      case 'close':
        await execute(closeInterim, call, { roundId, reason: String(form.get('reason') ?? '') });
        return done('closed');
      case 'shortlist':
        await execute(confirmShortlist, call, { roundId });
        return done('shortlisted');
      case 'open_session':
        await execute(openSession, call, { roundId });
        return done('sessionOpened');
      case 'close_session':
        await execute(closeSession, call, { roundId });
        return done('sessionClosed');
      case 'publish':
        await execute(publishRound, call, { roundId });
        return redirect(`${contestPaths.priorityRound(round.slug)}?did=published`);
      default:
        throw new AppError('invalid');
    }
  } catch (error) {
    return refuseFormBecause(form, error);
  }
}

/** What the round waits for, and the step that comes next. */
export default function Board() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('priorityDesk');
  const p = useT('priorities');
  const common = useT('common');
  const errors = useFormErrors('priorities', refusal?.errors);
  const { round, may } = page;
  useLiveSubject({ type: 'priority_round', id: round.id });
  return (
    <Page width="text">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <DoneLine done={page.done} />
      <PageHeader
        eyebrow={<Link to={contestPaths.priorities()}>{p('list.title')}</Link>}
        title={round.title}
        lead={round.summary}
        meta={<RoundPill status={page.shownStatus} />}
        actions={
          <>
            {may['priority.edit'] && (
              <ButtonLink tone="secondary" to={contestPaths.editPriorityRound(round.slug)}>
                {t('board.edit')}
              </ButtonLink>
            )}
            {page.isPublic && (
              <ButtonLink tone="secondary" to={contestPaths.priorityRound(round.slug)}>
                {t('board.public')}
              </ButtonLink>
            )}
          </>
        }
      />
      <BoardSteps page={page} refusal={refusal} errors={errors} />
      {page.interim && (
        <InterimLists
          lists={page.interim.lists}
          topics={page.topics}
          closedEarly={page.interim.closedEarly}
          isPublished={round.status === 'published'}
        />
      )}
      {may['priority.cancel'] && (
        <p className="no-print mt-8">
          <Link to={contestPaths.cancelPriorityRound(round.slug)}>{t('board.cancel')}</Link>
        </p>
      )}
    </Page>
  );
}
