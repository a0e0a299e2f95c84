import type { Role } from '#app/domain/people/roles.ts';
import type { DbOrTx } from '#db/client.server.ts';
import {
  delegations,
  organisationMembers,
  organisations,
  rateLimits,
  sessions,
  settings,
  signInCodes,
  userRoles,
  users,
} from '#db/schema/people.ts';
import { dropSingleton } from '#server/singleton.server.ts';
import { type Overrides, one } from './factory.ts';
import { factoryNow, nextHash, nextId, nextNumber } from './series.ts';

const inDays = (days: number) => new Date(factoryNow.getTime() + days * 86_400_000);

/** A person who has been welcomed. `roles` are given as verified. */
export async function makeUser(
  db: DbOrTx,
  { roles = [], ...overrides }: Overrides<typeof users> & { roles?: readonly Role[] } = {},
) {
  const n = nextNumber();
  const user = one(
    await db
      .insert(users)
      .values({
        id: nextId(),
        email: `person-${n}@test.example`,
        name: `Person ${n}`,
        pseudonym: `Pseudonym ${n}`,
        onboardedAt: factoryNow,
        createdAt: factoryNow,
        ...overrides,
      })
      .returning(),
  );
  for (const role of roles) await makeUserRole(db, { userId: user.id, role });
  return user;
}

export async function makeUserRole(db: DbOrTx, overrides: Overrides<typeof userRoles> = {}) {
  const userId = overrides.userId ?? (await makeUser(db)).id;
  return one(
    await db
      .insert(userRoles)
      .values({ role: 'patient', status: 'verified', createdAt: factoryNow, ...overrides, userId })
      .returning(),
  );
}

export async function makeSession(db: DbOrTx, overrides: Overrides<typeof sessions> = {}) {
  const userId = overrides.userId ?? (await makeUser(db)).id;
  return one(
    await db
      .insert(sessions)
      .values({
        id: nextHash(),
        expiresAt: inDays(30),
        lastSeenAt: factoryNow,
        createdAt: factoryNow,
        ...overrides,
        userId,
      })
      .returning(),
  );
}

export async function makeSignInCode(db: DbOrTx, overrides: Overrides<typeof signInCodes> = {}) {
  return one(
    await db
      .insert(signInCodes)
      .values({
        id: nextId(),
        email: `person-${nextNumber()}@test.example`,
        codeHash: nextHash(),
        expiresAt: new Date(factoryNow.getTime() + 15 * 60_000),
        createdAt: factoryNow,
        ...overrides,
      })
      .returning(),
  );
}

export async function makeRateLimit(db: DbOrTx, overrides: Overrides<typeof rateLimits> = {}) {
  return one(
    await db
      .insert(rateLimits)
      .values({ key: `test:${nextNumber()}`, windowStart: factoryNow, count: 1, ...overrides })
      .returning(),
  );
}

export async function makeOrganisation(db: DbOrTx, overrides: Overrides<typeof organisations> = {}) {
  const n = nextNumber();
  return one(
    await db
      .insert(organisations)
      .values({
        id: nextId(),
        slug: `organisation-${n}`,
        name: `Organisation ${n}`,
        kind: 'hospital',
        createdAt: factoryNow,
        ...overrides,
      })
      .returning(),
  );
}

export async function makeOrganisationMember(
  db: DbOrTx,
  overrides: Overrides<typeof organisationMembers> = {},
) {
  const organisationId = overrides.organisationId ?? (await makeOrganisation(db)).id;
  const userId = overrides.userId ?? (await makeUser(db)).id;
  return one(
    await db
      .insert(organisationMembers)
      .values({ createdAt: factoryNow, ...overrides, organisationId, userId })
      .returning(),
  );
}

/** An active delegation in all matters, without an end. */
export async function makeDelegation(db: DbOrTx, overrides: Overrides<typeof delegations> = {}) {
  const patientId = overrides.patientId ?? (await makeUser(db, { roles: ['patient'] })).id;
  const carer = overrides.carerId === undefined ? await makeUser(db, { roles: ['carer'] }) : null;
  return one(
    await db
      .insert(delegations)
      .values({
        id: nextId(),
        carerId: carer?.id,
        carerEmail: carer?.email ?? `carer-${nextNumber()}@test.example`,
        scopes: ['needs', 'support', 'vote', 'pilot'],
        status: 'active',
        decidedAt: factoryNow,
        createdAt: factoryNow,
        ...overrides,
        patientId,
      })
      .returning(),
  );
}

export async function makeSetting(db: DbOrTx, overrides: Overrides<typeof settings> = {}) {
  dropSingleton('settings-cache');
  return one(
    await db
      .insert(settings)
      .values({ key: `test.${nextNumber()}`, value: true, updatedAt: factoryNow, ...overrides })
      .returning(),
  );
}
