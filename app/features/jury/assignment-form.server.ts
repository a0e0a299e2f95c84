import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { AssignmentProblem } from '#app/domain/methods/judging/assignment.ts';
import type { Person } from '#app/policies/actor.ts';
import { changeAssignment } from './commands/change-assignment.server.ts';
import { drawJury } from './commands/draw-jury.server.ts';
import { judgeEverything } from './commands/judge-everything.server.ts';
import { publishAssignment } from './commands/publish-assignment.server.ts';

/** What became of a form on the page on which it is settled who judges what. */
export type AssignmentOutcome =
  | { done: 'drawn' | 'published' | 'changed' | 'everything' }
  | { problem: AssignmentProblem; perEntry: number };

/** Does what a form on that page asks for (`intent`). */
export async function doOnAssignmentPage(
  call: { actor: Person; requestId?: string },
  challengeId: string,
  form: FormData,
): Promise<AssignmentOutcome> {
  const text = (name: string) => String(form.get(name) ?? '');
  const round = text('round') || 1;
  const version = text('version');
  switch (text('intent')) {
    case 'draw': {
      const perEntry = Number(text('perEntry'));
      const problem = await execute(drawJury, call, { challengeId, round, perEntry });
      return problem ? { problem, perEntry } : { done: 'drawn' };
    }
    case 'everything':
      await execute(judgeEverything, call, { challengeId, round });
      return { done: 'everything' };
    case 'publish':
      await execute(publishAssignment, call, { challengeId, round, version });
      return { done: 'published' };
    case 'change': {
      const change = { solutionId: text('solution'), from: text('from') || null, to: text('to') || null };
      await execute(changeAssignment, call, { challengeId, round, version, changes: [change] });
      return { done: 'changed' };
    }
    case 'fill': {
      const changes = form.getAll('give').map((pair) => {
        const [solutionId = '', to = ''] = String(pair).split(' ');
        return { solutionId, to };
      });
      await execute(changeAssignment, call, { challengeId, round, version, changes });
      return { done: 'changed' };
    }
    default:
      throw new AppError('invalid');
  }
}
