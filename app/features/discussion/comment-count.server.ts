import { eq, sql } from 'drizzle-orm';
import type { DiscussedType } from '#app/domain/subjects.ts';
import type { Tx } from '#db/client.server.ts';
import { needs, solutions } from '#db/schema/index.ts';

/**
 * Moves the count of visible comments that lists show, in the transaction of the comment. Subjects that no list shows
 * with a count keep none.
 */
export async function moveCommentCount(
  tx: Tx,
  subject: { type: DiscussedType; id: string },
  by: 1 | -1,
): Promise<void> {
  if (subject.type === 'need') {
    await tx
      .update(needs)
      .set({ commentCount: sql`greatest(${needs.commentCount} + ${by}, 0)` })
      .where(eq(needs.id, subject.id));
  } else if (subject.type === 'solution') {
    await tx
      .update(solutions)
      .set({ commentCount: sql`greatest(${solutions.commentCount} + ${by}, 0)` })
      .where(eq(solutions.id, subject.id));
  }
}
