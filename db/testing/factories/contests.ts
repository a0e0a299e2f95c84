import type { DbOrTx } from '#db/client.server.ts';
import {
  ballotArrivals,
  ballotHelpers,
  handPapers,
  juryAssignments,
  juryChanges,
  juryFinalists,
  juryRounds,
  jurySubmissions,
} from '#db/schema/index.ts';
import { makeChallenge, makeCriterion, makeSolution } from './challenges.ts';
import { makeBallot } from './deciding.ts';
import { type Overrides, one } from './factory.ts';
import { makeUser } from './people.ts';
import { factoryNow, nextHash, nextId, nextNumber } from './series.ts';

export async function makeBallotHelper(db: DbOrTx, overrides: Overrides<typeof ballotHelpers> = {}) {
  const ballotId = overrides.ballotId ?? (await makeBallot(db)).id;
  const userId = overrides.userId ?? (await makeUser(db)).id;
  return one(
    await db
      .insert(ballotHelpers)
      .values({ createdAt: factoryNow, ...overrides, ballotId, userId })
      .returning(),
  );
}

/** A blank paper that one helper has typed in. */
export async function makeHandPaper(db: DbOrTx, overrides: Overrides<typeof handPapers> = {}) {
  const ballotId = overrides.ballotId ?? (await makeBallot(db)).id;
  const firstBy = overrides.firstBy ?? (await makeUser(db, { roles: ['staff'] })).id;
  return one(
    await db
      .insert(handPapers)
      .values({
        id: nextId(),
        number: `P-${nextNumber()}`,
        receipt: nextHash().slice(0, 12),
        voterKey: nextHash(),
        constituency: 'patients',
        status: 'typed_once',
        firstMarks: {},
        updatedAt: factoryNow,
        createdAt: factoryNow,
        ...overrides,
        ballotId,
        firstBy,
      })
      .returning(),
  );
}

export async function makeBallotArrival(db: DbOrTx, overrides: Overrides<typeof ballotArrivals> = {}) {
  const ballotId = overrides.ballotId ?? (await makeBallot(db)).id;
  return one(
    await db
      .insert(ballotArrivals)
      .values({ id: nextId(), minute: factoryNow, isNewAccount: false, ...overrides, ballotId })
      .returning(),
  );
}

/** A first round in which everyone judges everything. */
export async function makeJuryRound(db: DbOrTx, overrides: Overrides<typeof juryRounds> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  return one(
    await db
      .insert(juryRounds)
      .values({ round: 1, seed: 'test-seed', createdAt: factoryNow, ...overrides, challengeId })
      .returning(),
  );
}

export async function makeJuryAssignment(db: DbOrTx, overrides: Overrides<typeof juryAssignments> = {}) {
  const solutionId = overrides.solutionId ?? (await makeSolution(db)).id;
  const jurorId = overrides.jurorId ?? (await makeUser(db, { roles: ['clinician'] })).id;
  return one(
    await db
      .insert(juryAssignments)
      .values({ round: 1, createdAt: factoryNow, ...overrides, solutionId, jurorId })
      .returning(),
  );
}

export async function makeJuryFinalist(db: DbOrTx, overrides: Overrides<typeof juryFinalists> = {}) {
  const solutionId = overrides.solutionId ?? (await makeSolution(db)).id;
  return one(
    await db
      .insert(juryFinalists)
      .values({ round: 2, createdAt: factoryNow, ...overrides, solutionId })
      .returning(),
  );
}

export async function makeJurySubmission(db: DbOrTx, overrides: Overrides<typeof jurySubmissions> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  const jurorId = overrides.jurorId ?? (await makeUser(db, { roles: ['clinician'] })).id;
  return one(
    await db
      .insert(jurySubmissions)
      .values({ round: 2, submittedAt: factoryNow, ...overrides, challengeId, jurorId })
      .returning(),
  );
}

export async function makeJuryChange(db: DbOrTx, overrides: Overrides<typeof juryChanges> = {}) {
  const solution = overrides.solutionId ? null : await makeSolution(db);
  const jurorId = overrides.jurorId ?? (await makeUser(db, { roles: ['clinician'] })).id;
  const criterionId =
    overrides.criterionId ?? (await makeCriterion(db, { challengeId: solution?.challengeId })).id;
  return one(
    await db
      .insert(juryChanges)
      .values({
        id: nextId(),
        solutionId: solution?.id ?? nextId(),
        round: 1,
        before: 3,
        after: 4,
        reason: 'The team showed that it works at night.',
        createdAt: factoryNow,
        ...overrides,
        jurorId,
        criterionId,
      })
      .returning(),
  );
}
