import { expect, test } from 'vitest';
import { statesOfParts } from './part-states.ts';

const states = (change: Partial<Parameters<typeof statesOfParts>[0]>) =>
  Object.fromEntries(
    statesOfParts({ gaps: [], advice: [], counts: {}, kinds: ['propose', 'vote', 'jury'], ...change }).map(
      ({ part, state }) => [part, state],
    ),
  );

test('what is missing goes before what could be better', () => {
  const advice = [{ kind: 'no_descriptors' as const, names: ['Use'], n: 1 }];
  expect(states({ advice }).criteria).toBe('advice');
  expect(states({ advice, gaps: ['criteria'] }).criteria).toBe('missing');
});

test('a part that no phase is for is off, and an empty list that nobody needs is empty', () => {
  expect(states({ kinds: ['propose'], counts: { criteria: 0 } })).toMatchObject({
    voting: 'off',
    jury: 'off',
    criteria: 'off',
  });
  expect(states({ counts: { focus: 0, faq: 2 } })).toMatchObject({ focus: 'empty', faq: 'fine' });
});
