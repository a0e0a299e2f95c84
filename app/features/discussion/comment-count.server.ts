import { sql } from 'drizzle-orm';
import type { DiscussedType } from '#app/domain/subjects.ts';
import type { Tx } from '#db/client.server.ts';

/**
 * Moves the count of visible comments that lists show, in the transaction of the comment. Subjects that no list shows
 * with a count keep none.
 */
export async function moveCommentCount(
  tx: Tx,
  subject: { type: DiscussedType; id: string },
  by: 1 | -1,
): Promise<void> {
  if (subject.type !== 'need' && subject.type !== 'solution') return;
  const table = sql.raw(subject.type === 'need' ? 'needs' : 'solutions');
  await tx.execute(
    sql`update ${table} set comment_count = greatest(comment_count + ${by}, 0) where id = ${subject.id}`,
  );
}
