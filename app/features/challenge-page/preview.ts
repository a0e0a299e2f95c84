import { type Capacity, capacities } from '#app/domain/people/roles.ts';
import { type Actor, anonymous, type Person } from '#app/policies/actor.ts';

/** As whom staff can look at the page of a challenge. */
export const previewRoles = ['anonymous', ...capacities, 'juror'] as const;
export type PreviewRole = (typeof previewRoles)[number];

/** As whom the address asks to look; null where it does not, or names nobody. */
export function readPreviewRole(search: URLSearchParams): PreviewRole | null {
  return previewRoles.find((role) => role === search.get('as')) ?? null;
}

/** Nobody's id: what is looked up for it is empty. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** Somebody who has this role and nothing else: in no team, with no vote cast, following nothing. */
export function previewActor(role: PreviewRole): Actor {
  if (role === 'anonymous') return anonymous;
  const roles: Capacity[] = role === 'juror' ? ['clinician'] : [role];
  const stranger: Person = {
    kind: 'person',
    id: nobody,
    sessionId: nobody,
    roles,
    suspended: false,
    onboarded: true,
    acceptedItems: 0,
    actsFor: [],
  };
  return stranger;
}
