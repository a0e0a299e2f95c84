import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { SubjectType } from '#app/domain/subjects.ts';
import type { Person } from '#app/policies/actor.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { notifications } from '#db/schema/index.ts';

/** A notice as its reader's page needs it. */
export type Notice = {
  id: string;
  kind: string;
  subjectType: SubjectType;
  path: string;
  facts: Record<string, unknown>;
  isRead: boolean;
  createdAt: Date;
};

export const noticesOnAPage = 20;

/** The reader's own notices, newest first, from before the notice `before`; `next` is the key of the next page. */
export async function listNotices(
  db: DbOrTx,
  actor: Person,
  { before, limit = noticesOnAPage }: { before?: string | undefined; limit?: number } = {},
): Promise<{ notices: Notice[]; next: string | null }> {
  const rows = await db
    .select({
      id: notifications.id,
      kind: notifications.kind,
      subjectType: notifications.subjectType,
      path: notifications.path,
      facts: notifications.facts,
      isRead: sql<boolean>`${notifications.readAt} is not null`,
      createdAt: notifications.createdAt,
    })
    .from(notifications)
    .where(
      and(
        eq(notifications.userId, actor.id),
        notifications.inApp,
        before ? lt(notifications.id, before) : undefined,
      ),
    )
    .orderBy(desc(notifications.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit) as Notice[];
  return { notices: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** How many notices the reader has not read; 100 stands for 100 or more. */
export async function countUnread(db: DbOrTx, actor: Person): Promise<number> {
  const some = db
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(eq(notifications.userId, actor.id), notifications.inApp, isNull(notifications.readAt)))
    .limit(100)
    .as('some');
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(some);
  return row?.count ?? 0;
}
