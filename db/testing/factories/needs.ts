import type { DbOrTx } from '#db/client.server.ts';
import { needDrafts, needMerges, needSupports, needs, needVersions } from '#db/schema/needs.ts';
import { type Overrides, one } from './factory.ts';
import { makeUser } from './people.ts';
import { factoryNow, nextHash, nextId, nextNumber } from './series.ts';

/** A published need by a patient. */
export async function makeNeed(db: DbOrTx, overrides: Overrides<typeof needs> = {}) {
  const authorId = overrides.authorId ?? (await makeUser(db, { roles: ['patient'] })).id;
  const n = nextNumber();
  return one(
    await db
      .insert(needs)
      .values({
        id: nextId(),
        slug: `need-${n}`,
        capacity: 'patient',
        locale: 'en',
        status: 'published',
        title: `Need ${n}`,
        story: `What is hard, told for the ${n}th time.`,
        place: 'home',
        frequency: 'daily',
        severity: 'moderate',
        perspective: 'myself',
        themes: ['mobility'],
        submittedAt: factoryNow,
        publishedAt: factoryNow,
        updatedAt: factoryNow,
        createdAt: factoryNow,
        ...overrides,
        authorId,
      })
      .returning(),
  );
}

export async function makeNeedVersion(db: DbOrTx, overrides: Overrides<typeof needVersions> = {}) {
  const needId = overrides.needId ?? (await makeNeed(db)).id;
  const editedBy = overrides.editedBy ?? (await makeUser(db)).id;
  return one(
    await db
      .insert(needVersions)
      .values({
        version: 1,
        content: { title: 'An earlier title', story: 'An earlier story' },
        createdAt: factoryNow,
        ...overrides,
        needId,
        editedBy,
      })
      .returning(),
  );
}

export async function makeNeedDraft(db: DbOrTx, overrides: Overrides<typeof needDrafts> = {}) {
  return one(
    await db
      .insert(needDrafts)
      .values({
        id: nextId(),
        tokenHash: nextHash(),
        answers: { story: 'Half a story' },
        updatedAt: factoryNow,
        createdAt: factoryNow,
        ...overrides,
      })
      .returning(),
  );
}

/** A "me too". The need's own count is the caller's to set. */
export async function makeNeedSupport(db: DbOrTx, overrides: Overrides<typeof needSupports> = {}) {
  const needId = overrides.needId ?? (await makeNeed(db)).id;
  const userId = overrides.userId ?? (await makeUser(db, { roles: ['patient'] })).id;
  return one(
    await db
      .insert(needSupports)
      .values({ capacity: 'patient', createdAt: factoryNow, ...overrides, needId, userId })
      .returning(),
  );
}

export async function makeNeedMerge(db: DbOrTx, overrides: Overrides<typeof needMerges> = {}) {
  const intoId = overrides.intoId ?? (await makeNeed(db)).id;
  const fromId = overrides.fromId ?? (await makeNeed(db, { status: 'merged', mergedIntoId: intoId })).id;
  const mergedBy = overrides.mergedBy ?? (await makeUser(db, { roles: ['staff'] })).id;
  return one(
    await db
      .insert(needMerges)
      .values({
        id: nextId(),
        statusBefore: 'published',
        createdAt: factoryNow,
        ...overrides,
        fromId,
        intoId,
        mergedBy,
      })
      .returning(),
  );
}
