import { type ClaimedRole, givenRoles, selfDeclaredRoles } from '#app/domain/people/roles.ts';
import { type Actor, hasRole, isActive, isSelf, isStaff } from './actor.ts';

export type PersonSubject = { id: string };

export const personPolicy = {
  'person.edit': (actor: Actor, person: PersonSubject) => isSelf(actor, person.id),
  'person.see_private': (actor: Actor, person: PersonSubject) => isSelf(actor, person.id) || isStaff(actor),
  'person.export': (actor: Actor, person: PersonSubject) => isSelf(actor, person.id),
  'person.erase': (actor: Actor, person: PersonSubject) =>
    isSelf(actor, person.id) || hasRole(actor, 'admin'),
  'person.list': (actor: Actor, _all: null) => hasRole(actor, 'admin'),
  /** E-mail address and name of somebody else; each look is recorded. */
  'person.look_up': (actor: Actor, _person: PersonSubject) => hasRole(actor, 'admin'),
  'person.give_role': (actor: Actor, person: PersonSubject) =>
    hasRole(actor, 'admin') && !isSelf(actor, person.id),
  'person.suspend': (actor: Actor, person: PersonSubject) =>
    hasRole(actor, 'admin') && !isSelf(actor, person.id),
  /** Signing in and registering are one, and open to everybody; what protects them is counted, not permitted. */
  'sign_in.request': (actor: Actor, _all: null) => actor.kind !== 'system',
  'sign_in.confirm': (actor: Actor, _all: null) => actor.kind !== 'system',
  'sign_in.demo': (_actor: Actor, site: { mode: 'demo' | 'production' }) => site.mode === 'demo',
  /** A suspended person can still sign out. */
  'session.end': (actor: Actor, session: { userId: string }) =>
    actor.kind === 'person' && actor.id === session.userId,
  'role.declare': (actor: Actor, claim: { userId: string; role: string }) =>
    isSelf(actor, claim.userId) && (selfDeclaredRoles as readonly string[]).includes(claim.role),
  'role.claim': (actor: Actor, claim: { userId: string; role: ClaimedRole }) => isSelf(actor, claim.userId),
  /** What an administrator gave, an administrator takes. */
  'role.end': (actor: Actor, claim: { userId: string; role: string }) =>
    isSelf(actor, claim.userId) && !(givenRoles as readonly string[]).includes(claim.role),
  'role.verify': (actor: Actor, claim: { userId: string }) => isStaff(actor) && !isSelf(actor, claim.userId),
  'delegation.invite': (actor: Actor, delegation: { patientId: string }) =>
    isSelf(actor, delegation.patientId) && hasRole(actor, 'patient'),
  'delegation.answer': (actor: Actor, delegation: { carerId: string | null }) =>
    isSelf(actor, delegation.carerId),
  'delegation.revoke': (actor: Actor, delegation: { patientId: string; carerId: string | null }) =>
    isSelf(actor, delegation.patientId) || isSelf(actor, delegation.carerId),
  'delegation.read': (actor: Actor, delegation: { patientId: string; carerId: string | null }) =>
    isSelf(actor, delegation.patientId) || isSelf(actor, delegation.carerId),
  'delegation.end_due': (actor: Actor, _all: null) => actor.kind === 'system',
  'organisation.edit': (actor: Actor, _organisation: { id: string } | null) => isStaff(actor),
  'organisation.verify': (actor: Actor, _organisation: { id: string }) => isStaff(actor),
  /** Those who agreed to be shown there, for people of the platform: the page is no list for collectors of addresses. */
  'organisation.read_people': (actor: Actor, _organisation: { id: string }) => isActive(actor),
  'organisation.belong': (actor: Actor, membership: { userId: string }) => isSelf(actor, membership.userId),
  'notification.read': (actor: Actor, notification: { userId: string }) => isSelf(actor, notification.userId),
  'settings.edit': (actor: Actor, _all: null) => hasRole(actor, 'admin'),
  'audit.read': (actor: Actor, _all: null) => hasRole(actor, 'admin'),
};
