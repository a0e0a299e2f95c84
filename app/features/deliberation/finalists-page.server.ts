import { AppError } from '#app/domain/app-error.ts';
import { proposeFinalists } from '#app/domain/methods/judging/finalists.ts';
import { hasOwnEntry } from '#app/features/challenges/own-entry.queries.server.ts';
import { juryStateOf } from '#app/features/jury/jury.queries.server.ts';
import { readJuryResults } from '#app/features/jury/jury-results.server.ts';
import { visitJury } from '#app/features/jury/jury-visit.server.ts';
import type { Person } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { getDb } from '#db/client.server.ts';
import { isSigned } from './deliberation.queries.server.ts';
import { finalOf, hasFinalScores } from './finalists.queries.server.ts';
import { wallClockOf } from './wall-clock.server.ts';

/** Most places that are proposed where nobody has said how many; of few entries, half. */
const usualPlaces = 5;

/** The challenge whose finalists are chosen. Throws `not_found`, or `forbidden` for who may not choose or see the scores. */
export async function visitFinalists(actor: Person, slug: string, now: Date) {
  const db = getDb();
  const { challenge, seesProgress } = await visitJury(actor, slug, now);
  if (!seesProgress) throw new AppError('forbidden');
  const [first, signed] = await Promise.all([juryStateOf(db, challenge.id, now), isSigned(db, challenge.id)]);
  if (!first.complete) throw new AppError('forbidden', 'jury_blind');
  if (await hasOwnEntry(db, actor, challenge.id)) throw new AppError('forbidden', 'own_entry');
  const jury = { ...challenge, complete: true, signed, hasOwnEntry: false };
  const mayChoose = can(actor, 'deliberation.choose_finalists', jury);
  return { challenge, first, mayChoose };
}

/** The final as it stands, and a proposal by the order and number that the address asks for. */
export async function readFinalists(challengeId: string, isAssigned: boolean, asked: URLSearchParams) {
  const db = getDb();
  const [{ rows, calibration }, final, isBegun] = await Promise.all([
    readJuryResults(db, challengeId, 1),
    finalOf(db, challengeId),
    hasFinalScores(db, challengeId),
  ]);
  const isCalibrated = calibration.problem === null;
  const by = isCalibrated && asked.get('by') !== 'plain' ? ('calibrated' as const) : ('plain' as const);
  const wanted = Number(asked.get('places'));
  const places =
    Number.isInteger(wanted) && wanted >= 1 && wanted <= 100
      ? wanted
      : Math.min(usualPlaces, Math.max(1, Math.ceil(rows.length / 2)));
  const proposal = proposeFinalists(
    rows.map((row) => ({
      solution: row.id,
      value: by === 'calibrated' ? (row.calibrated?.score ?? null) : row.score,
    })),
    places,
  );
  const chosen = final?.finalists.map(({ id }) => id) ?? null;
  const isProposed = asked.has('places') || chosen === null;
  const titleOf = (id: string) => rows.find((row) => row.id === id)?.title ?? '';
  const rankOf = (row: (typeof rows)[number]) =>
    (by === 'calibrated' ? row.calibrated?.rank : row.rank) ?? Number.MAX_VALUE;
  return {
    places,
    by,
    isCalibrated,
    isAssigned,
    tied: proposal.tiedAtCut.map(titleOf),
    left: proposal.left,
    ticked: isProposed ? [...proposal.chosen] : (chosen ?? []),
    rows: rows
      .toSorted((a, b) => rankOf(a) - rankOf(b))
      .map(({ id, title, slug, rank, calibrated }) => ({
        id,
        title,
        slug,
        rank,
        calibratedRank: calibrated?.rank ?? null,
      })),
    isBegun,
    final: final && {
      version: final.round.version,
      reason: final.round.finalistsReason,
      endsAt: final.round.endsAt,
      endsAtWall: final.round.endsAt ? wallClockOf(final.round.endsAt) : '',
      judges: final.round.perEntry === null ? ('all' as const) : ('same' as const),
      hasPitches: final.round.hasPitches,
      list: final.finalists.map(({ id, slug, title, team }) => ({ id, slug, title, team })),
    },
  };
}
