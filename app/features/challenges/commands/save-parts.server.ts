import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { AppError } from '#app/domain/app-error.ts';
import { isPublicNeed } from '#app/domain/needs/need-machine.ts';
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

/** Writes the lists of a challenge anew. Phases that have opened keep their beginning. */
export async function saveChallengeParts(
  { tx, now, newId }: Tools,
  challengeId: string,
  parts: Parts,
): Promise<void> {
  await requirePublicNeeds(tx, parts.needIds);
  await tx.delete(challengeNeeds).where(eq(challengeNeeds.challengeId, challengeId));
  if (parts.needIds.length > 0) {
    await tx
      .insert(challengeNeeds)
      .values([...new Set(parts.needIds)].map((needId) => ({ challengeId, needId, createdAt: now })));
  }
  await requireOrganisations(tx, parts.partnerIds);
  await tx.delete(challengePartners).where(eq(challengePartners.challengeId, challengeId));
  if (parts.partnerIds.length > 0) {
    await tx
      .insert(challengePartners)
      .values([...new Set(parts.partnerIds)].map((organisationId) => ({ challengeId, organisationId })));
  }
  await savePhases({ tx, now, newId }, challengeId, parts.phases);
  await saveCriteria({ tx, now, newId }, challengeId, parts.criteria);
  await saveBallot({ tx, now, newId }, challengeId, parts);
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

async function requireOrganisations(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx.$count(organisations, inArray(organisations.id, [...ids]));
  if (found < new Set(ids).size) {
    throw new AppError('conflict', 'no_such_partner', { fields: { partnerIds: 'unknown' } });
  }
}

async function savePhases(
  { tx, newId }: Tools,
  challengeId: string,
  planned: Parts['phases'],
): Promise<void> {
  const existing = await tx.select().from(phases).where(eq(phases.challengeId, challengeId)).for('update');
  const opened = new Map(existing.filter((phase) => phase.openedAt).map((phase) => [phase.kind, phase]));
  for (const [kind, phase] of opened) {
    const wanted = planned.find((entry) => entry.kind === kind);
    if (!wanted || wanted.startsAt.getTime() !== phase.startsAt.getTime()) {
      throw new AppError('conflict', 'phase_already_open', { fields: { phases: 'already_open' } });
    }
    if (phase.closedAt && wanted.endsAt.getTime() !== phase.endsAt.getTime()) {
      throw new AppError('conflict', 'phase_already_over', { fields: { phases: 'already_over' } });
    }
    await tx.update(phases).set({ endsAt: wanted.endsAt }).where(eq(phases.id, phase.id));
  }
  await tx.delete(phases).where(and(eq(phases.challengeId, challengeId), isNull(phases.openedAt)));
  const fresh = planned.filter((phase) => !opened.has(phase.kind));
  if (fresh.length > 0) {
    await tx.insert(phases).values(fresh.map((phase) => ({ id: newId(), challengeId, ...phase })));
  }
}

/** Criteria keep their ids by position, so that scores given before a correction of words still count. */
async function saveCriteria(
  { tx, newId }: Tools,
  challengeId: string,
  wanted: Parts['criteria'],
): Promise<void> {
  const existing = await tx
    .select({ id: criteria.id, position: criteria.position })
    .from(criteria)
    .where(eq(criteria.challengeId, challengeId));
  for (const [position, criterion] of wanted.entries()) {
    await tx
      .insert(criteria)
      .values({ id: newId(), challengeId, position, ...criterion })
      .onConflictDoUpdate({ target: [criteria.challengeId, criteria.position], set: criterion });
  }
  const surplus = existing.filter((row) => row.position >= wanted.length).map((row) => row.id);
  if (surplus.length > 0) await tx.delete(criteria).where(inArray(criteria.id, surplus));
}

async function saveBallot({ tx, now, newId }: Tools, challengeId: string, parts: Parts): Promise<void> {
  if (!parts.phases.some((phase) => phase.kind === 'vote')) {
    await tx.delete(ballots).where(eq(ballots.challengeId, challengeId));
    return;
  }
  await tx
    .insert(ballots)
    .values({ id: newId(), challengeId, seed: newId(), ...parts.ballot, createdAt: now })
    .onConflictDoUpdate({ target: ballots.challengeId, set: parts.ballot });
}
