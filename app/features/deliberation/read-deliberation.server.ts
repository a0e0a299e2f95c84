import { scoresBefore } from '#app/domain/methods/judging/before-changes.ts';
import { countedScores, criteriaOf } from '#app/features/jury/jury.queries.server.ts';
import { entriesOf } from '#app/features/jury/jury-results.server.ts';
import { type JuryFindings, juryOrders } from '#app/features/jury/jury-results.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { changesOf } from './deliberation.queries.server.ts';

/** A place with whether others share it; null without a score. */
export type Place = { rank: number; tied: boolean } | null;

/** One entry before and after the talk, by both orders. */
export type DeliberatedEntry = {
  id: string;
  slug: string;
  title: string;
  /** How far the jurors are apart now, in points of 0–100; null below two jurors. */
  spread: number | null;
  before: Place;
  now: Place;
  calibratedBefore: Place;
  calibratedNow: Place;
  changes: number;
};

/** Where the entries of a round stood before the jury talked and where they stand now. Only for who may read the scores. */
export async function readDeliberation(db: DbOrTx, challengeId: string, round: number) {
  const [entries, criteria, scores, changes] = await Promise.all([
    entriesOf(db, challengeId, round),
    criteriaOf(db, challengeId),
    countedScores(db, challengeId, round),
    changesOf(db, challengeId, round),
  ]);
  const ids = entries.map(({ id }) => id);
  const now = juryOrders(ids, criteria, scores);
  const before = changes.length === 0 ? now : juryOrders(ids, criteria, scoresBefore(scores, changes));
  const rows = entries.map((entry, i): DeliberatedEntry => {
    const own = now.scores[i];
    return {
      ...entry,
      spread: own?.spread ?? null,
      before: plainPlace(before, i),
      now: plainPlace(now, i),
      calibratedBefore: calibratedPlace(before, entry.id),
      calibratedNow: calibratedPlace(now, entry.id),
      changes: changes.filter((change) => change.solution === entry.id).length,
    };
  });
  return {
    rows: rows.sort((a, b) => (a.now?.rank ?? Number.MAX_VALUE) - (b.now?.rank ?? Number.MAX_VALUE)),
    changes,
    criteria,
    scores,
  };
}

function plainPlace({ scores }: Pick<JuryFindings, 'scores'>, i: number): Place {
  const own = scores[i];
  return own?.rank ? { rank: own.rank, tied: own.tied } : null;
}

function calibratedPlace({ calibration }: Pick<JuryFindings, 'calibration'>, id: string): Place {
  const own = calibration.problem === null ? calibration.byEntry[id] : undefined;
  return own ? { rank: own.rank, tied: own.tied } : null;
}
