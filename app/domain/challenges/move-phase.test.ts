import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, formatWallClock, parseWallClock, toInstant, toWallClock } from '../calendar/zoned.ts';
import { movePhase, type PhaseDates } from './move-phase.ts';
import { type Phase, phaseKinds } from './phases.ts';

const zone = 'Europe/Berlin';
const at = (text: string) => {
  const wall = parseWallClock(text);
  if (!wall) throw new Error(`no such time: ${text}`);
  return toInstant(wall, zone);
};
/** From 9:00 on the first day to 18:00 on the last. */
const dates = (first: string, last: string): PhaseDates => ({
  startsAt: at(`${first}T09:00`),
  endsAt: at(`${last}T18:00`),
});
const phase = (kind: Phase['kind'], first: string, last: string): Phase => ({
  id: kind,
  kind,
  ...dates(first, last),
});
const show = (date: Date) => formatWallClock(toWallClock(date, zone));

const plan = [
  phase('listen', '2026-05-01', '2026-05-10'),
  phase('propose', '2026-05-11', '2026-05-20'),
  phase('vote', '2026-05-25', '2026-05-31'),
  phase('jury', '2026-05-25', '2026-05-31'),
  phase('announce', '2026-06-01', '2026-06-05'),
];
const before = at('2026-04-01');

function move(id: string, to: PhaseDates, phases: readonly Phase[] = plan, now = before) {
  const result = movePhase(phases, id, to, zone, now);
  return {
    problems: result.problems.map((one) => `${one.id} ${one.problem}`),
    moved: Object.fromEntries(
      result.phases
        .filter((one) => one.moved)
        .map(({ id: own, after }) => [own, `${show(after.startsAt)} ${show(after.endsAt)}`]),
    ),
  };
}

test('what comes later moves by the days the end moved', () => {
  expect(move('propose', dates('2026-05-11', '2026-05-23'))).toEqual({
    problems: [],
    moved: {
      propose: '2026-05-11T09:00 2026-05-23T18:00',
      vote: '2026-05-28T09:00 2026-06-03T18:00',
      jury: '2026-05-28T09:00 2026-06-03T18:00',
      announce: '2026-06-04T09:00 2026-06-08T18:00',
    },
  });
  expect(Object.keys(move('propose', dates('2026-05-12', '2026-05-20')).moved)).toEqual(['propose']);
});

test('a phase that begins at the very end of the one that moves comes later', () => {
  const next = { ...phase('vote', '2026-05-20', '2026-05-22'), startsAt: at('2026-05-20T18:00') };
  const { moved } = move('propose', dates('2026-05-11', '2026-05-21'), [
    phase('propose', '2026-05-11', '2026-05-20'),
    next,
  ]);
  expect(moved.vote).toBe('2026-05-21T18:00 2026-05-23T18:00');
});

test('what comes earlier moves only where it would overlap', () => {
  expect(move('propose', dates('2026-05-09', '2026-05-20')).moved).toEqual({
    listen: '2026-04-29T09:00 2026-05-08T18:00',
    propose: '2026-05-09T09:00 2026-05-20T18:00',
  });
  // Four free days lie between propose and vote.
  const { moved } = move('vote', dates('2026-05-21', '2026-05-27'));
  expect(Object.keys(moved)).toEqual(['vote', 'jury', 'announce']);
  expect(moved.announce).toBe('2026-05-28T09:00 2026-06-01T18:00');
});

test('what overlapped it stays, unless it had the very same dates', () => {
  expect(move('vote', dates('2026-05-26', '2026-05-31')).moved).toEqual({
    vote: '2026-05-26T09:00 2026-05-31T18:00',
    jury: '2026-05-26T09:00 2026-05-31T18:00',
  });
  const apart = [phase('vote', '2026-05-25', '2026-05-31'), phase('jury', '2026-05-25', '2026-05-30')];
  expect(Object.keys(move('vote', dates('2026-06-25', '2026-06-30'), apart).moved)).toEqual(['vote']);
});

