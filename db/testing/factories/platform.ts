import type { DbOrTx } from '#db/client.server.ts';
import { auditLog, files, fileUploads, journeySteps, notifications, outbox } from '#db/schema/platform.ts';
import { makeSolution } from './challenges.ts';
import { type Overrides, one } from './factory.ts';
import { makeNeed } from './needs.ts';
import { makeUser } from './people.ts';
import { factoryNow, nextHash, nextId, nextNumber } from './series.ts';

export async function makeAuditEntry(db: DbOrTx, overrides: Overrides<typeof auditLog> = {}) {
  const subjectId = overrides.subjectId ?? (await makeNeed(db)).id;
  return one(
    await db
      .insert(auditLog)
      .values({
        id: nextId(),
        action: 'need.create',
        subjectType: 'need',
        createdAt: factoryNow,
        ...overrides,
        subjectId,
      })
      .returning(),
  );
}

export async function makeOutboxEvent(db: DbOrTx, overrides: Overrides<typeof outbox> = {}) {
  return one(
    await db
      .insert(outbox)
      .values({
        eventId: nextId(),
        kind: 'test.happened',
        payload: {},
        nextAttemptAt: factoryNow,
        createdAt: factoryNow,
        ...overrides,
      })
      .returning(),
  );
}

export async function makeJourneyStep(db: DbOrTx, overrides: Overrides<typeof journeySteps> = {}) {
  const subjectId = overrides.subjectId ?? (await makeNeed(db)).id;
  return one(
    await db
      .insert(journeySteps)
      .values({
        id: nextId(),
        kind: 'need.published',
        subjectType: 'need',
        actorRole: 'staff',
        createdAt: factoryNow,
        ...overrides,
        subjectId,
      })
      .returning(),
  );
}

/** Unread news about a need. */
export async function makeNotification(db: DbOrTx, overrides: Overrides<typeof notifications> = {}) {
  const userId = overrides.userId ?? (await makeUser(db)).id;
  const need = overrides.subjectId === undefined ? await makeNeed(db) : null;
  const subjectId = overrides.subjectId ?? need?.id ?? nextId();
  return one(
    await db
      .insert(notifications)
      .values({
        id: nextId(),
        kind: 'need.published',
        dedupeKey: `test:${nextNumber()}`,
        subjectType: 'need',
        path: need ? `/needs/${need.slug}` : '/needs',
        createdAt: factoryNow,
        ...overrides,
        userId,
        subjectId,
      })
      .returning(),
  );
}

/** A row about a file; no bytes are written. */
export async function makeFile(db: DbOrTx, overrides: Overrides<typeof files> = {}) {
  return one(
    await db
      .insert(files)
      .values({
        id: nextId(),
        name: `photo-${nextNumber()}.jpg`,
        contentType: 'image/jpeg',
        size: 1024,
        sha256: nextHash(),
        createdAt: factoryNow,
        ...overrides,
      })
      .returning(),
  );
}

/** An upload of which nothing has arrived yet. */
export async function makeFileUpload(db: DbOrTx, overrides: Overrides<typeof fileUploads> = {}) {
  const solutionId = overrides.solutionId ?? (await makeSolution(db, { status: 'draft' })).id;
  return one(
    await db
      .insert(fileUploads)
      .values({
        id: nextId(),
        name: 'plan.pdf',
        size: 1024,
        createdAt: factoryNow,
        ...overrides,
        solutionId,
      })
      .returning(),
  );
}
