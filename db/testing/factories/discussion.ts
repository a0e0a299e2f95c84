import type { DbOrTx } from '#db/client.server.ts';
import {
  comments,
  commentVersions,
  follows,
  moderationItems,
  moderationVerdicts,
  reasonTemplates,
  reports,
} from '#db/schema/discussion.ts';
import { type Overrides, one } from './factory.ts';
import { makeNeed } from './needs.ts';
import { makeUser } from './people.ts';
import { factoryNow, nextId, nextNumber } from './series.ts';

/** A published comment on a need. The subject's own count is the caller's to set. */
export async function makeComment(db: DbOrTx, overrides: Overrides<typeof comments> = {}) {
  const subjectId = overrides.subjectId ?? (await makeNeed(db)).id;
  const authorId = overrides.authorId ?? (await makeUser(db, { roles: ['patient'] })).id;
  return one(
    await db
      .insert(comments)
      .values({
        id: nextId(),
        subjectType: 'need',
        capacity: 'patient',
        status: 'published',
        body: `Comment ${nextNumber()}`,
        submissionKey: nextId(),
        createdAt: factoryNow,
        ...overrides,
        subjectId,
        authorId,
      })
      .returning(),
  );
}

export async function makeCommentVersion(db: DbOrTx, overrides: Overrides<typeof commentVersions> = {}) {
  const commentId = overrides.commentId ?? (await makeComment(db, { editedAt: factoryNow })).id;
  return one(
    await db
      .insert(commentVersions)
      .values({ version: 1, body: 'What it said before', createdAt: factoryNow, ...overrides, commentId })
      .returning(),
  );
}

export async function makeFollow(db: DbOrTx, overrides: Overrides<typeof follows> = {}) {
  const subjectId = overrides.subjectId ?? (await makeNeed(db)).id;
  const userId = overrides.userId ?? (await makeUser(db)).id;
  return one(
    await db
      .insert(follows)
      .values({ subjectType: 'need', createdAt: factoryNow, ...overrides, subjectId, userId })
      .returning(),
  );
}

export async function makeReport(db: DbOrTx, overrides: Overrides<typeof reports> = {}) {
  const subjectId = overrides.subjectId ?? (await makeNeed(db)).id;
  const reporterId = overrides.reporterId ?? (await makeUser(db)).id;
  return one(
    await db
      .insert(reports)
      .values({
        id: nextId(),
        subjectType: 'need',
        reason: 'hurtful',
        createdAt: factoryNow,
        ...overrides,
        subjectId,
        reporterId,
      })
      .returning(),
  );
}

/** A need that waits for a moderator, due in two days. */
export async function makeModerationItem(db: DbOrTx, overrides: Overrides<typeof moderationItems> = {}) {
  const subjectId =
    overrides.subjectId ?? (await makeNeed(db, { status: 'submitted', publishedAt: null })).id;
  return one(
    await db
      .insert(moderationItems)
      .values({
        id: nextId(),
        kind: 'need',
        subjectType: 'need',
        dueAt: new Date(factoryNow.getTime() + 2 * 86_400_000),
        createdAt: factoryNow,
        ...overrides,
        subjectId,
      })
      .returning(),
  );
}

export async function makeModerationVerdict(
  db: DbOrTx,
  overrides: Overrides<typeof moderationVerdicts> = {},
) {
  const itemId =
    overrides.itemId ?? (await makeModerationItem(db, { status: 'decided', decidedAt: factoryNow })).id;
  const moderatorId = overrides.moderatorId ?? (await makeUser(db, { roles: ['staff'] })).id;
  return one(
    await db
      .insert(moderationVerdicts)
      .values({
        id: nextId(),
        verdict: 'publish',
        createdAt: factoryNow,
        ...overrides,
        itemId,
        moderatorId,
      })
      .returning(),
  );
}

export async function makeReasonTemplate(db: DbOrTx, overrides: Overrides<typeof reasonTemplates> = {}) {
  return one(
    await db
      .insert(reasonTemplates)
      .values({
        id: nextId(),
        verdict: 'return',
        title: `Reason ${nextNumber()}`,
        bodyEn: 'Please tell us a little more.',
        bodyDe: 'Bitte erzählen Sie uns etwas mehr.',
        updatedAt: factoryNow,
        createdAt: factoryNow,
        ...overrides,
      })
      .returning(),
  );
}
