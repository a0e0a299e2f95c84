import type { Action, SubjectOf } from '../index.ts';
import type { CastName } from './cast.ts';

/** One line of the matrix: who may do this to such a subject, and so nobody else. */
export type MatrixRow = { action: Action; when: string; subject: unknown; allowed: readonly CastName[] };

export function row<A extends Action>(
  action: A,
  when: string,
  subject: SubjectOf<A>,
  allowed: readonly CastName[],
): MatrixRow {
  return { action, when, subject, allowed };
}
