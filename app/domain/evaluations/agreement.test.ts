import { expect, test } from 'vitest';
import { panelAgreement } from './agreement.ts';
import { evaluationDomains } from './decisions.ts';

const sheet = (userId: string, scores: readonly number[]) =>
  scores.map((score, place) => ({ userId, domain: evaluationDomains[place] ?? '', score }));

test('a panel that says the same agrees fully', () => {
  const scores = [
    ...sheet('a', [5, 4, 3, 4, 2]),
    ...sheet('b', [5, 4, 3, 4, 2]),
    ...sheet('c', [5, 4, 3, 4, 2]),
  ];
  expect(panelAgreement(scores, 'seed')).toMatchObject({ alpha: 1, verdict: 'good' });
});

test('a panel that contradicts itself is asked to talk first', () => {
  const { alpha, verdict } = panelAgreement(
    [...sheet('a', [1, 2, 3, 4, 5]), ...sheet('b', [5, 4, 3, 2, 1])],
    'seed',
  );
  expect(alpha).toBeLessThan(0);
  expect(verdict).toBe('calibrate');
});

test('one sheet, or the same score everywhere, has no agreement', () => {
  expect(panelAgreement(sheet('a', [1, 2, 3, 4, 5]), 'seed').alpha).toBeNull();
  expect(
    panelAgreement([...sheet('a', [3, 3, 3, 3, 3]), ...sheet('b', [3, 3, 3, 3, 3])], 'seed').alpha,
  ).toBeNull();
});

test('the order of the rows changes nothing, the interval neither', () => {
  const scores = [
    ...sheet('a', [5, 4, 2, 4, 2]),
    ...sheet('b', [4, 4, 3, 5, 1]),
    ...sheet('c', [5, 3, 2, 4, 2]),
  ];
  expect(panelAgreement([...scores].reverse(), 'seed')).toEqual(panelAgreement(scores, 'seed'));
});
