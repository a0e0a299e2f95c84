import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { formatWallClock, toWallClock } from '#app/domain/calendar/zoned.ts';
import { type Constituency, constituencies } from '#app/domain/people/roles.ts';
import { refuseForm, refuseFormBecause } from '#app/features/people/form.server.ts';
import { isFormRefusal, typed } from '#app/features/people/form.ts';
import { useFormErrors } from '#app/features/people/use-form-errors.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';
import { inviteSeat } from '../commands/invite-seat.server.ts';
import { placeSeat, removeSeat } from '../commands/place-seat.server.ts';
import { planSession } from '../commands/plan-session.server.ts';
import { addGroup, removeGroup } from '../commands/session-groups.server.ts';
import { DoneLine, doneOf } from '../components/done-line.tsx';
import { GroupsPart, InvitePart, PlanPart, SeatsPart } from '../components/seat-parts.tsx';
import { mailSeat } from '../mail-people.server.ts';
import { instantIn, visitAsStaff } from '../round-visit.server.ts';
import { groupsOf, seatsOf } from '../session.queries.server.ts';

export const handle = {
  messages: ['priorities', 'priorityDesk'],
  title: ({ t, data }) => t('priorityDesk')('seats.title', { title: data.round.title }),
} satisfies RouteHandle<typeof loader>;

/** After a refusal the page shows who has which seat now. */
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, round } = await visitAsStaff(args);
  if (!can(actor, 'priority.prepare_session', round)) throw new AppError('forbidden');
  const db = getDb();
  const [seats, groups] = await Promise.all([seatsOf(db, round.id), groupsOf(db, round.id)]);
  const { id, slug, title, status, sessionAt, sessionPlace } = round;
  return {
    round: { id, slug, title, status, sessionPlace, groups: round.groups },
    sessionAt: sessionAt ? formatWallClock(toWallClock(sessionAt, getEnv().CLUSTER_TIME_ZONE)) : '',
    seats,
    groups: groups.map((group) => ({ id: group.id, name: group.name })),
    done: doneOf(new URL(args.request.url).searchParams),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { round, call } = await visitAsStaff(args);
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const roundId = round.id;
  const done = (did: string) => redirect(`${contestPaths.planPrioritySession(round.slug)}?did=${did}`);
  const isFacilitator = form.get('isFacilitator') !== null;
  try {
    switch (text('intent')) {
      case 'plan': {
        const sessionAt = instantIn(text('sessionAt'));
        if (text('sessionAt') && !sessionAt) return refuseForm(form, { sessionAt: 'no_date' });
        await execute(planSession, call, { roundId, sessionAt, sessionPlace: text('sessionPlace') });
        return done('planned');
      }
      case 'invite': {
        const constituency: Constituency | null =
          constituencies.find((one) => one === text('constituency')) ?? null;
        const made = await execute(inviteSeat, call, {
          roundId,
          email: text('email'),
          constituency,
          isFacilitator,
        });
        await mailSeat(made, new Date());
        return done('invited');
      }
      case 'place': {
        const groupId = text('groupId') || null;
        await execute(placeSeat, call, { roundId, userId: text('userId'), groupId, isFacilitator });
        return done('placed');
      }
      case 'remove':
        await execute(removeSeat, call, { roundId, userId: text('userId') });
        return done('removed');
      case 'add_group':
        await execute(addGroup, call, { roundId, name: text('name') });
        return done('group');
      case 'remove_group':
        await execute(removeGroup, call, { roundId, groupId: text('groupId') });
        return done('groupGone');
      default:
        throw new AppError('invalid');
    }
  } catch (error) {
    return refuseFormBecause(form, error);
  }
}

/** Day and place of the final session, its small groups, and who takes part. */
export default function Seats() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const refusal = isFormRefusal(answer) ? answer : undefined;
  const t = useT('priorityDesk');
  const common = useT('common');
  const errors = useFormErrors('priorities', refusal?.errors);
  const { round } = page;
  useLiveSubject({ type: 'priority_round', id: round.id });
  const parts = { page, refusal: refusal && { refusal, intent: typed(refusal, 'intent') }, errors };
  return (
    <Page width="text">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <DoneLine done={page.done} />
      <PageHeader
        eyebrow={<Link to={contestPaths.priorityBoard(round.slug)}>{round.title}</Link>}
        title={t('seats.heading')}
        lead={t('seats.lead')}
      />
      <PlanPart {...parts} />
      <GroupsPart {...parts} />
      <InvitePart {...parts} />
      <SeatsPart {...parts} />
    </Page>
  );
}
