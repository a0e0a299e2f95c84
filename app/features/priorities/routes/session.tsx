import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { refuseFormBecause } from '#app/features/people/form.server.ts';
import { useFormErrors } from '#app/features/people/use-form-errors.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { answerSeat } from '../commands/answer-seat.server.ts';
import { adjustPlenary, leavePlenary, startPlenary } from '../commands/lead-plenary.server.ts';
import { DoneLine, doneOf } from '../components/done-line.tsx';
import { GroupStates } from '../components/group-states.tsx';
import { PlaceWords } from '../components/place-words.tsx';
import { Plenary } from '../components/plenary.tsx';
import { SeatAnswer } from '../components/seat-answer.tsx';
import { SessionTopics } from '../components/session-topics.tsx';
import { resultsOf, topicsOf } from '../rounds.queries.server.ts';
import { visitSession } from '../session-visit.server.ts';

export const handle = {
  messages: ['priorities', 'priorityPart'],
  title: ({ t, data }) => t('priorityPart')('session.title', { title: data.round.title }),
} satisfies RouteHandle<typeof loader>;

/** After a refusal the page shows how the session stands now. */
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, round, seats, groups, own } = await visitSession(args);
  const db = getDb();
  const isOn = round.status !== 'shortlisted';
  const [{ final }, topics] = await Promise.all([
    isOn ? resultsOf(db, round.id) : { final: null },
    topicsOf(db, round.id),
  ]);
  const { id, slug, title, status, sessionAt, sessionPlace, finalSize } = round;
  return {
    round: { id, slug, title, status, sessionAt, sessionPlace, finalSize },
    seat: own && { answer: own.answer, constituency: own.constituency, groupId: own.groupId },
    mayAnswer: own !== null && can(actor, 'priority.answer_seat', { userId: own.userId, status }),
    mayLead: can(actor, 'priority.lead_plenary', round),
    groups: groups.map((group) => ({
      id: group.id,
      name: group.name,
      handedIn: group.handedInAt !== null,
      people: seats.filter((seat) => seat.groupId === group.id && seat.answer !== 'declined').length,
    })),
    final,
    topics: topics
      .filter((topic) => topic.shortlistPlace !== null)
      .map(({ id: topicId, wording, explanation }) => ({ id: topicId, wording, explanation })),
    done: doneOf(new URL(args.request.url).searchParams),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { round, call } = await visitSession(args);
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const roundId = round.id;
  const here = (did?: string) =>
    redirect(contestPaths.prioritySession(round.slug) + (did ? `?did=${did}` : ''));
  try {
    switch (text('intent')) {
      case 'coming':
      case 'declined': {
        const answer = text('intent') === 'coming' ? 'coming' : 'declined';
        await execute(answerSeat, call, { roundId, answer });
        return here('seat');
      }
      case 'start':
        await execute(startPlenary, call, { roundId });
        return here();
      case 'leave':
        await execute(leavePlenary, call, { roundId });
        return here();
      case 'adjust': {
        const { topicId, place, reason, seen } = {
          topicId: text('topicId'),
          place: text('place'),
          reason: text('reason'),
          seen: text('seen'),
        };
        await execute(adjustPlenary, call, { roundId, topicId, place, reason, seen });
        return here('adjusted');
      }
      default:
        throw new AppError('invalid');
    }
  } catch (error) {
    return refuseFormBecause(form, error);
  }
}

/** The final session: one's seat, the small groups, and the plenary. */
export default function Session() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('priorityPart');
  const d = useT('domain');
  const common = useT('common');
  const format = useFormat();
  const errors = useFormErrors('priorities', refusal?.errors);
  const { round, seat, final, mayLead } = page;
  useLiveSubject({ type: 'priority_round', id: round.id });
  const stages = ['shortlisted', 'session', 'ranked', 'published'] as const;
  const known = stages.find((one) => one === round.status) ?? 'session';
  const stage = final && known === 'session' ? 'plenary' : known;
  const groupStates = (
    <GroupStates page={page} ownGroupId={seat && seat.answer !== 'declined' ? seat.groupId : null} />
  );
  return (
    <Page width="text" className="deciding">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <DoneLine done={page.done} />
      <PageHeader
        eyebrow={<Link to={contestPaths.priorityRound(round.slug)}>{round.title}</Link>}
        title={t('session.heading')}
        lead={t(`session.lead.${stage}`)}
      />
      {round.status === 'session' && groupStates}
      {seat && page.mayAnswer && !final && <SeatAnswer slug={round.slug} answer={seat.answer} />}
      <DescriptionList
        items={[
          {
            id: 'when',
            term: t('session.when'),
            detail: round.sessionAt ? format.dateTime(round.sessionAt) : t('session.noDate'),
          },
          ...(round.sessionPlace
            ? [
                {
                  id: 'where',
                  term: t('session.where'),
                  detail: <PlaceWords place={round.sessionPlace} />,
                },
              ]
            : []),
          ...(seat?.constituency
            ? [{ id: 'for', term: t('session.youSpeakFor'), detail: d(`constituency.${seat.constituency}`) }]
            : []),
        ]}
      />
      {round.status === 'shortlisted' && <SessionTopics topics={page.topics} />}
      {(round.status === 'ranked' || round.status === 'published') && groupStates}
      {final && (
        <Plenary
          slug={round.slug}
          final={final}
          topics={page.topics}
          finalSize={round.finalSize}
          mayLead={mayLead}
          refusal={refusal}
          errors={errors}
        />
      )}
      {round.status === 'published' && (
        <Notice actions={<Link to={contestPaths.priorityRound(round.slug)}>{t('session.toResult')}</Link>}>
          <p>{t('session.published')}</p>
        </Notice>
      )}
    </Page>
  );
}
