import { eq } from 'drizzle-orm';
import type { SubjectType } from '#app/domain/subjects.ts';
import { commentLink } from '#app/features/discussion/comment-place.ts';
import { paths } from '#app/paths.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { challenges, needs, pilots, solutions } from '#db/schema/index.ts';

/** The page of something that is discussed: what it is called and where it is. */
export type SubjectPage = { title: string; path: string };

/** The page of a subject; null for what has none or is gone. */
export async function subjectPage(
  db: DbOrTx,
  { type, id }: { type: SubjectType; id: string },
): Promise<SubjectPage | null> {
  const tables = { need: needs, challenge: challenges, solution: solutions, pilot: pilots } as const;
  if (type !== 'need' && type !== 'challenge' && type !== 'solution' && type !== 'pilot') return null;
  const table = tables[type];
  const [row] = await db.select({ title: table.title, slug: table.slug }).from(table).where(eq(table.id, id));
  return row ? { title: row.title, path: paths[type](row.slug) } : null;
}

/** The place of a comment on the page it stands on. */
export async function commentPath(
  db: DbOrTx,
  comment: { id: string; subject: { type: SubjectType; id: string } },
): Promise<string> {
  const page = await subjectPage(db, comment.subject);
  return page ? page.path + commentLink(comment.id) : paths.home();
}
