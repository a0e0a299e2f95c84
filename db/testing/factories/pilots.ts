import type { DbOrTx } from '#db/client.server.ts';
import {
  evaluationDecisions,
  evaluationScores,
  evaluators,
  incidents,
  participants,
  pilots,
  questionnaireResponses,
} from '#db/schema/pilots.ts';
import { makeSolution } from './challenges.ts';
import { type Overrides, one } from './factory.ts';
import { makeOrganisation, makeUser } from './people.ts';
import { factoryNow, nextHash, nextId, nextNumber } from './series.ts';

const inDays = (days: number) => new Date(factoryNow.getTime() + days * 86_400_000);

/** A pilot that is running with room for ten people. */
export async function makePilot(db: DbOrTx, overrides: Overrides<typeof pilots> = {}) {
  const solutionId = overrides.solutionId ?? (await makeSolution(db, { status: 'in_pilot' })).id;
  const siteId = overrides.siteId ?? (await makeOrganisation(db)).id;
  const leadId = overrides.leadId ?? (await makeUser(db, { roles: ['clinician'] })).id;
  const ownerId = overrides.ownerId ?? (await makeUser(db, { roles: ['staff'] })).id;
  const n = nextNumber();
  return one(
    await db
      .insert(pilots)
      .values({
        id: nextId(),
        slug: `pilot-${n}`,
        solutionVersion: 1,
        status: 'running',
        title: `Pilot ${n}`,
        summary: 'We try it with ten people.',
        question: 'Does it help?',
        consentText: 'You may stop at any time.',
        targetParticipants: 10,
        startsAt: inDays(-14),
        endsAt: inDays(60),
        startedAt: inDays(-14),
        updatedAt: factoryNow,
        createdAt: factoryNow,
        ...overrides,
        solutionId,
        siteId,
        leadId,
        ownerId,
      })
      .returning(),
  );
}

export async function makeParticipant(db: DbOrTx, overrides: Overrides<typeof participants> = {}) {
  const pilotId = overrides.pilotId ?? (await makePilot(db)).id;
  return one(
    await db
      .insert(participants)
      .values({
        id: nextId(),
        code: `P-${nextNumber()}`,
        status: 'active',
        linkHash: nextHash(),
        consentVersion: 1,
        consentedAt: factoryNow,
        updatedAt: factoryNow,
        createdAt: factoryNow,
        ...overrides,
        pilotId,
      })
      .returning(),
  );
}

/** A complete sheet of the simplified SUS in the middle of the scale. */
export async function makeQuestionnaireResponse(
  db: DbOrTx,
  overrides: Overrides<typeof questionnaireResponses> = {},
) {
  const participantId = overrides.participantId ?? (await makeParticipant(db)).id;
  return one(
    await db
      .insert(questionnaireResponses)
      .values({
        id: nextId(),
        instrument: 'sus_simplified',
        instrumentVersion: '2020',
        answers: [3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
        score: 50,
        createdAt: factoryNow,
        ...overrides,
        participantId,
      })
      .returning(),
  );
}

export async function makeIncident(db: DbOrTx, overrides: Overrides<typeof incidents> = {}) {
  const pilotId = overrides.pilotId ?? (await makePilot(db)).id;
  return one(
    await db
      .insert(incidents)
      .values({
        id: nextId(),
        what: 'The device stopped in the night.',
        awareAt: factoryNow,
        status: 'reported',
        reportDueAt: inDays(3),
        createdAt: factoryNow,
        ...overrides,
        pilotId,
      })
      .returning(),
  );
}

export async function makeEvaluator(db: DbOrTx, overrides: Overrides<typeof evaluators> = {}) {
  const pilotId = overrides.pilotId ?? (await makePilot(db, { status: 'analysis' })).id;
  const userId = overrides.userId ?? (await makeUser(db, { roles: ['clinician'] })).id;
  return one(
    await db
      .insert(evaluators)
      .values({ createdAt: factoryNow, ...overrides, pilotId, userId })
      .returning(),
  );
}

export async function makeEvaluationScore(db: DbOrTx, overrides: Overrides<typeof evaluationScores> = {}) {
  const pilotId = overrides.pilotId ?? (await makePilot(db, { status: 'analysis' })).id;
  const userId = overrides.userId ?? (await makeUser(db, { roles: ['clinician'] })).id;
  return one(
    await db
      .insert(evaluationScores)
      .values({ domain: 'benefit', score: 4, updatedAt: factoryNow, ...overrides, pilotId, userId })
      .returning(),
  );
}

export async function makeEvaluationDecision(
  db: DbOrTx,
  overrides: Overrides<typeof evaluationDecisions> = {},
) {
  const pilotId = overrides.pilotId ?? (await makePilot(db, { status: 'decided' })).id;
  const signedById = overrides.signedById ?? (await makeUser(db, { roles: ['clinician'] })).id;
  return one(
    await db
      .insert(evaluationDecisions)
      .values({
        id: nextId(),
        decision: 'adopt',
        statement: 'It helped. We keep it.',
        snapshot: {},
        snapshotHash: nextHash(),
        createdAt: factoryNow,
        ...overrides,
        pilotId,
        signedById,
      })
      .returning(),
  );
}
