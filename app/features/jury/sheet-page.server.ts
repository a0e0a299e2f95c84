import { AppError } from '#app/domain/app-error.ts';
import type { Person } from '#app/policies/actor.ts';
import { getDb } from '#db/client.server.ts';
import { criteriaOf, sheetsFor } from './jury.queries.server.ts';
import { ownSheet } from './jury-board.queries.server.ts';
import { scoreField } from './jury-sheet.server.ts';
import { visitJury } from './jury-visit.server.ts';

/** What a juror's sheet for one solution is drawn from. Throws `not_found` for everybody else, staff too. */
export async function readSheetPage(actor: Person, slug: string, solutionSlug: string, now: Date) {
  const { challenge, seat, state, round } = await visitJury(actor, slug, now);
  if (seat?.status !== 'accepted' || seat.steppedDownAt !== null) throw new AppError('not_found');
  const db = getDb();
  const [sheets, criteria] = await Promise.all([
    sheetsFor(db, challenge.id, actor.id, round),
    criteriaOf(db, challenge.id),
  ]);
  const solution = sheets.find((sheet) => sheet.slug === solutionSlug);
  if (!solution) throw new AppError('not_found');
  const [sheet, earlier] = await Promise.all([
    ownSheet(db, solution.id, actor.id, round),
    // A final is judged anew, beside what the juror gave before.
    round > 1 ? ownSheet(db, solution.id, actor.id, round - 1) : null,
  ]);
  const total = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  const mine = sheets.filter((one) => one.conflict === null);
  const place = mine.findIndex((one) => one.id === solution.id);
  const left = mine.filter((one) => one.scored < criteria.length);
  const later = [...mine.slice(place + 1), ...mine.slice(0, Math.max(place, 0))];
  const link = (one: (typeof mine)[number] | undefined) =>
    one ? { slug: one.slug, title: one.title } : null;
  return {
    challenge,
    round,
    solution,
    criteria: criteria.map(({ id, name, description, weight, descriptors }) => ({
      id,
      name,
      description,
      descriptors,
      share: total > 0 ? weight / total : 0,
      field: scoreField(id),
      score: sheet.scores.find((score) => score.criterionId === id)?.score,
      earlier: earlier?.scores.find((score) => score.criterionId === id)?.score,
    })),
    forTeam: sheet.forTeam,
    privateNote: sheet.privateNote,
    /** Until when this page knows what was saved; see `saveJurySheet`. */
    seen: sheet.savedAt?.toISOString() ?? '',
    isOpen: state.open && state.published && seat.submittedAt === null && solution.conflict === null,
    isSent: seat.submittedAt !== null,
    isAtWork: ['announced', 'running'].includes(challenge.status),
    /** Where the sheet stands among the juror's own, from 1. */
    place: place + 1,
    all: mine.length,
    left: left.length,
    previous: link(place > 0 ? mine[place - 1] : undefined),
    following: link(place >= 0 ? mine[place + 1] : undefined),
    /** The next one to score, after this one and then from the beginning. */
    next: link(later.find((one) => one.scored < criteria.length)),
  };
}
