import { asc, eq } from 'drizzle-orm';
import type { EventPayloads } from '#app/domain/events.ts';
import { challengeQuestions, outbox } from '#db/schema/index.ts';
import { testDb } from '#db/testing/test-db.ts';

export const key = (n: number) => `0195a0b0-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const questionsOf = (challengeId: string) =>
  testDb()
    .select()
    .from(challengeQuestions)
    .where(eq(challengeQuestions.challengeId, challengeId))
    .orderBy(asc(challengeQuestions.id));

/** What single people were told, in order. */
export async function toldPeople(): Promise<EventPayloads['person.told'][]> {
  const rows = await testDb()
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(eq(outbox.kind, 'person.told'))
    .orderBy(asc(outbox.seq));
  return rows.map((row) => row.payload as EventPayloads['person.told']);
}
