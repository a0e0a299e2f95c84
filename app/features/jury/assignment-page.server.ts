import { AppError } from '#app/domain/app-error.ts';
import type { Person } from '#app/policies/actor.ts';
import { getDb } from '#db/client.server.ts';
import { assignmentPlan, isScored } from './assignment.queries.server.ts';
import { type AssignmentPlan, loadsIn, mayJudge, proposeForGaps, weaknessesOf } from './assignment-plan.ts';
import { juryBoard } from './jury-board.queries.server.ts';
import { roundOf } from './jury-rounds.server.ts';
import { visitJury } from './jury-visit.server.ts';

/** What the page is drawn from on which staff settle who judges what. Throws `not_found` for everybody else. */
export async function readAssignmentPage(actor: Person, slug: string, changeSlug: string | null, now: Date) {
  const visit = await visitJury(actor, slug, now);
  if (!visit.seesProgress) throw new AppError('not_found');
  const { challenge, round, state } = visit;
  const db = getDb();
  const [plan, settled, scored] = await Promise.all([
    assignmentPlan(db, challenge.id, round),
    roundOf(db, challenge.id, round),
    isScored(db, challenge.id, round),
  ]);
  const { perEntry } = state;
  const names = new Map(plan.jurors.map(({ id, name }) => [id, name]));
  const loads = loadsIn(plan);
  const isDrawn = perEntry !== null;
  const mayDraw = visit.mayAssign && !scored && (settled?.assignedAt ?? null) === null;
  return {
    challenge,
    round,
    perEntry,
    version: settled?.version ?? 0,
    seed: settled?.seed ?? '',
    publishedAt: settled?.assignedAt ?? null,
    over: state.over,
    scored,
    mayAssign: visit.mayAssign,
    mayDraw,
    mayJudgeEverything: visit.mayAssign && !scored && isDrawn,
    jurors: plan.jurors.map(({ id, name }) => ({
      id,
      name,
      load: loads.get(id) ?? 0,
      interests: plan.conflicts.filter(({ juror }) => juror === id).length,
    })),
    entries: plan.entries.map((entry) => ({
      ...entry,
      excluded: plan.conflicts.flatMap(({ juror, solution }) =>
        solution === entry.id ? [names.get(juror) ?? ''] : [],
      ),
    })),
    names: Object.fromEntries([...names, ...(await namesOfLost(plan, names, challenge.id))]),
    gaps: isDrawn ? gapsOf(plan, perEntry, settled?.seed ?? challenge.id) : [],
    weak: isDrawn ? weaknessesOf(plan) : { uneven: null, parts: 1 },
    change: isDrawn && visit.mayAssign ? changeOf(plan, changeSlug) : null,
  };
}

/** Entries with too few jurors, each with who could take the free places; null where there is nobody. */
function gapsOf(plan: AssignmentPlan, perEntry: number, seed: string) {
  const { proposals } = proposeForGaps(plan, perEntry, seed);
  const loads = loadsIn(plan);
  return plan.entries
    .filter(({ jurors }) => jurors.length < perEntry)
    .map((entry) => {
      const mine = proposals.filter(({ solutionId }) => solutionId === entry.id);
      return {
        id: entry.id,
        slug: entry.slug,
        title: entry.title,
        has: entry.jurors.length,
        lost: entry.lost,
        proposed: mine.flatMap(({ jurorId }) => {
          const juror = plan.jurors.find(({ id }) => id === jurorId);
          return juror ? [{ ...juror, load: loads.get(jurorId) ?? 0 }] : [];
        }),
        open: perEntry - entry.jurors.length - mine.length,
      };
    });
}

/** One entry whose jurors are changed by hand, with who could take it: the least laden first. */
function changeOf(plan: AssignmentPlan, slug: string | null) {
  const entry = plan.entries.find((one) => one.slug === slug);
  if (!entry) return null;
  const loads = loadsIn(plan);
  return {
    id: entry.id,
    title: entry.title,
    from: [...entry.jurors.map(({ id }) => id), ...entry.lost.map(({ id }) => id)],
    to: plan.jurors
      .filter(({ id }) => mayJudge(plan, entry, id))
      .map((juror) => ({ ...juror, load: loads.get(juror.id) ?? 0 }))
      .sort((a, b) => a.load - b.load || Number(a.sent) - Number(b.sent)),
  };
}

/** Those who were given an entry and are not in the jury any more are named too. */
async function namesOfLost(plan: AssignmentPlan, known: ReadonlyMap<string, string>, challengeId: string) {
  const ids = plan.entries.flatMap(({ lost }) => lost.map(({ id }) => id)).filter((id) => !known.has(id));
  if (ids.length === 0) return [];
  const board = await juryBoard(getDb(), challengeId);
  return board
    .filter(({ userId }) => ids.includes(userId))
    .map(({ userId, name }) => [userId, name] as const);
}
