import type { DbOrTx } from '#db/client.server.ts';
import {
  priorityPapers,
  priorityRounds,
  prioritySeats,
  prioritySessionGroups,
  priorityTopicNeeds,
  priorityTopics,
} from '#db/schema/index.ts';
import { type Overrides, one } from './factory.ts';
import { makeNeed } from './needs.ts';
import { makeUser } from './people.ts';
import { factoryNow, nextHash, nextId, nextNumber } from './series.ts';

/** A round whose long list is being made, for patients, carers and clinicians. */
export async function makePriorityRound(db: DbOrTx, overrides: Overrides<typeof priorityRounds> = {}) {
  const ownerId = overrides.ownerId ?? (await makeUser(db, { roles: ['staff'] })).id;
  const n = nextNumber();
  return one(
    await db
      .insert(priorityRounds)
      .values({
        id: nextId(),
        slug: `priorities-${n}`,
        title: `Priorities ${n}`,
        summary: 'What matters most to those concerned.',
        status: 'collecting',
        groups: ['patients', 'carers', 'clinicians'],
        seed: 'test-seed',
        updatedAt: factoryNow,
        createdAt: factoryNow,
        ...overrides,
        ownerId,
      })
      .returning(),
  );
}

export async function makePriorityTopic(db: DbOrTx, overrides: Overrides<typeof priorityTopics> = {}) {
  const roundId = overrides.roundId ?? (await makePriorityRound(db)).id;
  return one(
    await db
      .insert(priorityTopics)
      .values({
        id: nextId(),
        wording: `How can nights be safer? (${nextNumber()})`,
        createdAt: factoryNow,
        ...overrides,
        roundId,
      })
      .returning(),
  );
}

/** A published need behind a topic, whose author has not been asked. */
export async function makePriorityTopicNeed(
  db: DbOrTx,
  overrides: Overrides<typeof priorityTopicNeeds> = {},
) {
  const topic = overrides.topicId ? null : await makePriorityTopic(db, { roundId: overrides.roundId });
  const needId = overrides.needId ?? (await makeNeed(db, { status: 'published' })).id;
  return one(
    await db
      .insert(priorityTopicNeeds)
      .values({
        topicId: topic?.id ?? nextId(),
        roundId: topic?.roundId ?? nextId(),
        consent: 'not_asked',
        createdAt: factoryNow,
        ...overrides,
        needId,
      })
      .returning(),
  );
}

export async function makePriorityPaper(db: DbOrTx, overrides: Overrides<typeof priorityPapers> = {}) {
  const roundId = overrides.roundId ?? (await makePriorityRound(db, { status: 'interim' })).id;
  return one(
    await db
      .insert(priorityPapers)
      .values({ voterKey: nextHash(), constituency: 'patients', chosen: [], ...overrides, roundId })
      .returning(),
  );
}

export async function makePrioritySessionGroup(
  db: DbOrTx,
  overrides: Overrides<typeof prioritySessionGroups> = {},
) {
  const roundId = overrides.roundId ?? (await makePriorityRound(db, { status: 'session' })).id;
  const n = nextNumber();
  return one(
    await db
      .insert(prioritySessionGroups)
      .values({
        id: nextId(),
        position: 0,
        name: `Group ${n}`,
        ranking: [],
        updatedAt: factoryNow,
        ...overrides,
        roundId,
      })
      .returning(),
  );
}

export async function makePrioritySeat(db: DbOrTx, overrides: Overrides<typeof prioritySeats> = {}) {
  const roundId = overrides.roundId ?? (await makePriorityRound(db, { status: 'shortlisted' })).id;
  const userId = overrides.userId ?? (await makeUser(db, { roles: ['patient'] })).id;
  return one(
    await db
      .insert(prioritySeats)
      .values({ constituency: 'patients', createdAt: factoryNow, ...overrides, roundId, userId })
      .returning(),
  );
}
