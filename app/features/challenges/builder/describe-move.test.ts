import { expect, test } from 'vitest';
import { describeMove } from './describe-move.ts';

const zone = 'Europe/Berlin';
const dates = (start: string, end: string) => ({
  startsAt: new Date(`${start}Z`),
  endsAt: new Date(`${end}Z`),
});
const before = dates('2026-05-10T07:00', '2026-05-20T16:00');
const shape = (after: typeof before) => {
  const moved =
    String(after.startsAt) !== String(before.startsAt) || String(after.endsAt) !== String(before.endsAt);
  const { phases } = describeMove(
    { phases: [{ id: 'a', kind: 'vote', before, after, moved }], problems: [] },
    zone,
  );
  return [phases[0]?.shape, phases[0]?.days];
};

test.each([
  ['stays', 0, before],
  ['later', 2, dates('2026-05-12T07:00', '2026-05-22T16:00')],
  ['earlier', 10, dates('2026-04-30T07:00', '2026-05-10T16:00')],
  ['longer', 3, dates('2026-05-10T07:00', '2026-05-23T16:00')],
  ['shorter', 1, dates('2026-05-10T07:00', '2026-05-19T16:00')],
  ['changes', 0, dates('2026-05-09T07:00', '2026-05-22T16:00')],
  ['changes', 0, dates('2026-05-10T08:00', '2026-05-20T16:00')],
])('%s by %i days', (name, days, after) => {
  expect(shape(after)).toEqual([name, days]);
});

test('what speaks against a move stands at its phase', () => {
  const phases = [
    { id: 'a', kind: 'vote' as const, before, after: before, moved: false },
    { id: 'b', kind: 'jury' as const, before, after: before, moved: false },
  ];
  const move = describeMove({ phases, problems: [{ id: 'b', problem: 'already_over' }] }, zone);
  expect(move.phases.map((phase) => phase.problems)).toEqual([[], ['already_over']]);
  expect(move).toMatchObject({ hasProblems: true, movesSomething: false });
});
