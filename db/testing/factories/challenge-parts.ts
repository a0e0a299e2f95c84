import type { DbOrTx } from '#db/client.server.ts';
import {
  challengeFaqs,
  challengeMessageRecipients,
  challengeMessages,
  challengeQuestions,
  challengeTerms,
  challengeUpdates,
  eligibilityAnswers,
  eligibilityRules,
  focusAreas,
  prizes,
  termsAcceptances,
} from '#db/schema/index.ts';
import { makeChallenge, makeSolution, makeTeam } from './challenges.ts';
import { type Overrides, one } from './factory.ts';
import { makeUser } from './people.ts';
import { factoryNow, nextId, nextNumber } from './series.ts';

export async function makeFocusArea(db: DbOrTx, overrides: Overrides<typeof focusAreas> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  const n = nextNumber();
  return one(
    await db
      .insert(focusAreas)
      .values({ id: nextId(), position: 0, name: `Focus area ${n}`, ...overrides, challengeId })
      .returning(),
  );
}

/** A rule that a team confirms by its word. */
export async function makeEligibilityRule(db: DbOrTx, overrides: Overrides<typeof eligibilityRules> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  return one(
    await db
      .insert(eligibilityRules)
      .values({
        id: nextId(),
        position: 0,
        kind: 'declaration',
        wording: 'Your team works in the region.',
        ...overrides,
        challengeId,
      })
      .returning(),
  );
}

export async function makeEligibilityAnswer(
  db: DbOrTx,
  overrides: Overrides<typeof eligibilityAnswers> = {},
) {
  const solution = overrides.solutionId ? null : await makeSolution(db);
  const ruleId =
    overrides.ruleId ?? (await makeEligibilityRule(db, { challengeId: solution?.challengeId })).id;
  return one(
    await db
      .insert(eligibilityAnswers)
      .values({ solutionId: solution?.id ?? nextId(), ...overrides, ruleId })
      .returning(),
  );
}

export async function makePrize(db: DbOrTx, overrides: Overrides<typeof prizes> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  return one(
    await db
      .insert(prizes)
      .values({
        id: nextId(),
        position: 0,
        kind: 'jury',
        title: `Prize ${nextNumber()}`,
        ...overrides,
        challengeId,
      })
      .returning(),
  );
}

export async function makeChallengeTerms(db: DbOrTx, overrides: Overrides<typeof challengeTerms> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  return one(
    await db
      .insert(challengeTerms)
      .values({
        id: nextId(),
        kind: 'rules',
        version: 1,
        text: 'What you enter stays yours.',
        createdAt: factoryNow,
        ...overrides,
        challengeId,
      })
      .returning(),
  );
}

/** A team's yes to terms of its own challenge. */
export async function makeTermsAcceptance(db: DbOrTx, overrides: Overrides<typeof termsAcceptances> = {}) {
  const team = overrides.teamId ? null : await makeTeam(db);
  const termsId = overrides.termsId ?? (await makeChallengeTerms(db, { challengeId: team?.challengeId })).id;
  return one(
    await db
      .insert(termsAcceptances)
      .values({ teamId: team?.id ?? nextId(), acceptedAt: factoryNow, ...overrides, termsId })
      .returning(),
  );
}

export async function makeChallengeFaq(db: DbOrTx, overrides: Overrides<typeof challengeFaqs> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  return one(
    await db
      .insert(challengeFaqs)
      .values({
        id: nextId(),
        position: 0,
        question: 'May a company enter alone?',
        answer: 'Yes.',
        ...overrides,
        challengeId,
      })
      .returning(),
  );
}

export async function makeChallengeQuestion(
  db: DbOrTx,
  overrides: Overrides<typeof challengeQuestions> = {},
) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  const askedBy = overrides.askedBy ?? (await makeUser(db, { roles: ['innovator'] })).id;
  return one(
    await db
      .insert(challengeQuestions)
      .values({
        id: nextId(),
        question: 'Can we enter with a prototype?',
        status: 'open',
        submissionKey: nextId(),
        createdAt: factoryNow,
        ...overrides,
        challengeId,
        askedBy,
      })
      .returning(),
  );
}

export async function makeChallengeUpdate(db: DbOrTx, overrides: Overrides<typeof challengeUpdates> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  return one(
    await db
      .insert(challengeUpdates)
      .values({
        id: nextId(),
        title: 'Meet the people behind the needs',
        body: 'On Friday at four.',
        submissionKey: nextId(),
        createdAt: factoryNow,
        ...overrides,
        challengeId,
      })
      .returning(),
  );
}

export async function makeChallengeMessage(db: DbOrTx, overrides: Overrides<typeof challengeMessages> = {}) {
  const challengeId = overrides.challengeId ?? (await makeChallenge(db)).id;
  return one(
    await db
      .insert(challengeMessages)
      .values({
        id: nextId(),
        audience: 'teams',
        subject: 'The deadline is near',
        body: 'Send your solution by Friday.',
        recipients: 1,
        createdAt: factoryNow,
        ...overrides,
        challengeId,
      })
      .returning(),
  );
}

export async function makeChallengeMessageRecipient(
  db: DbOrTx,
  overrides: Overrides<typeof challengeMessageRecipients> = {},
) {
  const messageId = overrides.messageId ?? (await makeChallengeMessage(db)).id;
  const userId = overrides.userId ?? (await makeUser(db)).id;
  return one(await db.insert(challengeMessageRecipients).values({ messageId, userId }).returning());
}
