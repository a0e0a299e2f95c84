import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { can } from '#app/policies/index.ts';
import { getDb } from '#db/client.server.ts';
import { findRound } from './rounds.queries.server.ts';
import { groupsOf, type Seat, type SmallGroup, seatsOf } from './session.queries.server.ts';

type Args = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>;

/** Somebody at the final session: staff, or a person with a seat. For others there is nothing here. */
export async function visitSession(args: Args) {
  const actor = await requireActor(args);
  const db = getDb();
  const round = await findRound(db, args.params.slug ?? '');
  if (!round) throw new AppError('not_found');
  const [seats, groups] = await Promise.all([seatsOf(db, round.id), groupsOf(db, round.id)]);
  const seatedIds = seats.map((seat) => seat.userId);
  // Whoever follows an old invitation reads that the round was called off, and why.
  if (round.status === 'cancelled' && can(actor, 'priority.read', round))
    throw redirect(contestPaths.priorityRound(round.slug));
  if (!can(actor, 'priority.attend', { ...round, seatedIds })) throw new AppError('not_found');
  const own = seats.find((seat) => seat.userId === actor.id) ?? null;
  return { actor, round, seats, groups, own, call: { actor, requestId: args.context.requestId } };
}

/** What the policy of a small group asks. */
export function groupSubject(
  round: { status: Parameters<typeof can<'priority.move'>>[2]['status'] },
  group: SmallGroup,
  seats: readonly Seat[],
  inPlenary: boolean,
) {
  const present = seats.filter((seat) => seat.groupId === group.id && seat.answer !== 'declined');
  return {
    status: round.status,
    memberIds: present.map((seat) => seat.userId),
    facilitatorIds: present.filter((seat) => seat.isFacilitator).map((seat) => seat.userId),
    handedIn: group.handedInAt !== null,
    inPlenary,
  };
}
