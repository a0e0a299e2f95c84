import type { Role } from '#app/domain/people/roles.ts';
import type { Person } from '#app/policies/actor.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';

/** Somebody who acts in a test of this desk. */
export function actorFor(id: string, ...roles: Role[]): Person {
  return {
    kind: 'person',
    id,
    sessionId: 'session',
    roles,
    suspended: false,
    onboarded: true,
    acceptedItems: 0,
    actsFor: [],
  };
}

/** A moderator with an account. */
export async function makeModerator(name = 'Anna'): Promise<Person> {
  const user = await makeUser(testDb(), { name, roles: ['staff'] });
  return actorFor(user.id, 'staff');
}
