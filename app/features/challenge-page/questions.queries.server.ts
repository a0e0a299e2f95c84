import { and, asc, desc, eq, gt, inArray, lt } from 'drizzle-orm';
import type { Actor } from '#app/policies/actor.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { challengeFaqs, challengeQuestions } from '#db/schema/index.ts';

/** A question that everyone can read, with its answer; never who asked. */
export type PublicQuestion = { id: string; question: string; answer: string; answeredAt: Date | null };
/** A question as its asker sees it. */
export type OwnQuestion = PublicQuestion & {
  status: 'open' | 'answered' | 'private';
  privateReason: string;
  createdAt: Date;
};
export type OpenQuestion = { id: string; question: string; createdAt: Date };

export const questionPageSize = 20;
/** Most own questions that are shown at once, the newest. */
const mostOwn = 50;

const publicColumns = {
  id: challengeQuestions.id,
  question: challengeQuestions.question,
  answer: challengeQuestions.answer,
  answeredAt: challengeQuestions.answeredAt,
};

/** Questions with their answers, the last asked first; `next` begins the following page. */
export async function answeredQuestions(
  db: DbOrTx,
  challengeId: string,
  { before, limit = questionPageSize }: { before: string | null; limit?: number },
): Promise<{ questions: PublicQuestion[]; next: string | null }> {
  const rows = await answeredStatement(db, challengeId, before, limit);
  const questions = rows.slice(0, limit);
  return { questions, next: rows.length > limit ? (questions.at(-1)?.id ?? null) : null };
}

/** The statement of {@link answeredQuestions}, for its plan. */
export const answeredStatement = (db: DbOrTx, challengeId: string, before: string | null, limit: number) =>
  db
    .select(publicColumns)
    .from(challengeQuestions)
    .where(
      and(
        eq(challengeQuestions.challengeId, challengeId),
        eq(challengeQuestions.status, 'answered'),
        before ? lt(challengeQuestions.id, before) : undefined,
      ),
    )
    .orderBy(desc(challengeQuestions.id))
    .limit(limit + 1);

/** What the actor has asked and not taken back, the newest first. */
export async function ownQuestions(db: DbOrTx, actor: Actor, challengeId: string): Promise<OwnQuestion[]> {
  if (actor.kind !== 'person') return [];
  const rows = await db
    .select({
      ...publicColumns,
      status: challengeQuestions.status,
      privateReason: challengeQuestions.privateReason,
      createdAt: challengeQuestions.createdAt,
    })
    .from(challengeQuestions)
    .where(
      and(
        eq(challengeQuestions.askedBy, actor.id),
        eq(challengeQuestions.challengeId, challengeId),
        inArray(challengeQuestions.status, ['open', 'answered', 'private']),
      ),
    )
    .orderBy(desc(challengeQuestions.id))
    .limit(mostOwn);
  return rows.map((row) => ({ ...row, status: row.status as OwnQuestion['status'] }));
}

/** What waits for an answer, the longest wait first; `next` begins the following page. Staff only: ask the policy. */
export async function openQuestions(
  db: DbOrTx,
  challengeId: string,
  after: string | null,
): Promise<{ questions: OpenQuestion[]; next: string | null }> {
  const rows = await openStatement(db, challengeId, after);
  const questions = rows.slice(0, questionPageSize);
  return { questions, next: rows.length > questionPageSize ? (questions.at(-1)?.id ?? null) : null };
}

/** The statement of {@link openQuestions}, for its plan. */
export const openStatement = (db: DbOrTx, challengeId: string, after: string | null) =>
  db
    .select({
      id: challengeQuestions.id,
      question: challengeQuestions.question,
      createdAt: challengeQuestions.createdAt,
    })
    .from(challengeQuestions)
    .where(
      and(
        eq(challengeQuestions.challengeId, challengeId),
        eq(challengeQuestions.status, 'open'),
        after ? gt(challengeQuestions.id, after) : undefined,
      ),
    )
    .orderBy(asc(challengeQuestions.id))
    .limit(questionPageSize + 1);

/** One question with what the policy needs; null when the challenge has none of this id. */
export async function findQuestion(db: DbOrTx, challengeId: string, id: string) {
  const [row] = await db
    .select({
      id: challengeQuestions.id,
      askedBy: challengeQuestions.askedBy,
      status: challengeQuestions.status,
      question: challengeQuestions.question,
      createdAt: challengeQuestions.createdAt,
    })
    .from(challengeQuestions)
    .where(and(eq(challengeQuestions.id, id), eq(challengeQuestions.challengeId, challengeId)));
  return row ?? null;
}

/** How many questions wait for an answer. */
export const countOpenQuestions = (db: DbOrTx, challengeId: string): Promise<number> =>
  db.$count(
    challengeQuestions,
    and(eq(challengeQuestions.challengeId, challengeId), eq(challengeQuestions.status, 'open')),
  );

/** The frequent questions of a challenge, as they are worded. */
export async function faqQuestions(db: DbOrTx, challengeId: string): Promise<string[]> {
  const rows = await db
    .select({ question: challengeFaqs.question })
    .from(challengeFaqs)
    .where(eq(challengeFaqs.challengeId, challengeId));
  return rows.map((row) => row.question);
}
