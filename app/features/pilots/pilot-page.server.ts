import { optionalActor, type RequestArgs, requireActor } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { Actor, Person } from '#app/policies/actor.ts';
import { abilities, can } from '#app/policies/index.ts';
import { getDb } from '#db/client.server.ts';
import { findPilot, type PilotRow } from './pilot-access.server.ts';

type Args = RequestArgs & { params: { slug?: string } };

/** What the pages of a pilot can be asked about its people. */
export type PilotAction =
  | 'pilot.edit'
  | 'participant.list'
  | 'participant.manage'
  | 'incident.list'
  | 'evaluation.read_evidence';

/** The pilot of the address for whoever may read it; `not_found` for everyone else. */
export async function readablePilot(args: Args): Promise<{ actor: Actor; pilot: PilotRow }> {
  const [actor, pilot] = await Promise.all([optionalActor(args), findPilot(getDb(), args.params.slug ?? '')]);
  const mayRead = pilot && (can(actor, 'pilot.read', pilot) || can(actor, 'evaluation.read_evidence', pilot));
  if (!mayRead) throw new AppError('not_found');
  return { actor, pilot };
}

/**
 * The pilot of the address for somebody who may do this with it. Who is not signed in goes to sign in, where the pilot
 * is public; `not_found` where it is not, `forbidden` for others.
 */
export async function requirePilot(
  args: Args,
  action: PilotAction,
): Promise<{ actor: Person; pilot: PilotRow }> {
  const { pilot } = await readablePilot(args);
  const actor = await requireActor(args);
  if (!can(actor, action, pilot)) throw new AppError('forbidden');
  return { actor, pilot };
}

/** Which of a pilot's pages the actor may open. */
export function pagesFor(actor: Actor, pilot: PilotRow) {
  return abilities(
    actor,
    ['pilot.edit', 'participant.list', 'incident.list', 'evaluation.read_evidence'],
    pilot,
  );
}
