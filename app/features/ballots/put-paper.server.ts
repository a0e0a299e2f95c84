import { randomInt } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import { type Marks, sameMarks, tidyMarks } from '#app/domain/methods/voting/marks.ts';
import { makeReceipt } from '#app/domain/methods/voting/receipt.ts';
import type { VotingMethod } from '#app/domain/methods/voting/voting-methods.ts';
import type { Capacity, Constituency } from '#app/domain/people/roles.ts';
import type { Tx } from '#db/client.server.ts';
import { ballotPapers } from '#db/schema/index.ts';

/** A paper to be put into a ballot. `version`: the one that was seen before, 0 for none. */
export type PaperToPut = {
  ballotId: string;
  voterKey: string;
  constituency: Constituency;
  marks: Marks;
  byCarer: boolean;
  onPaper: boolean;
  version: number;
  /** The code that its voter has been given already; a new one where there is none, or somebody has it. */
  receipt?: string;
};

/** What became of it. `isNew`: this voter had none before. */
export type PutPaper = { receipt: string; isNew: boolean };

/**
 * The ballot of a challenge, held so that it is not counted before this transaction has ended: the count waits for everyone
 * who holds it, and they do not wait for one another. Whoever comes when it is being counted waits and then sees `countedAt`.
 */
export async function holdBallot(tx: Tx, challengeId: string): Promise<HeldBallot | null> {
  const [row] = await tx.execute<Omit<HeldBallot, 'countedAt'> & { countedAt: string | null }>(sql`
    select id, method, score_max as "scoreMax", eligible::text[] as eligible, paper_hours as "paperHours",
      counted_at as "countedAt"
    from ballots where challenge_id = ${challengeId} for share`);
  return row ? { ...row, countedAt: row.countedAt === null ? null : new Date(row.countedAt) } : null;
}

/** What putting a paper in asks of its ballot. */
export type HeldBallot = {
  id: string;
  method: VotingMethod;
  scoreMax: number;
  eligible: Capacity[];
  paperHours: number;
  countedAt: Date | null;
};

/**
 * Puts a paper into a ballot that is held, or changes the voter's paper. A paper that says what is there already changes
 * nothing, and a changed one keeps its code, unless a carer or helpers filled it in before and the voter does now. Whether its marks are right is the caller's to check.
 *
 * Throws `conflict`: `paper_changed` when another window has voted since `version` was seen; `voted_themselves` when a carer
 * would change what the patient has filled in.
 */
export async function putPaper(tx: Tx, paper: PaperToPut): Promise<PutPaper> {
  for (let given = paper.receipt; ; given = undefined) {
    const receipt = paper.version === 0 && (await insertPaper(tx, paper, given ?? newReceipt()));
    if (receipt) return { receipt, isNew: true };
    const before = await lockPaper(tx, paper);
    if (before) return { receipt: await changePaper(tx, before, paper), isNew: false };
    if (paper.version !== 0) throw new AppError('conflict', 'paper_changed');
    // Nothing was inserted and nothing is there: the code was taken. Another one is not.
  }
}

async function lockPaper(tx: Tx, { ballotId, voterKey }: PaperToPut) {
  const [paper] = await tx
    .select({
      constituency: ballotPapers.constituency,
      marks: ballotPapers.marks,
      byCarer: ballotPapers.byCarer,
      onPaper: ballotPapers.onPaper,
      receipt: ballotPapers.receipt,
      version: ballotPapers.version,
    })
    .from(ballotPapers)
    .where(and(eq(ballotPapers.ballotId, ballotId), eq(ballotPapers.voterKey, voterKey)))
    .for('update');
  return paper ?? null;
}

async function insertPaper(tx: Tx, paper: PaperToPut, receipt: string): Promise<string | null> {
  const marks = JSON.stringify(tidyMarks(paper.marks));
  const [row] = await tx.execute<{ receipt: string }>(sql`
    insert into ballot_papers (ballot_id, voter_key, constituency, marks, by_carer, on_paper, receipt)
    values (${paper.ballotId}, ${paper.voterKey}, ${paper.constituency}, ${marks}::text::jsonb, ${paper.byCarer},
      ${paper.onPaper}, ${receipt})
    on conflict do nothing returning receipt`);
  return row?.receipt ?? null;
}

async function changePaper(
  tx: Tx,
  before: NonNullable<Awaited<ReturnType<typeof lockPaper>>>,
  { ballotId, voterKey, version, receipt: _, ...paper }: PaperToPut,
): Promise<string> {
  if (paper.byCarer && !before.byCarer) throw new AppError('conflict', 'voted_themselves');
  // Whoever filled it in before knows its code. What voters fill in themselves is theirs alone, and so is its code.
  const isTakenOver = (before.byCarer && !paper.byCarer) || (before.onPaper && !paper.onPaper);
  const receipt = (isTakenOver ? null : before.receipt) ?? newReceipt();
  const saysTheSame = before.constituency === paper.constituency && sameMarks(before.marks, paper.marks);
  if (saysTheSame && !isTakenOver && before.byCarer === paper.byCarer && before.receipt) return receipt;
  if (!saysTheSame && before.version !== version) throw new AppError('conflict', 'paper_changed');
  await tx
    .update(ballotPapers)
    .set({ ...paper, marks: tidyMarks(paper.marks), receipt, version: sql`${ballotPapers.version} + 1` })
    .where(and(eq(ballotPapers.ballotId, ballotId), eq(ballotPapers.voterKey, voterKey)));
  return receipt;
}

const newReceipt = () => makeReceipt((bound) => randomInt(bound));