test('every phase is in the preview, before and after, in the order given', () => {
  const { phases } = movePhase(plan, 'announce', dates('2026-06-02', '2026-06-05'), zone, before);
  expect(phases.map(({ id, moved }) => [id, moved])).toEqual(plan.map(({ id }) => [id, id === 'announce']));
  expect(phases[0]).toEqual({
    id: 'listen',
    kind: 'listen',
    before: dates('2026-05-01', '2026-05-10'),
    after: dates('2026-05-01', '2026-05-10'),
    moved: false,
  });
  expect(phases[4]?.before).toEqual(dates('2026-06-01', '2026-06-05'));
  expect(phases[4]?.after).toEqual(dates('2026-06-02', '2026-06-05'));
});

test.each([
  ['March', '2026-03-27', '2026-03-28', '2026-03-29', 23],
  ['October', '2026-10-23', '2026-10-24', '2026-10-25', 25],
])('9:00 stays 9:00 across the change of clocks in %s', (_, friday, saturday, sunday, hours) => {
  const phases = [phase('propose', friday, friday), phase('vote', saturday, saturday)];
  const now = at('2026-01-01');
  const to = dates(friday, saturday);
  expect(move('propose', to, phases, now).moved.vote).toBe(`${sunday}T09:00 ${sunday}T18:00`);
  const vote = movePhase(phases, 'propose', to, zone, now).phases[1];
  expect(Number(vote?.after.startsAt) - Number(vote?.before.startsAt)).toBe(hours * 3_600_000);
});

test('an end before its start is a problem', () => {
  expect(move('announce', dates('2026-06-06', '2026-06-05')).problems).toEqual([
    'announce ends_before_start',
  ]);
  expect(move('vote', dates('2026-06-02', '2026-05-31')).problems).toEqual([
    'vote ends_before_start',
    'jury ends_before_start',
  ]);
});

test('what has not begun must not begin in the past, and what has begun may', () => {
  const now = at('2026-05-09T12:00');
  expect(move('propose', dates('2026-05-09', '2026-05-20'), plan, now).problems).toEqual([
    'listen ends_in_the_past',
    'propose begins_in_the_past',
  ]);
  expect(move('listen', dates('2026-05-01', '2026-05-12'), plan, now).problems).toEqual([]);
  expect(
    move('propose', { ...dates('2026-05-11', '2026-05-20'), startsAt: now }, plan.slice(1), now).problems,
  ).toEqual([]);
});

test('what has begun keeps its beginning, and its end is never moved into the past', () => {
  const now = at('2026-05-09T12:00');
  // The phase itself is asked for another start.
  expect(move('listen', dates('2026-05-02', '2026-05-12'), plan, now)).toMatchObject({
    problems: ['listen already_begun'],
    moved: { listen: '2026-05-01T09:00 2026-05-12T18:00' },
  });
  expect(move('listen', dates('2026-05-01', '2026-05-08'), plan.slice(0, 1), now).problems).toEqual([
    'listen ends_in_the_past',
  ]);
  expect(move('listen', { ...dates('2026-05-01', '2026-05-10'), endsAt: now }, plan, now).problems).toEqual(
    [],
  );
});

test('an open neighbour that is pushed back keeps its beginning too', () => {
  const now = at('2026-05-15T12:00');
  const { problems, moved } = move('vote', dates('2026-05-19', '2026-05-25'), plan, now);
  expect(problems).toEqual(['propose ends_in_the_past']);
  expect(moved.propose).toBe('2026-05-11T09:00 2026-05-14T18:00');
  const later = at('2026-05-12T12:00');
  expect(move('vote', dates('2026-05-19', '2026-05-25'), plan, later)).toMatchObject({
    problems: [],
    moved: { propose: '2026-05-11T09:00 2026-05-14T18:00' },
  });
});

