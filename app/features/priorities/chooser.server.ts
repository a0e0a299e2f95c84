import { seededRandom, shuffled } from '#app/domain/methods/random/seeded.ts';
import { type Capacity, constituencyOf } from '#app/domain/people/roles.ts';
import { isInterimOpen } from '#app/domain/priorities/round-machine.ts';
import { voterKeyOf } from '#app/features/ballots/voter-key.server.ts';
import { type Actor, capacitiesOf, isActive } from '#app/policies/actor.ts';
import { getDb } from '#db/client.server.ts';
import { patientsChosenFor } from './papers.queries.server.ts';
import { readRound } from './round-visit.server.ts';
import { type Round, type Topic, topicsOf } from './rounds.queries.server.ts';

/** Whose paper a page is about. `capacities` are those in which they can choose; none: this person cannot. */
export type Chooser = { id: string; isSelf: boolean; name: string | null; capacities: Capacity[] };

/** Everything a page of the choosing begins with. */
export type ChoosingVisit = {
  round: Round;
  isOpen: boolean;
  /** Null for somebody who is not signed in. */
  chooser: Chooser | null;
  /** For whom the person could choose instead; empty where there is no choice. */
  others: { id: string; name: string }[];
};

/**
 * The round at this address and whose paper is asked for (`forId`: a patient for whom the person may choose; otherwise
 * their own). Throws `not_found` where there is none, or none that the person may know of.
 */
export async function visitChoosing(
  actor: Actor,
  slug: string | undefined,
  forId: string | null,
  now: Date,
): Promise<ChoosingVisit> {
  const round = await readRound(actor, slug);
  const isOpen = isInterimOpen(round, now);
  if (!isActive(actor)) return { round, isOpen, chooser: null, others: [] };
  const patients = await patientsChosenFor(getDb(), actor);
  const patient = patients.find(({ id }) => id === forId);
  const isAsked = (capacity: Capacity) => round.groups.includes(constituencyOf[capacity]);
  const chooser: Chooser = patient
    ? {
        id: patient.id,
        isSelf: false,
        name: patient.name,
        capacities: (['patient'] as const).filter(isAsked),
      }
    : { id: actor.id, isSelf: true, name: null, capacities: capacitiesOf(actor).filter(isAsked) };
  return { round, isOpen, chooser, others: isAsked('patient') ? patients : [] };
}

/** The topics in an order that is another one for every key and stays the same for each: none is favoured. */
export async function topicsInOrder(roundId: string, orderKey: string): Promise<Topic[]> {
  return shuffled(await topicsOf(getDb(), roundId), seededRandom(orderKey));
}

/** The key of a person's own order. */
export const orderKeyOf = (roundId: string, chooserId: string) => `order:${voterKeyOf(roundId, chooserId)}`;
