import { eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.server.ts';
import {
  awards,
  ballotPapers,
  ballots,
  criteria,
  decisionDrafts,
  jurors,
  juryComments,
  juryConflicts,
  juryInvitations,
  juryScores,
} from '#db/schema/index.ts';
import { makeChallenge, makeCriterion, makeSolution } from './challenges.ts';
import { type Overrides, one } from './factory.ts';
import { makeUser } from './people.ts';
import { factoryNow, nextHash, nextId, nextNumber } from './series.ts';

/** An approval ballot open to every capacity. */
export async function makeBallot(db: DbOrTx, overrides: Overrides<typeof ballots> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  return one(
    await db
      .insert(ballots)
      .values({
        id: nextId(),
        eligible: ['patient', 'carer', 'clinician', 'innovator', 'researcher'],
        seed: 'test-seed',
        createdAt: factoryNow,
        ...overrides,
        challengeId,
      })
      .returning(),
  );
}

/** A blank paper of a patient. */
export async function makeBallotPaper(db: DbOrTx, overrides: Overrides<typeof ballotPapers> = {}) {
  const ballotId = overrides.ballotId ?? (await makeBallot(db)).id;
  return one(
    await db
      .insert(ballotPapers)
      .values({ voterKey: nextHash(), constituency: 'patients', marks: {}, ...overrides, ballotId })
      .returning(),
  );
}

export async function makeJuror(db: DbOrTx, overrides: Overrides<typeof jurors> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  const userId = overrides.userId ?? (await makeUser(db, { roles: ['clinician'] })).id;
  return one(
    await db
      .insert(jurors)
      .values({ status: 'accepted', createdAt: factoryNow, ...overrides, challengeId, userId })
      .returning(),
  );
}

export async function makeJuryInvitation(db: DbOrTx, overrides: Overrides<typeof juryInvitations> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  return one(
    await db
      .insert(juryInvitations)
      .values({
        id: nextId(),
        email: `judge-${nextNumber()}@test.example`,
        createdAt: factoryNow,
        ...overrides,
        challengeId,
      })
      .returning(),
  );
}

export async function makeJuryConflict(db: DbOrTx, overrides: Overrides<typeof juryConflicts> = {}) {
  const solutionId = overrides.solutionId ?? (await makeSolution(db)).id;
  const jurorId = overrides.jurorId ?? (await makeUser(db, { roles: ['clinician'] })).id;
  return one(
    await db
      .insert(juryConflicts)
      .values({ source: 'declared', createdAt: factoryNow, ...overrides, solutionId, jurorId })
      .returning(),
  );
}

/** A score on a criterion of the solution's own challenge. */
export async function makeJuryScore(db: DbOrTx, overrides: Overrides<typeof juryScores> = {}) {
  const jurorId = overrides.jurorId ?? (await makeUser(db, { roles: ['clinician'] })).id;
  const solution = overrides.solutionId
    ? null
    : await makeSolution(db, { challengeId: await challengeOf(db, overrides.criterionId) });
  const criterionId =
    overrides.criterionId ?? (await makeCriterion(db, { challengeId: solution?.challengeId })).id;
  return one(
    await db
      .insert(juryScores)
      .values({
        solutionId: solution?.id ?? nextId(),
        score: 4,
        updatedAt: factoryNow,
        ...overrides,
        jurorId,
        criterionId,
      })
      .returning(),
  );
}

async function challengeOf(db: DbOrTx, criterionId: string | undefined): Promise<string | undefined> {
  if (!criterionId) return undefined;
  const [criterion] = await db.select().from(criteria).where(eq(criteria.id, criterionId));
  return criterion?.challengeId;
}

export async function makeJuryComment(db: DbOrTx, overrides: Overrides<typeof juryComments> = {}) {
  const solutionId = overrides.solutionId ?? (await makeSolution(db)).id;
  const jurorId = overrides.jurorId ?? (await makeUser(db, { roles: ['clinician'] })).id;
  return one(
    await db
      .insert(juryComments)
      .values({
        forTeam: 'Clear and honest.',
        updatedAt: factoryNow,
        ...overrides,
        solutionId,
        jurorId,
      })
      .returning(),
  );
}

/** An award of the jury to a solution of the challenge. */
export async function makeAward(db: DbOrTx, overrides: Overrides<typeof awards> = {}) {
  const solution = overrides.solutionId
    ? null
    : await makeSolution(db, { challengeId: overrides.challengeId, status: 'awarded' });
  const challengeId = overrides.challengeId ?? solution?.challengeId ?? (await makeChallenge(db)).id;
  return one(
    await db
      .insert(awards)
      .values({
        id: nextId(),
        solutionId: solution?.id ?? nextId(),
        kind: 'jury',
        statement: 'It does what people asked for.',
        createdAt: factoryNow,
        ...overrides,
        challengeId,
      })
      .returning(),
  );
}

/** A decision that staff have begun. */
export async function makeDecisionDraft(db: DbOrTx, overrides: Overrides<typeof decisionDrafts> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  return one(
    await db
      .insert(decisionDrafts)
      .values({
        content: { juryAwards: [], statements: {}, votersStatement: '', feedback: {} },
        updatedAt: factoryNow,
        ...overrides,
        challengeId,
      })
      .returning(),
  );
}
