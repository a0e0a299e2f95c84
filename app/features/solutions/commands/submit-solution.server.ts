import { randomInt } from 'node:crypto';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { makeReceipt } from '#app/domain/methods/voting/receipt.ts';
import { solutionMachine } from '#app/domain/solutions/solution-machine.ts';
import { capacitiesOf } from '#app/policies/actor.ts';
import type { Tx } from '#db/client.server.ts';
import { files, solutionSendings, solutions, solutionVersions } from '#db/schema/index.ts';
import { findEntryMoment } from '../entry-moment.queries.server.ts';
import { findEntryProgress } from '../entry-progress.queries.server.ts';
import { solutionIdSchema } from '../solution.schemas.ts';
import { lockSolution } from '../team.queries.server.ts';

/**
 * Sends a complete solution in, before the deadline by the server's clock, within the grace after it, or while the team
 * may mend it. What counts is when the request arrived, not how long it waited for others. `version` is what the person
 * saw. Gives the receipt. Refuses with `conflict`: `deadline_passed` (the draft stays), `not_open_yet`, `incomplete`,
 * `changed_meanwhile`.
 */
export const submitSolution = defineCommand({
  name: 'solution.submit',
  action: 'solution.submit',
  input: solutionIdSchema.extend({ version: z.coerce.number().int() }),
  run: async (context, { solutionId, version }) => {
    const { tx, actor, now, newId } = context;
    const solution = await lockSolution(tx, solutionId);
    context.require('solution.read', solution, { hide: true });
    const status = transition(solutionMachine, solution.status, 'submit');
    const moment = await findEntryMoment(tx, actor, solutionId, now);
    if (!moment?.isOpen) {
      throw new AppError('conflict', moment?.window.state === 'before' ? 'not_open_yet' : 'deadline_passed');
    }
    context.authorize({ ...solution, ...moment });
    invariant(actor.kind === 'person', 'a solution is sent in by a person');
    if (solution.version !== version) throw new AppError('conflict', 'changed_meanwhile');
    const { gaps } = await findEntryProgress(tx, solutionId);
    if (gaps.length > 0) throw new AppError('conflict', 'incomplete');
    const [before] = await tx
      .select({ submittedAt: solutions.submittedAt })
      .from(solutions)
      .where(eq(solutions.id, solutionId));
    await tx
      .update(solutions)
      .set({ status, submittedAt: now, updatedAt: now })
      .where(eq(solutions.id, solutionId));
    await tx
      .update(solutionVersions)
      .set({ submittedAt: now, submittedBy: actor.id })
      .where(and(eq(solutionVersions.solutionId, solutionId), eq(solutionVersions.version, version)));
    const receipt = makeReceipt(randomInt);
    const minutesLate = moment.isMending ? 0 : moment.window.minutesLate;
    await tx.insert(solutionSendings).values({
      id: newId(),
      solutionId,
      version,
      receipt,
      minutesLate,
      files: await filesOf(tx, solutionId),
      sentBy: actor.id,
      sentAt: now,
    });
    const subject = { type: 'solution' as const, id: solutionId };
    await context.audit({ subject, facts: { version, minutesLate, mended: moment.isMending } });
    // Sent in again after a change it is no news to anybody but the team.
    if (!before?.submittedAt) {
      const facts = { title: solution.title };
      await context.step('solution.submitted', subject, facts, capacitiesOf(actor)[0]);
    }
    context.emit({
      kind: 'person.told',
      payload: {
        userIds: solution.memberIds.filter((id) => id !== actor.id),
        notice: 'entry_sent',
        subject,
        path: contestPaths.solutionReceipt(solution.slug),
        facts: { title: solution.title },
        dedupeKey: `entry-sent:${receipt}`,
      },
    });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    return { slug: solution.slug, receipt, minutesLate };
  },
});

function filesOf(tx: Tx, solutionId: string) {
  return tx
    .select({ name: files.name, size: files.size, sha256: files.sha256 })
    .from(files)
    .where(and(eq(files.subjectType, 'solution'), eq(files.subjectId, solutionId), isNull(files.removedAt)))
    .orderBy(asc(files.id));
}
