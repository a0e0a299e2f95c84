import { and, eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import { type Capacity, type ClaimedRole, claimedRoles } from '#app/domain/people/roles.ts';
import { type Actor, capacitiesOf, isActive } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { type DbOrTx, getDb } from '#db/client.server.ts';
import { userRoles } from '#db/schema/index.ts';
import { findVote, patientsVotedFor, type Vote } from './ballot.queries.server.ts';
import { type VoteState, voteStateOf } from './vote-phase.ts';

/** Whose paper a page is about. `capacities` are those in which it can be cast; none: this person cannot vote. */
export type Voter = { id: string; isSelf: boolean; name: string | null; capacities: Capacity[] };

/** Everything a page of the vote begins with. */
export type VoteVisit = {
  vote: Vote;
  state: VoteState;
  /** Null for somebody who is not signed in. */
  voter: Voter | null;
  /** For whom the person could vote instead; empty where there is no choice. */
  others: { id: string; name: string }[];
};

/**
 * The vote at this address and whose paper is asked for (`forId`: a patient for whom the person may vote; otherwise
 * their own). Throws `not_found` where there is no vote, or none that the person may know of.
 */
export async function visitVote(
  actor: Actor,
  slug: string,
  forId: string | null,
  now: Date,
): Promise<VoteVisit> {
  const db = getDb();
  const vote = await findVote(db, actor, slug, now);
  if (!vote || !can(actor, 'challenge.read', vote.challenge)) throw new AppError('not_found');
  const state = voteStateOf(vote.challenge, now);
  if (!isActive(actor)) return { vote, state, voter: null, others: [] };
  const patients = await patientsVotedFor(db, actor);
  const patient = patients.find(({ id }) => id === forId);
  const eligible = (capacity: Capacity) => vote.ballot.eligible.includes(capacity);
  const voter: Voter = patient
    ? {
        id: patient.id,
        isSelf: false,
        name: patient.name,
        capacities: (['patient'] as const).filter(eligible),
      }
    : { id: actor.id, isSelf: true, name: null, capacities: capacitiesOf(actor).filter(eligible) };
  return { vote, state, voter, others: eligible('patient') ? patients : [] };
}

/** Roles the person has claimed and nobody has confirmed yet: they do not open a vote. */
export async function waitingRoles(db: DbOrTx, userId: string): Promise<ClaimedRole[]> {
  const rows = await db
    .select({ role: userRoles.role })
    .from(userRoles)
    .where(and(eq(userRoles.userId, userId), eq(userRoles.status, 'claimed')));
  return claimedRoles.filter((role) => rows.some((row) => row.role === role));
}
