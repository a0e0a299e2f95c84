import type { DelegationScope } from '#app/domain/people/delegation.ts';
import { type Capacity, isCapacity, type Role } from '#app/domain/people/roles.ts';

/** Somebody who is not signed in. */
export type Anonymous = { kind: 'anonymous' };

/** Somebody signed in. `roles` holds only those that count: self-declared, verified or given. */
export type Person = {
  kind: 'person';
  id: string;
  sessionId: string;
  roles: readonly Role[];
  suspended: boolean;
  onboarded: boolean;
  /** Items of theirs that moderators accepted; trusted people are not held for review. */
  acceptedItems: number;
  /** Patients who let this person act for them, now. */
  actsFor: readonly { delegationId: string; patientId: string; scopes: readonly DelegationScope[] }[];
};

/** The clock, the jobs and the seed. */
export type System = { kind: 'system' };

export type Actor = Anonymous | Person | System;

export const anonymous: Anonymous = { kind: 'anonymous' };
export const system: System = { kind: 'system' };

/** An active person; anonymous and suspended people are not. */
export function isActive(actor: Actor): actor is Person {
  return actor.kind === 'person' && !actor.suspended;
}

export function hasRole(actor: Actor, ...wanted: Role[]): boolean {
  return isActive(actor) && actor.roles.some((role) => wanted.includes(role));
}

export function isStaff(actor: Actor): boolean {
  return actor.kind === 'system' || hasRole(actor, 'staff', 'admin');
}

export function isSelf(actor: Actor, personId: string | null): boolean {
  return isActive(actor) && actor.id === personId;
}

/** Whether the actor is this person, or a carer whom this person lets act in the matter. */
export function isOrActsFor(actor: Actor, personId: string, scope: DelegationScope): boolean {
  if (!isActive(actor)) return false;
  return (
    actor.id === personId ||
    actor.actsFor.some((entry) => entry.patientId === personId && entry.scopes.includes(scope))
  );
}

/** The capacities in which the person can speak, support and vote. */
export function capacitiesOf(actor: Actor): Capacity[] {
  return isActive(actor) ? actor.roles.filter(isCapacity) : [];
}
