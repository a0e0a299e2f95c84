import type { DbOrTx } from '#db/client.server.ts';
import {
  challengeNeeds,
  challengePartners,
  challenges,
  criteria,
  phases,
  solutionNeeds,
  solutionSendings,
  solutions,
  solutionVersions,
  teamInvitations,
  teamMembers,
  teams,
} from '#db/schema/index.ts';
import { type Overrides, one } from './factory.ts';
import { makeNeed } from './needs.ts';
import { makeOrganisation, makeUser } from './people.ts';
import { paragraphs } from './rich-text.ts';
import { factoryNow, nextHash, nextId, nextNumber } from './series.ts';

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

export async function makeTeam(db: DbOrTx, overrides: Overrides<typeof teams> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  return one(
    await db
      .insert(teams)
      .values({
        id: nextId(),
        name: `Team ${nextNumber()}`,
        createdAt: factoryNow,
        ...overrides,
        challengeId,
      })
      .returning(),
  );
}

export async function makeTeamMember(db: DbOrTx, overrides: Overrides<typeof teamMembers> = {}) {
  const teamId = overrides.teamId ?? (await makeTeam(db)).id;
  const userId = overrides.userId ?? (await makeUser(db, { roles: ['innovator'] })).id;
  return one(
    await db
      .insert(teamMembers)
      .values({ role: 'member', createdAt: factoryNow, ...overrides, teamId, userId })
      .returning(),
  );
}

export async function makeTeamInvitation(db: DbOrTx, overrides: Overrides<typeof teamInvitations> = {}) {
  const teamId = overrides.teamId ?? (await makeTeam(db)).id;
  const invitedBy = overrides.invitedBy ?? (await makeUser(db, { roles: ['innovator'] })).id;
  return one(
    await db
      .insert(teamInvitations)
      .values({
        id: nextId(),
        email: `invited-${nextNumber()}@test.example`,
        tokenHash: nextHash(),
        status: 'invited',
        expiresAt: inDays(14),
        createdAt: factoryNow,
        ...overrides,
        teamId,
        invitedBy,
      })
      .returning(),
  );
}

/** A solution that was sent in, in time. */
export async function makeSolutionSending(db: DbOrTx, overrides: Overrides<typeof solutionSendings> = {}) {
  const solutionId = overrides.solutionId ?? (await makeSolution(db)).id;
  return one(
    await db
      .insert(solutionSendings)
      .values({
        id: nextId(),
        version: 1,
        receipt: `TEST-${nextNumber()}`,
        sentAt: factoryNow,
        ...overrides,
        solutionId,
      })
      .returning(),
  );
}

/** An eligible solution; its team belongs to the same challenge. */
export async function makeSolution(db: DbOrTx, overrides: Overrides<typeof solutions> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  const teamId = overrides.teamId ?? (await makeTeam(db, { challengeId })).id;
  const n = nextNumber();
  return one(
    await db
      .insert(solutions)
      .values({
        id: nextId(),
        slug: `solution-${n}`,
        status: 'eligible',
        title: `Solution ${n}`,
        summary: 'An answer in plain words.',
        design: paragraphs('How it works.'),
        submittedAt: factoryNow,
        updatedAt: factoryNow,
        createdAt: factoryNow,
        ...overrides,
        challengeId,
        teamId,
      })
      .returning(),
  );
}

export async function makeSolutionNeed(db: DbOrTx, overrides: Overrides<typeof solutionNeeds> = {}) {
  const solutionId = overrides.solutionId ?? (await makeSolution(db)).id;
  const needId = overrides.needId ?? (await makeNeed(db, { status: 'in_challenge' })).id;
  return one(await db.insert(solutionNeeds).values({ solutionId, needId }).returning());
}

export async function makeSolutionVersion(db: DbOrTx, overrides: Overrides<typeof solutionVersions> = {}) {
  const solutionId = overrides.solutionId ?? (await makeSolution(db)).id;
  const savedBy = overrides.savedBy ?? (await makeUser(db, { roles: ['innovator'] })).id;
  return one(
    await db
      .insert(solutionVersions)
      .values({
        version: 1,
        content: { title: 'An earlier title', design: paragraphs('An earlier design.') },
        createdAt: factoryNow,
        ...overrides,
        solutionId,
        savedBy,
      })
      .returning(),
  );
}
