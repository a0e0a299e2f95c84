import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireRole } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { parseWallClock, toInstant } from '#app/domain/calendar/zoned.ts';
import type { Actor } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { getDb } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';
import { findRound, type Round } from './rounds.queries.server.ts';

type Args = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>;

/** Staff at one of their pages of a round. */
export async function visitAsStaff(args: Args) {
  const actor = await requireRole(args, 'staff', 'admin');
  const round = await findRound(getDb(), args.params.slug ?? '');
  if (!round) throw new AppError('not_found');
  return { actor, round, call: { actor, requestId: args.context.requestId } };
}

/** The round at this address, where the person may know of it. */
export async function readRound(actor: Actor, slug: string | undefined): Promise<Round> {
  const round = await findRound(getDb(), slug ?? '');
  if (!round || !can(actor, 'priority.read', round)) throw new AppError('not_found');
  return round;
}

/** What a field of day and time says, by the cluster's clocks; null where it is no such thing. */
export function instantIn(text: string | undefined): Date | null {
  const wall = text ? parseWallClock(text) : null;
  return wall ? toInstant(wall, getEnv().CLUSTER_TIME_ZONE) : null;
}
