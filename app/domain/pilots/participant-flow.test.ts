import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FlowCount, participantFlow, takingPart } from './participant-flow.ts';
import { participantStatuses } from './pilot-machine.ts';

const counts = fc.array(
  fc.record({
    status: fc.constantFrom(...participantStatuses),
    agreed: fc.boolean(),
    count: fc.nat({ max: 500 }),
  }),
);
const total = (rows: readonly FlowCount[]) => rows.reduce((sum, row) => sum + row.count, 0);

test('the flow of a small pilot, counted by hand', () => {
  const flow = participantFlow([
    { status: 'candidate', agreed: false, count: 2 },
    { status: 'screening', agreed: false, count: 1 },
    { status: 'ineligible', agreed: false, count: 3 },
    { status: 'withdrawn', agreed: false, count: 1 },
    { status: 'eligible', agreed: false, count: 2 },
    { status: 'invited', agreed: false, count: 4 },
    { status: 'declined', agreed: false, count: 5 },
    { status: 'consented', agreed: true, count: 1 },
    { status: 'withdrawn', agreed: true, count: 2 },
    { status: 'active', agreed: true, count: 6 },
    { status: 'lost_to_follow_up', agreed: true, count: 1 },
    { status: 'completed', agreed: true, count: 7 },
  ]);
  expect(flow.map((step) => [step.id, step.count])).toEqual([
    ['added', 35],
    ['suitable', 28],
    ['agreed', 17],
    ['started', 14],
    ['completed', 7],
  ]);
  expect(flow[0]?.exits).toContainEqual({ id: 'left_before', count: 1, waiting: false });
  expect(flow[2]?.exits).toContainEqual({ id: 'withdrawn', count: 2, waiting: false });
});

test('everybody stands in the first step, and each step is the next one and its exits', () => {
  fc.assert(
    fc.property(counts, (rows) => {
      const flow = participantFlow(rows);
      expect(flow[0]?.count).toBe(total(rows));
      flow.forEach((step, place) => {
        const left = step.exits.reduce((sum, exit) => sum + exit.count, 0);
        const next = flow[place + 1]?.count ?? total(rows.filter((row) => row.status === 'completed'));
        expect(step.count - left).toBe(next);
        expect(step.count).toBeGreaterThanOrEqual(next);
      });
    }),
  );
});

test('the order of the rows does not matter, and a split row counts the same', () => {
  fc.assert(
    fc.property(counts, (rows) => {
      const split = rows.flatMap((row) => [
        { ...row, count: Math.floor(row.count / 2) },
        { ...row, count: Math.ceil(row.count / 2) },
      ]);
      expect(participantFlow(split.reverse())).toEqual(participantFlow(rows));
    }),
  );
});

test('those who agreed, take part or finished count against the target; those who left do not', () => {
  expect(
    takingPart([
      { status: 'consented', agreed: true, count: 1 },
      { status: 'active', agreed: true, count: 2 },
      { status: 'completed', agreed: true, count: 4 },
      { status: 'withdrawn', agreed: true, count: 8 },
      { status: 'lost_to_follow_up', agreed: true, count: 16 },
      { status: 'invited', agreed: false, count: 32 },
    ]),
  ).toBe(7);
});

test.each([-1, 0.5, Number.NaN])('a count of %s is refused', (count) => {
  expect(() => participantFlow([{ status: 'active', agreed: true, count }])).toThrow(/active/);
});
