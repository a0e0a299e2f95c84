import { and, asc, eq } from 'drizzle-orm';
import type { ChallengeStatus } from '#app/domain/challenges/challenge-machine.ts';
import { actionsNow, type Phase, type PhaseAction, phaseTimeline } from '#app/domain/challenges/phases.ts';
import type { Role } from '#app/domain/people/roles.ts';
import { type Actor, isActive } from '#app/policies/actor.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { challenges, phases } from '#db/schema/index.ts';

/** A challenge at this moment: its phases and what they allow to the person who asks. */
export type ChallengeMoment = {
  id: string;
  slug: string;
  title: string;
  status: ChallengeStatus;
  announcedAt: Date | null;
  phases: Phase[];
  actionsNow: PhaseAction[];
};

/** The roles by which phases are opened to somebody: a carer who acts for a patient may do what a patient may. */
function rolesInPhases(actor: Actor): Role[] {
  if (!isActive(actor)) return [];
  const forPatients: Role[] = actor.actsFor.length > 0 ? ['patient'] : [];
  return [...actor.roles, ...forPatients];
}

/** What the open phases of a challenge allow to this person. Only a running challenge allows anything. */
export function allowedNow(
  actor: Actor,
  status: ChallengeStatus,
  all: readonly Phase[],
  now: Date,
): PhaseAction[] {
  if (status !== 'running') return [];
  return actionsNow(phaseTimeline(all, now).open, rolesInPhases(actor));
}

/** The challenge with its phases at `now`, or null. Not scoped: ask the policy. */
export async function findChallengeMoment(
  db: DbOrTx,
  actor: Actor,
  challengeId: string,
  now: Date,
): Promise<ChallengeMoment | null> {
  const rows = await db
    .select({
      id: challenges.id,
      slug: challenges.slug,
      title: challenges.title,
      status: challenges.status,
      announcedAt: challenges.announcedAt,
      phase: { id: phases.id, kind: phases.kind, startsAt: phases.startsAt, endsAt: phases.endsAt },
    })
    .from(challenges)
    .leftJoin(phases, and(eq(phases.challengeId, challenges.id)))
    .where(eq(challenges.id, challengeId))
    .orderBy(asc(phases.startsAt));
  const [first] = rows;
  if (!first) return null;
  const all = rows.flatMap((row) => (row.phase ? [row.phase] : []));
  const { id, slug, title, status, announcedAt } = first;
  return {
    id,
    slug,
    title,
    status,
    announcedAt,
    phases: all,
    actionsNow: allowedNow(actor, status, all, now),
  };
}
