import { eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { needs } from '#db/schema/index.ts';
import type { NeedAnswers } from './need-answers.ts';

/** What a need says, as answers of the wizard. A need of somebody else keeps them as the one it is told for. */
export async function answersOf(db: DbOrTx, needId: string, actorId: string): Promise<NeedAnswers> {
  const [need] = await db
    .select({
      authorId: needs.authorId,
      story: needs.story,
      who: needs.who,
      perspective: needs.perspective,
      capacity: needs.capacity,
      place: needs.place,
      frequency: needs.frequency,
      severity: needs.severity,
      today: needs.today,
      themes: needs.themes,
      title: needs.title,
      shownAs: needs.shownAs,
    })
    .from(needs)
    .where(eq(needs.id, needId));
  if (!need) throw new AppError('not_found');
  const { authorId, ...answers } = need;
  return authorId === actorId ? answers : { ...answers, forId: authorId };
}
