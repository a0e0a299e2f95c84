import type { Role } from '#app/domain/people/roles.ts';
import type { Person } from '#app/policies/actor.ts';
import type { DbOrTx } from '../client.server.ts';
import { makeUser } from './factories/people.ts';

/** A new person with these roles, as commands and queries see who asks. */
export async function signedIn(db: DbOrTx, ...roles: Role[]): Promise<Person> {
  const user = await makeUser(db, { roles });
  return {
    kind: 'person',
    id: user.id,
    sessionId: 'a session of the tests',
    roles,
    suspended: false,
    onboarded: true,
    acceptedItems: 0,
    actsFor: [],
  };
}
