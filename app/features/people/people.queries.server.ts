import { and, asc, desc, eq, gt, lt, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Person } from '#app/policies/actor.ts';
import type { DbOrTx } from '#db/client.server.ts';
import {
  auditLog,
  delegations,
  organisationMembers,
  organisations,
  sessions,
  userRoles,
  users,
} from '#db/schema/index.ts';

const carers = alias(users, 'carers');
const patients = alias(users, 'patients');

/** What the person's own pages show of their account. */
export async function getOwnProfile(db: DbOrTx, actor: Person) {
  const [profile] = await db
    .select({
      email: users.email,
      name: users.name,
      pseudonym: users.pseudonym,
      shownAs: users.shownAs,
      about: users.about,
      locale: users.locale,
      theme: users.theme,
      textSize: users.textSize,
      digest: users.digest,
      mutedInApp: users.mutedInApp,
      mutedByMail: users.mutedByMail,
      onboardedAt: users.onboardedAt,
      createdAt: users.createdAt,
    })
    .from(users)
    .where(eq(users.id, actor.id));
  if (!profile) throw new Error('Invariant: somebody signed in has a row');
  return profile;
}

/** The person's roles, whatever their state. */
export function listOwnRoles(db: DbOrTx, actor: Person) {
  return db
    .select({
      role: userRoles.role,
      status: userRoles.status,
      claim: userRoles.claim,
      reason: userRoles.reason,
      decidedAt: userRoles.decidedAt,
      createdAt: userRoles.createdAt,
    })
    .from(userRoles)
    .where(eq(userRoles.userId, actor.id))
    .orderBy(asc(userRoles.role));
}

/** The organisations the person belongs to. */
export function listOwnOrganisations(db: DbOrTx, actor: Person) {
  return db
    .select({ slug: organisations.slug, name: organisations.name })
    .from(organisationMembers)
    .innerJoin(organisations, eq(organisations.id, organisationMembers.organisationId))
    .where(eq(organisationMembers.userId, actor.id))
    .orderBy(asc(organisations.name));
}

/** Where the person is signed in, this browser first. */
export async function listOwnSessions(db: DbOrTx, actor: Person, now: Date) {
  const rows = await db
    .select({
      id: sessions.id,
      device: sessions.device,
      lastSeenAt: sessions.lastSeenAt,
      createdAt: sessions.createdAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, actor.id), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.lastSeenAt));
  return rows
    .map((row) => ({ ...row, current: row.id === actor.sessionId }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}

const delegationColumns = {
  id: delegations.id,
  scopes: delegations.scopes,
  status: delegations.status,
  endsAt: delegations.endsAt,
  createdAt: delegations.createdAt,
};

/** Whom the patient has let act for them, newest first. The carer's own name is seen once they have said yes. */
export async function listCarers(db: DbOrTx, actor: Person) {
  const rows = await db
    .select({
      ...delegationColumns,
      carerEmail: delegations.carerEmail,
      carerName: carers.name,
      carerPseudonym: carers.pseudonym,
    })
    .from(delegations)
    .leftJoin(carers, eq(carers.id, delegations.carerId))
    .where(eq(delegations.patientId, actor.id))
    .orderBy(desc(delegations.id))
    .limit(100);
  return rows.map(({ carerName, carerPseudonym, carerEmail, ...row }) => ({
    ...row,
    carer: row.status === 'active' ? (carerName ?? carerPseudonym ?? carerEmail) : carerEmail,
  }));
}

/** For whom the carer acts, or is asked to, newest first. */
export async function listCaringFor(db: DbOrTx, actor: Person) {
  const rows = await db
    .select({ ...delegationColumns, patientName: patients.name, patientPseudonym: patients.pseudonym })
    .from(delegations)
    .innerJoin(patients, eq(patients.id, delegations.patientId))
    .where(eq(delegations.carerId, actor.id))
    .orderBy(desc(delegations.id))
    .limit(100);
  return rows.map(({ patientName, patientPseudonym, ...row }) => ({
    ...row,
    patient: patientName ?? patientPseudonym,
  }));
}

/** One delegation of the person's own, from either side; null where there is none. */
export async function findDelegation(db: DbOrTx, actor: Person, id: string) {
  const [row] = await db
    .select({
      ...delegationColumns,
      patientId: delegations.patientId,
      carerId: delegations.carerId,
      patientName: patients.name,
      patientPseudonym: patients.pseudonym,
    })
    .from(delegations)
    .innerJoin(patients, eq(patients.id, delegations.patientId))
    .where(
      and(eq(delegations.id, id), or(eq(delegations.patientId, actor.id), eq(delegations.carerId, actor.id))),
    );
  return row ?? null;
}

/** How many acts of carers stand on one page. */
export const actsPerPage = 20;

/** What carers did for the patient, newest first; `before` is the last id of the page before. */
export async function listActsForMe(db: DbOrTx, actor: Person, before?: string) {
  const mine = and(eq(auditLog.onBehalfOfId, actor.id), ne(auditLog.actorId, actor.id));
  const rows = await db
    .select({
      id: auditLog.id,
      action: auditLog.action,
      subjectType: auditLog.subjectType,
      at: auditLog.createdAt,
      carerName: carers.name,
      carerPseudonym: carers.pseudonym,
    })
    .from(auditLog)
    .innerJoin(carers, eq(carers.id, auditLog.actorId))
    .where(before === undefined ? mine : and(mine, lt(auditLog.id, before)))
    .orderBy(desc(auditLog.id))
    .limit(actsPerPage + 1);
  const page = rows.slice(0, actsPerPage);
  return {
    acts: page.map(({ carerName, carerPseudonym, ...row }) => ({ ...row, by: carerName ?? carerPseudonym })),
    next: rows.length > actsPerPage ? (page.at(-1)?.id ?? null) : null,
  };
}
