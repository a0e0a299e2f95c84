import { asc, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.server.ts';
import { solutions } from '#db/schema/index.ts';
import { decisiveOrder } from './decisive-order.ts';
import {
  countedScores,
  criteriaOf,
  type JuryState,
  judgedEntries,
  juryStateOf,
} from './jury.queries.server.ts';
import { type Agreement, type CalibratedScore, type JuryCalibration, juryResults } from './jury-results.ts';
import { currentRoundOf } from './jury-rounds.server.ts';

/** One solution as the jury found it; best first by plain means, those without a score last. */
export type JuryRow = {
  id: string;
  slug: string;
  title: string;
  score: number | null;
  spread: number | null;
  rank: number | null;
  tied: boolean;
  jurors: number;
  criteria: Readonly<Record<string, number | null>>;
  /** With the jurors' leniency taken out; null where that cannot be done. */
  calibrated: CalibratedScore | null;
};

/** What a jury found in one round. */
export type JuryResults = {
  round: number;
  rows: JuryRow[];
  agreement: Agreement[];
  calibration: JuryCalibration;
  criteria: { id: string; name: string }[];
};

/** What a jury found in a round. Only for who may read the scores. */
export async function readJuryResults(db: DbOrTx, challengeId: string, round = 1): Promise<JuryResults> {
  const [entries, criteria, scores] = await Promise.all([
    entriesOf(db, challengeId, round),
    criteriaOf(db, challengeId),
    countedScores(db, challengeId, round),
  ]);
  const found = juryResults(
    entries.map(({ id }) => id),
    criteria,
    scores,
  );
  const { calibration } = found;
  const rows = entries.map((entry, i): JuryRow => {
    const own = found.scores[i];
    return {
      ...entry,
      score: own?.score ?? null,
      spread: own?.spread ?? null,
      rank: own?.rank ?? null,
      tied: own?.tied ?? false,
      jurors: own?.jurors ?? 0,
      criteria: own?.criteria ?? {},
      calibrated: calibration.problem === null ? (calibration.byEntry[entry.id] ?? null) : null,
    };
  });
  return {
    round,
    rows: rows.sort(byRank),
    agreement: found.agreement,
    calibration,
    criteria: criteria.map(({ id, name }) => ({ id, name })),
  };
}

/** Where the newest round of a jury stands: the one that a decision waits for. */
export async function newestJuryState(db: DbOrTx, challengeId: string, now: Date): Promise<JuryState> {
  return juryStateOf(db, challengeId, now, await currentRoundOf(db, challengeId));
}

/** What a decision is made from; where there was a final, by {@link decisiveOrder}. Only for who may read the scores. */
export async function readDecisiveRows(db: DbOrTx, challengeId: string): Promise<JuryRow[]> {
  const round = await currentRoundOf(db, challengeId);
  const { rows } = await readJuryResults(db, challengeId, 1);
  return round === 1 ? rows : decisiveOrder(rows, (await readJuryResults(db, challengeId, round)).rows);
}

/** The entries that a jury judges in a round, by title. */
export function entriesOf(db: DbOrTx, challengeId: string, round: number) {
  return db
    .select({ id: solutions.id, slug: solutions.slug, title: solutions.title })
    .from(solutions)
    .where(sql`${solutions.id} in (${judgedEntries(challengeId, round)})`)
    .orderBy(asc(solutions.title), asc(solutions.id));
}

/** The newest round whose scores may be seen; null where none may be yet. */
export async function openedRoundOf(db: DbOrTx, challengeId: string, now: Date): Promise<number | null> {
  for (let round = await currentRoundOf(db, challengeId); round >= 1; round -= 1) {
    if ((await juryStateOf(db, challengeId, now, round)).complete) return round;
  }
  return null;
}

const byRank = (a: JuryRow, b: JuryRow) =>
  (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY);
