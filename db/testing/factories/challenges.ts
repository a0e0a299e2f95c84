import type { DbOrTx } from '#db/client.server.ts';
import { challengeNeeds, challengePartners, challenges, criteria, phases } from '#db/schema/index.ts';
import { type Overrides, one } from './factory.ts';
import { makeNeed } from './needs.ts';
import { makeOrganisation, makeUser } from './people.ts';
import { paragraphs } from './rich-text.ts';
import { factoryNow, nextId, nextNumber } from './series.ts';

const inDays = (days: number) => new Date(factoryNow.getTime() + days * 86_400_000);

/** A contest that is running. Phases are the caller's to make. */
export async function makeChallenge(db: DbOrTx, overrides: Overrides<typeof challenges> = {}) {
  const ownerId = overrides.ownerId ?? (await makeUser(db, { roles: ['staff'] })).id;
  const n = nextNumber();
  return one(
    await db
      .insert(challenges)
      .values({
        id: nextId(),
        slug: `challenge-${n}`,
        format: 'contest',
        status: 'running',
        title: `Challenge ${n}`,
        summary: 'A call to solve a need.',
        brief: paragraphs('What we look for.'),
        announcedAt: factoryNow,
        updatedAt: factoryNow,
        createdAt: factoryNow,
        ...overrides,
        ownerId,
      })
      .returning(),
  );
}

export async function makeChallengeNeed(db: DbOrTx, overrides: Overrides<typeof challengeNeeds> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  const needId = overrides.needId ?? (await makeNeed(db, { status: 'in_challenge' })).id;
  return one(
    await db
      .insert(challengeNeeds)
      .values({ createdAt: factoryNow, ...overrides, challengeId, needId })
      .returning(),
  );
}

export async function makeChallengePartner(db: DbOrTx, overrides: Overrides<typeof challengePartners> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  const organisationId = overrides.organisationId ?? (await makeOrganisation(db)).id;
  return one(await db.insert(challengePartners).values({ challengeId, organisationId }).returning());
}

/** A propose phase that opened yesterday and closes in a week. */
export async function makePhase(db: DbOrTx, overrides: Overrides<typeof phases> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  return one(
    await db
      .insert(phases)
      .values({
        id: nextId(),
        kind: 'propose',
        startsAt: inDays(-1),
        endsAt: inDays(7),
        ...overrides,
        challengeId,
      })
      .returning(),
  );
}

export async function makeCriterion(db: DbOrTx, overrides: Overrides<typeof criteria> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  return one(
    await db
      .insert(criteria)
      .values({ id: nextId(), position: 1, name: 'Usefulness', weight: 1, ...overrides, challengeId })
      .returning(),
  );
}
