import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { AppError } from '#app/domain/app-error.ts';
import { isPublicNeed } from '#app/domain/needs/need-machine.ts';
import { capacities } from '#app/domain/people/roles.ts';
import type { Tx } from '#db/client.server.ts';
import {
  ballots,
  challengeNeeds,
  challengePartners,
  criteria,
  needs,
  organisations,
  phases,
} from '#db/schema/index.ts';
import type { challengeSchema } from '../challenge.schemas.ts';

type Parts = Pick<
  z.output<typeof challengeSchema>,
  'needIds' | 'partnerIds' | 'phases' | 'criteria' | 'ballot'
>;
type Tools = { tx: Tx; now: Date; newId: () => string };

/** Writes the lists of a new challenge. */
export async function saveChallengeParts(
  { tx, now, newId }: Tools,
  challengeId: string,
  parts: Parts,
): Promise<void> {
  await saveNeedLinks({ tx, now }, challengeId, parts.needIds);
  await requireOrganisations(tx, parts.partnerIds);
  const partnerIds = [...new Set(parts.partnerIds)];
  if (partnerIds.length > 0) {
    await tx
      .insert(challengePartners)
      .values(partnerIds.map((organisationId, position) => ({ challengeId, organisationId, position })));
  }
  if (parts.phases.length > 0) {
    await tx.insert(phases).values(parts.phases.map((phase) => ({ id: newId(), challengeId, ...phase })));
  }
  if (parts.criteria.length > 0) {
    await tx
      .insert(criteria)
      .values(parts.criteria.map((row, position) => ({ id: newId(), challengeId, position, ...row })));
  }
  if (parts.phases.some((phase) => phase.kind === 'vote')) {
    await tx
      .insert(ballots)
      .values({ id: newId(), challengeId, seed: newId(), ...parts.ballot, createdAt: now });
  }
}

/** Writes which needs a challenge is about. Refuses one that is not public (`conflict`, `need_not_public`). */
export async function saveNeedLinks(
  { tx, now }: Pick<Tools, 'tx' | 'now'>,
  challengeId: string,
  needIds: readonly string[],
): Promise<void> {
  await requirePublicNeeds(tx, needIds);
  await tx.delete(challengeNeeds).where(eq(challengeNeeds.challengeId, challengeId));
  if (needIds.length > 0) {
    await tx
      .insert(challengeNeeds)
      .values([...new Set(needIds)].map((needId) => ({ challengeId, needId, createdAt: now })));
  }
}

/** Rules for a vote that nobody has set any for: everybody may vote, for as many as they like. */
export async function addDefaultBallot({ tx, now, newId }: Tools, challengeId: string): Promise<void> {
  await tx
    .insert(ballots)
    .values({ id: newId(), challengeId, seed: newId(), eligible: [...capacities], createdAt: now })
    .onConflictDoNothing({ target: ballots.challengeId });
}

async function requirePublicNeeds(tx: Tx, needIds: readonly string[]): Promise<void> {
  if (needIds.length === 0) return;
  const found = await tx
    .select({ id: needs.id, status: needs.status })
    .from(needs)
    .where(and(inArray(needs.id, [...needIds]), isNull(needs.hiddenAt)))
    .for('update');
  if (found.length < new Set(needIds).size || found.some((need) => !isPublicNeed(need.status))) {
    throw new AppError('conflict', 'need_not_public', { fields: { needIds: 'not_public' } });
  }
}

/** Refuses an organisation that is not there (`conflict`, `no_such_partner`). */
export async function requireOrganisations(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx.$count(organisations, inArray(organisations.id, [...ids]));
  if (found < new Set(ids).size) {
    throw new AppError('conflict', 'no_such_partner', { fields: { rows: 'unknown' } });
  }
}
