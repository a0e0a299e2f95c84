import { and, asc, eq, sql } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import { type ModerationVerdict, verdictsFor } from '#app/domain/moderation/moderation.ts';
import type { Locale } from '#app/domain/people/preferences.ts';
import type { Person } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { moderationItems, reports, users } from '#db/schema/index.ts';
import { loadItemSubject } from './item-subject.queries.server.ts';

/** Everything a moderator needs to decide about one item; null subjects are gone or withdrawn. */
export type ItemForDesk = NonNullable<Awaited<ReturnType<typeof loadItem>>>;

/**
 * An item with its full text, as staff may see it: the author's shown name and never who is behind it. Throws
 * `forbidden` for anybody else than staff, `not_found` for an item that there is not.
 */
export async function loadItem(
  db: DbOrTx,
  actor: Person,
  itemId: string,
  now: Date,
  options: { similar: boolean } = { similar: true },
) {
  if (!can(actor, 'queue.read', null)) throw new AppError('forbidden');
  const [item] = await db
    .select({
      id: moderationItems.id,
      kind: moderationItems.kind,
      subjectType: moderationItems.subjectType,
      subjectId: moderationItems.subjectId,
      detail: moderationItems.detail,
      status: moderationItems.status,
      excludedId: moderationItems.excludedId,
      lockedById: moderationItems.lockedById,
      lockedUntil: moderationItems.lockedUntil,
      createdAt: moderationItems.createdAt,
      dueAt: moderationItems.dueAt,
      decidedAt: moderationItems.decidedAt,
      holder: sql<string | null>`coalesce(${users.name}, ${users.pseudonym})`,
    })
    .from(moderationItems)
    .leftJoin(users, eq(users.id, moderationItems.lockedById))
    .where(eq(moderationItems.id, itemId));
  if (!item) throw new AppError('not_found');
  const ref = { type: item.subjectType, id: item.subjectId };
  const { subject, authorId, writtenById, seen, name } = await loadItemSubject(db, ref, item.detail, options);
  const isHeld = item.lockedById !== null && item.lockedUntil !== null && item.lockedUntil > now;
  return {
    id: item.id,
    kind: item.kind,
    authorId,
    /** A name for the item: the need's title, the beginning of the comment, who claims a role. */
    name,
    ref,
    subject,
    author: authorId === null ? null : await loadAuthor(db, authorId, actor),
    seen,
    status: item.status,
    reports: item.kind === 'report' ? await reportsOn(db, ref) : [],
    isExcluded: item.excludedId === actor.id && authorId !== actor.id,
    mayDecide: can(actor, 'queue.decide', { excludedId: item.excludedId, authorId, writtenById }),
    /** Written down by the actor for somebody who told it. */
    isWrittenByMe: writtenById === actor.id,
    mayUndoMerge: authorId !== null && can(actor, 'queue.undo_merge', { authorId }),
    heldBy: !isHeld ? null : item.lockedById === actor.id ? ('me' as const) : { name: item.holder ?? '' },
    verdicts: verdictsThatFit(item.kind, ref.type),
    createdAt: item.createdAt,
    dueAt: item.dueAt,
    isOverdue: item.status === 'waiting' && item.dueAt < now,
    decidedAt: item.decidedAt,
  };
}

/** A challenge, a solution or a pilot cannot be hidden here: the people who run it are asked to change it. */
function verdictsThatFit(kind: keyof typeof verdictsFor, type: string): readonly ModerationVerdict[] {
  const canHide = type === 'need' || type === 'comment';
  return verdictsFor[kind].filter((verdict) => verdict !== 'hide' || canHide);
}

async function loadAuthor(db: DbOrTx, authorId: string, actor: Person) {
  const [author] = await db
    .select({ locale: users.locale, acceptedItems: users.acceptedItems, createdAt: users.createdAt })
    .from(users)
    .where(eq(users.id, authorId));
  const locale: Locale = author?.locale ?? 'en';
  return {
    locale,
    acceptedItems: author?.acceptedItems ?? 0,
    since: author?.createdAt ?? null,
    isMe: authorId === actor.id,
  };
}

/** What was reported, answered or not. Who reported it is nobody's business here. */
async function reportsOn(db: DbOrTx, ref: { type: typeof reports.subjectType._.data; id: string }) {
  return db
    .select({ id: reports.id, reason: reports.reason, note: reports.note, at: reports.createdAt })
    .from(reports)
    .where(and(eq(reports.subjectType, ref.type), eq(reports.subjectId, ref.id)))
    .orderBy(asc(reports.id))
    .limit(50);
}