test('what is over never moves', () => {
  const now = at('2026-05-10T18:00');
  expect(move('listen', dates('2026-05-01', '2026-05-12'), plan, now)).toEqual({
    problems: ['listen already_over'],
    moved: {},
  });
  expect(move('listen', dates('2026-05-01', '2026-05-10'), plan, now).problems).toEqual([]);
  const { problems, moved } = move('propose', dates('2026-05-09', '2026-05-20'), plan, now);
  expect(problems).toEqual(['listen already_over', 'propose begins_in_the_past']);
  expect(Object.keys(moved)).toEqual(['propose']);
});

test.each([
  ['an unknown phase', plan, 'pilot', dates('2026-06-01', '2026-06-05'), zone, /no phase pilot/],
  [
    'a repeated phase',
    [...plan, ...plan],
    'vote',
    dates('2026-06-01', '2026-06-05'),
    zone,
    /listen is given twice/,
  ],
  [
    'a start that is no date',
    plan,
    'vote',
    { startsAt: new Date('x'), endsAt: before },
    zone,
    /vote to move: its start/,
  ],
  [
    'an end that is no date',
    plan,
    'vote',
    { startsAt: before, endsAt: new Date('x') },
    zone,
    /vote to move: its end/,
  ],
  ['an unknown zone', plan, 'vote', dates('2026-06-01', '2026-06-05'), 'Europe/Nowhere', /Europe\/Nowhere/],
])('%s is refused', (_, phases, id, to, where, message) => {
  const run = () => movePhase(phases, id, to, where, before);
  expect(run).toThrow(RangeError);
  expect(run).toThrow(message);
});

test('now must be a date', () => {
  expect(() => movePhase(plan, 'vote', dates('2026-06-01', '2026-06-05'), zone, new Date('x'))).toThrow(
    /now/,
  );
});

const day = (n: number, hour: string) => addDays(at(`2026-03-01T${hour}`), n, zone);
const chain = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 30 })), {
    minLength: 1,
    maxLength: 9,
  })
  .map((lengths) => {
    let end = 0;
    return lengths.map(([gap, length], i): Phase => {
      const start = end + gap;
      end = start + length;
      const kind = phaseKinds[i] ?? 'closed';
      return { id: kind, kind, startsAt: day(start, '09:00'), endsAt: day(end, '18:00') };
    });
  });

test('moving back undoes a move where nothing overlapped', () => {
  fc.assert(
    fc.property(
      chain,
      fc.nat(8),
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 0, max: 30 }),
      (phases, n, by, more) => {
        const old = phases[n % phases.length] as Phase;
        const to = {
          startsAt: addDays(old.startsAt, by, zone),
          endsAt: addDays(old.endsAt, by + more, zone),
        };
        const there = movePhase(phases, old.id, to, zone, new Date(0)).phases;
        const moved = there.map(({ id, kind, after }) => ({ id, kind, ...after }));
        const back = movePhase(moved, old.id, old, zone, new Date(0)).phases;
        expect(back.map(({ id, kind, after }) => ({ id, kind, ...after }))).toEqual(phases);
      },
    ),
  );
});

test('a chain without overlap stays one when a phase moves later', () => {
  fc.assert(
    fc.property(chain, fc.nat(8), fc.integer({ min: 0, max: 300 }), (phases, n, by) => {
      const old = phases[n % phases.length] as Phase;
      const to = { startsAt: addDays(old.startsAt, by, zone), endsAt: addDays(old.endsAt, by, zone) };
      const { phases: moved, problems } = movePhase(phases, old.id, to, zone, new Date(0));
      expect(problems).toEqual([]);
      for (const [i, { after }] of moved.entries())
        if (i > 0) expect(Number(after.startsAt)).toBeGreaterThan(Number(moved[i - 1]?.after.endsAt));
    }),
  );
});

test('what is pushed back pushes what comes before it', () => {
  expect(move('vote', dates('2026-05-15', '2026-05-31'))).toEqual({
    problems: [],
    moved: {
      listen: '2026-04-21T09:00 2026-04-30T18:00',
      propose: '2026-05-01T09:00 2026-05-10T18:00',
      vote: '2026-05-15T09:00 2026-05-31T18:00',
      jury: '2026-05-15T09:00 2026-05-31T18:00',
    },
  });
});
