import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { ModerationVerdict, QueueKind, ReportReason } from '#app/domain/moderation/moderation.ts';
import type { SubjectRef } from '#app/domain/subjects.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { auditLog, moderationItems, moderationVerdicts, reports, users } from '#db/schema/index.ts';
import { type EditedField, editsOf } from './edits.queries.server.ts';

/** Who did it: a colleague by name, the author, somebody for the author, the system, or somebody else. */
export type Doer =
  | { kind: 'colleague'; id: string; name: string }
  | { kind: 'author' | 'carer' | 'system' | 'somebody' };

/** One thing that happened to what an item is about. */
export type HistoryEntry = { id: string; at: Date } & (
  | { kind: 'queued'; queue: QueueKind }
  | { kind: 'verdict'; verdict: ModerationVerdict; reason: string; by: string }
  | { kind: 'edit'; fields: EditedField[] }
  | { kind: 'report'; reason: ReportReason; note: string }
  | { kind: 'act'; action: ShownAction; by: Doer; why: string | null }
);

/** What the audit log tells that nothing else of the history does. */
export const shownActions = [
  'need.send',
  'need.enter',
  'need.appeal',
  'need.withdraw',
  'need.unmerge',
  'need.reveal_author',
  'comment.post',
  'comment.delete',
  'comment.reveal_author',
  'queue.take',
  'queue.release',
] as const;
export type ShownAction = (typeof shownActions)[number];

/** Opening and putting back: so many that they are counted apart, or they would push out what matters. */
const looks: readonly ShownAction[] = ['queue.take', 'queue.release'];

/** Most entries of one kind; the newest are kept. */
const most = 100;

/** The full history of what an item is about, oldest first. */
export async function historyOf(
  db: DbOrTx,
  ref: SubjectRef,
  authorId: string | null,
): Promise<HistoryEntry[]> {
  const parts = await Promise.all([
    queuedAndDecided(db, ref),
    editsOf(db, ref),
    reported(db, ref),
    done(db, ref, authorId, looks),
    done(
      db,
      ref,
      authorId,
      shownActions.filter((action) => !looks.includes(action)),
    ),
  ]);
  return parts.flat().sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
}

async function queuedAndDecided(db: DbOrTx, { type, id }: SubjectRef): Promise<HistoryEntry[]> {
  const mine = and(eq(moderationItems.subjectType, type), eq(moderationItems.subjectId, id));
  const items = await db
    .select({ id: moderationItems.id, kind: moderationItems.kind, at: moderationItems.createdAt })
    .from(moderationItems)
    .where(mine)
    .orderBy(desc(moderationItems.createdAt))
    .limit(most);
  const verdicts = await db
    .select({
      id: moderationVerdicts.id,
      at: moderationVerdicts.createdAt,
      verdict: moderationVerdicts.verdict,
      reason: moderationVerdicts.reason,
      name: users.name,
      pseudonym: users.pseudonym,
    })
    .from(moderationVerdicts)
    .innerJoin(moderationItems, eq(moderationItems.id, moderationVerdicts.itemId))
    .innerJoin(users, eq(users.id, moderationVerdicts.moderatorId))
    .where(mine)
    .orderBy(desc(moderationVerdicts.createdAt))
    .limit(most);
  return [
    ...items.map((item) => ({ id: item.id, at: item.at, kind: 'queued' as const, queue: item.kind })),
    ...verdicts.map(({ name, pseudonym, ...verdict }) => ({
      ...verdict,
      kind: 'verdict' as const,
      by: name ?? pseudonym,
    })),
  ];
}

async function reported(db: DbOrTx, { type, id }: SubjectRef): Promise<HistoryEntry[]> {
  const rows = await db
    .select({ id: reports.id, at: reports.createdAt, reason: reports.reason, note: reports.note })
    .from(reports)
    .where(and(eq(reports.subjectType, type), eq(reports.subjectId, id)))
    .orderBy(asc(reports.id))
    .limit(most);
  return rows.map((row) => ({ ...row, kind: 'report' as const }));
}

async function done(
  db: DbOrTx,
  ref: SubjectRef,
  authorId: string | null,
  actions: readonly ShownAction[],
): Promise<HistoryEntry[]> {
  const rows = await db
    .select({
      id: auditLog.id,
      at: auditLog.createdAt,
      action: auditLog.action,
      actorId: auditLog.actorId,
      onBehalfOfId: auditLog.onBehalfOfId,
      facts: auditLog.facts,
      name: users.name,
      pseudonym: users.pseudonym,
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .where(
      and(
        eq(auditLog.subjectType, ref.type),
        eq(auditLog.subjectId, ref.id),
        inArray(auditLog.action, [...actions]),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(most);
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    kind: 'act' as const,
    action: row.action as ShownAction,
    by: doerOf(row, authorId),
    why: whyOf(row.facts),
  }));
}

type Row = { action: string; actorId: string | null; name: string | null; pseudonym: string | null };

/** Acts of the desk are a colleague's; whoever else acts is never named. */
function doerOf(row: Row & { onBehalfOfId: string | null }, authorId: string | null): Doer {
  if (row.actorId === null) return { kind: 'system' };
  const isDesk = row.action.startsWith('queue.') || /\.(enter|unmerge|reveal_author)$/.test(row.action);
  if (isDesk) return { kind: 'colleague', id: row.actorId, name: row.name ?? row.pseudonym ?? '' };
  if (row.actorId === authorId) return { kind: 'author' };
  return { kind: row.onBehalfOfId === null ? 'somebody' : 'carer' };
}

function whyOf(facts: unknown): string | null {
  const why = (facts as { why?: unknown } | null)?.why;
  return typeof why === 'string' ? why : null;
}
