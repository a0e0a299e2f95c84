import type { Row } from './row.ts';
import { boardRows } from './rows/board.ts';
import { challengePageRows } from './rows/challenge-page.ts';
import { challengeRows } from './rows/challenges.ts';
import { deliberationRows } from './rows/deliberation.ts';
import { moderationRows } from './rows/moderation.ts';
import { needRows } from './rows/needs.ts';
import { peopleRows } from './rows/people.ts';
import { pilotRows } from './rows/pilots.ts';
import { priorityRows } from './rows/priorities.ts';
import { siteRows } from './rows/site.ts';
import { solutionRows } from './rows/solutions.ts';

/** Who may open what, and who may do what: the whole table. */
export const rows: readonly Row[] = [
  ...needRows,
  ...boardRows,
  ...challengeRows,
  ...deliberationRows,
  ...priorityRows,
  ...challengePageRows,
  ...solutionRows,
  ...pilotRows,
  ...moderationRows,
  ...peopleRows,
  ...siteRows,
];
