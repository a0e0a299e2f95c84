import type { Role } from '#app/domain/people/roles.ts';
import { type Actor, anonymous, type Person, system } from '../actor.ts';

function person(id: string, roles: readonly Role[], more: Partial<Person> = {}): Person {
  return {
    kind: 'person',
    id,
    sessionId: `session-of-${id}`,
    roles,
    suspended: false,
    onboarded: true,
    acceptedItems: 0,
    actsFor: [],
    ...more,
  };
}

const everyScope = ['needs', 'support', 'vote', 'pilot'] as const;

/** Everyone who may ask. The carer acts for the patient; the suspended one would have every role. */
export const cast = {
  nobody: anonymous,
  patient: person('patient', ['patient']),
  stranger: person('stranger', ['patient']),
  carer: person('carer', ['carer'], {
    actsFor: [{ delegationId: 'delegation', patientId: 'patient', scopes: everyScope }],
  }),
  clinician: person('clinician', ['clinician']),
  innovator: person('innovator', ['innovator']),
  staff: person('staff', ['staff']),
  admin: person('admin', ['admin']),
  suspended: person('suspended', ['patient', 'clinician', 'innovator', 'staff', 'admin'], {
    suspended: true,
  }),
  system,
} satisfies Record<string, Actor>;

export type CastName = keyof typeof cast;

export const everyone = Object.keys(cast) as CastName[];

/** Everyone but those named. */
export function allBut(...names: CastName[]): CastName[] {
  return everyone.filter((name) => !names.includes(name));
}

/** Whoever works for the cluster, and the clock. */
export const theCluster: CastName[] = ['staff', 'admin', 'system'];
