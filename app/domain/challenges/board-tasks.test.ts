import { expect, test } from 'vitest';
import { type BoardFacts, boardTasks } from './board-tasks.ts';
import type { PhaseKind } from './phases.ts';

const day = (n: number) => new Date(Date.UTC(2026, 2, n, 9));
const phase = (kind: PhaseKind, from: number, to: number) => ({
  id: kind,
  kind,
  startsAt: day(from),
  endsAt: day(to),
});

/** A contest: entries until day 10, vote and jury until day 20, results on day 21. */
const contest: BoardFacts = {
  status: 'running',
  phases: [phase('propose', 1, 10), phase('vote', 12, 20), phase('jury', 12, 20), phase('announce', 21, 25)],
  entries: { draft: 0, submitted: 0, mending: 0, mendUntil: null, competing: 3 },
  openQuestions: 0,
  jury: { accepted: 3, invited: 0, behind: 0, isAssigned: true, isComplete: false, endsAt: day(20) },
  vote: { isCounted: false, handPapers: 0 },
  announceAt: null,
};
const kindsAt = (change: Partial<BoardFacts>, on: number) =>
  boardTasks({ ...contest, ...change }, day(on)).map((task) => task.kind);
const jury = (change: Partial<NonNullable<BoardFacts['jury']>>) => ({
  jury: { ...contest.jury, ...change } as NonNullable<BoardFacts['jury']>,
});
const entries = (change: Partial<BoardFacts['entries']>) => ({
  entries: { ...contest.entries, ...change },
});

test('a draft waits to be announced, and for nothing else', () => {
  expect(boardTasks({ ...contest, status: 'draft' }, day(0))).toEqual([
    { kind: 'announce_challenge', who: 'staff', count: null, until: day(1) },
  ]);
});

test('while entries are taken, drafts wait for their teams until the deadline', () => {
  expect(boardTasks({ ...contest, ...entries({ draft: 4 }) }, day(5))).toEqual([
    { kind: 'teams_send', who: 'teams', count: 4, until: day(10) },
  ]);
  expect(kindsAt(entries({ draft: 4 }), 11)).not.toContain('teams_send');
});

test('what was sent waits to be checked before the vote and the jury begin', () => {
  const [check] = boardTasks({ ...contest, ...entries({ submitted: 2 }) }, day(11));
  expect(check).toEqual({ kind: 'check_entries', who: 'staff', count: 2, until: day(12) });
});

test('teams that may mend have their own date', () => {
  const [mend] = boardTasks({ ...contest, ...entries({ mending: 1, mendUntil: day(14) }) }, day(11));
  expect(mend).toEqual({ kind: 'teams_mend', who: 'teams', count: 1, until: day(14) });
});

test('a jury is invited, answers, is assigned, and then scores', () => {
  expect(kindsAt(jury({ accepted: 0 }), 5)).toEqual(['invite_jurors']);
  expect(kindsAt(jury({ accepted: 0, invited: 2 }), 5)).toEqual(['jurors_answer']);
  expect(kindsAt(jury({ isAssigned: false }), 11)).toEqual(['assign_jury']);
  expect(kindsAt(jury({ behind: 2 }), 13)).toEqual(['voters_vote', 'jurors_score']);
});

test('a contest without jury and vote asks for neither', () => {
  expect(kindsAt({ jury: null, vote: null, phases: [phase('propose', 1, 10)] }, 5)).toEqual([]);
});

test('after the close papers are typed in and the clock counts; then staff decide', () => {
  const done = jury({ isComplete: true });
  expect(kindsAt({ ...done, vote: { isCounted: false, handPapers: 3 } }, 20)).toEqual([
    'type_papers',
    'count_votes',
  ]);
  expect(kindsAt({ ...done, vote: { isCounted: true, handPapers: 0 } }, 20)).toEqual(['decide']);
});

test('where no entries are asked for, the decision still waits for staff', () => {
  const invited = { phases: [phase('vote', 12, 20), phase('announce', 21, 25)], jury: null };
  expect(kindsAt({ ...invited, vote: { isCounted: true, handPapers: 0 } }, 20)).toEqual(['decide']);
});

test('nobody decides while the jury is at work or the vote is open', () => {
  expect(kindsAt(jury({ isComplete: true }), 13)).toEqual(['voters_vote']);
  expect(kindsAt({ vote: { isCounted: true, handPapers: 0 } }, 20)).toEqual([]);
});

test('a signed decision waits for its time', () => {
  const signed = {
    ...jury({ isComplete: true }),
    vote: { isCounted: true, handPapers: 0 },
    announceAt: day(22),
  };
  expect(boardTasks({ ...contest, ...signed }, day(21))).toEqual([
    { kind: 'announce_results', who: 'clock', count: null, until: day(22) },
  ]);
});

test('a decided challenge is closed once its last phase is over; what is over waits for nothing', () => {
  const decided = { ...jury({ isComplete: true }), status: 'decided' as const };
  expect(kindsAt({ ...decided, vote: { isCounted: true, handPapers: 0 } }, 22)).toEqual([]);
  expect(kindsAt({ ...decided, vote: { isCounted: true, handPapers: 0 } }, 25)).toEqual(['close']);
  expect(kindsAt({ status: 'closed', openQuestions: 2 }, 25)).toEqual([]);
  expect(kindsAt({ status: 'cancelled', openQuestions: 2 }, 5)).toEqual([]);
});

test('questions wait for an answer at any time', () => {
  expect(boardTasks({ ...contest, openQuestions: 2 }, day(5))).toEqual([
    { kind: 'answer_questions', who: 'staff', count: 2, until: null },
  ]);
});
