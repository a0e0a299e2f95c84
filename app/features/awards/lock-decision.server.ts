import { lockChallenge } from '#app/features/challenges/commands/lock-challenge.server.ts';
import { hasOwnEntry } from '#app/features/challenges/own-entry.queries.server.ts';
import type { Actor } from '#app/policies/actor.ts';
import type { Tx } from '#db/client.server.ts';

/** Locks a challenge that is to be decided, as `challenge.decide` asks for it. Throws as {@link lockChallenge} does. */
export async function lockDecision(tx: Tx, actor: Actor, challengeId: string) {
  const challenge = await lockChallenge(tx, challengeId);
  return { ...challenge, hasOwnEntry: await hasOwnEntry(tx, actor, challengeId) };
}
