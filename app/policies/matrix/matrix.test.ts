import { expect, test } from 'vitest';
import { can, policies } from '../index.ts';
import { boardRows } from './board.rows.ts';
import { cast, everyone } from './cast.ts';
import { challengePageRows } from './challenge-page.rows.ts';
import { challengeRows } from './challenges.rows.ts';
import { deliberationRows } from './deliberation.rows.ts';
import { discussionRows } from './discussion.rows.ts';
import { juryRows } from './jury.rows.ts';
import { needRows } from './needs.rows.ts';
import { paperBallotRows } from './paper-ballots.rows.ts';
import { peopleRows } from './people.rows.ts';
import { pilotRows } from './pilots.rows.ts';
import { priorityRows } from './priorities.rows.ts';

const matrix = [
  ...peopleRows,
  ...needRows,
  ...discussionRows,
  ...challengeRows,
  ...juryRows,
  ...paperBallotRows,
  ...deliberationRows,
  ...challengePageRows,
  ...boardRows,
  ...pilotRows,
  ...priorityRows,
];

test('every permission stands in the matrix', () => {
  const covered = new Set<string>(matrix.map((row) => row.action));
  expect(Object.keys(policies).filter((action) => !covered.has(action))).toEqual([]);
});

test.each(matrix.map((row) => [row.action, row.when, row] as const))('%s: %s', (_action, _when, row) => {
  const allowed = everyone.filter((name) => can(cast[name], row.action, row.subject as never));
  expect(allowed).toEqual(everyone.filter((name) => row.allowed.includes(name)));
});
