import { and, eq } from 'drizzle-orm';
import { simplifiedSus } from '#app/domain/methods/instruments/sus.items.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { questionnaireResponses } from '#db/schema/index.ts';

/** Whether the participant has sent the sheet already. */
export async function hasAnswered(db: DbOrTx, participantId: string): Promise<boolean> {
  const sent = await db.$count(
    questionnaireResponses,
    and(
      eq(questionnaireResponses.participantId, participantId),
      eq(questionnaireResponses.instrument, simplifiedSus.id),
    ),
  );
  return sent > 0;
}
