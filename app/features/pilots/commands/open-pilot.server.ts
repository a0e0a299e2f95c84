import { eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { allows, transition } from '#app/domain/machine.ts';
import { needMachine } from '#app/domain/needs/need-machine.ts';
import { pilotMachine } from '#app/domain/pilots/pilot-machine.ts';
import { solutionMachine } from '#app/domain/solutions/solution-machine.ts';
import { slugify } from '#app/domain/text/slugify.ts';
import type { Tx } from '#db/client.server.ts';
import { needs, pilots, solutionNeeds, solutions } from '#db/schema/index.ts';
import { pilotSchema } from '../pilot.schemas.ts';
import { findLead, requireSite, tellLead } from '../pilot-people.server.ts';

/**
 * Opens a pilot for a solution: the solution and its needs move on, the clinical lead is asked, and everyone on the
 * road is told.
 */
export const openPilot = defineCommand({
  name: 'pilot.open',
  action: 'pilot.open',
  input: z.object({ solutionId: z.uuid(), content: pilotSchema }),
  run: async (context, { solutionId, content }) => {
    const { tx, actor, now, newId } = context;
    invariant(actor.kind === 'person', 'a pilot is opened by a person');
    const [solution] = await tx
      .select({
        id: solutions.id,
        status: solutions.status,
        version: solutions.version,
        title: solutions.title,
      })
      .from(solutions)
      .where(eq(solutions.id, solutionId))
      .for('update');
    if (!solution) throw new AppError('not_found');
    context.authorize(solution);
    const { leadEmail, ...words } = content;
    const leadId = await findLead(tx, leadEmail);
    await requireSite(tx, words.siteId);
    const id = newId();
    const slug = slugify(words.title, { shortId: id.slice(-6), fallback: 'pilot' });
    await tx.insert(pilots).values({
      id,
      slug,
      ...words,
      solutionId,
      solutionVersion: solution.version,
      status: pilotMachine.initial,
      leadId,
      ownerId: actor.id,
      updatedAt: now,
      createdAt: now,
    });
    // A second site tries what is being tried already.
    if (solution.status !== 'in_pilot') {
      await tx
        .update(solutions)
        .set({ status: transition(solutionMachine, solution.status, 'pilot'), updatedAt: now })
        .where(eq(solutions.id, solutionId));
    }
    await moveNeeds(tx, solutionId, now);
    const subject = { type: 'pilot' as const, id };
    await context.audit({ subject, facts: { solution: solutionId } });
    await context.step('pilot.opened', subject, { title: words.title }, 'staff');
    context.emit(tellLead({ id, slug, title: words.title, leadId }));
    context.emit({
      kind: 'subject.changed',
      payload: { subject: { type: 'solution', id: solutionId }, aspect: 'state' },
    });
    return { id, slug };
  },
});

/** Needs that wait in a challenge are now being tried; those already in a pilot stay. */
async function moveNeeds(tx: Tx, solutionId: string, now: Date): Promise<void> {
  const linked = await tx
    .select({ id: needs.id, status: needs.status })
    .from(needs)
    .where(
      inArray(
        needs.id,
        tx
          .select({ id: solutionNeeds.needId })
          .from(solutionNeeds)
          .where(eq(solutionNeeds.solutionId, solutionId)),
      ),
    )
    .for('update');
  const moving = linked.filter((need) => allows(needMachine, need.status, 'pilot')).map((need) => need.id);
  if (moving.length === 0) return;
  await tx
    .update(needs)
    .set({ status: transition(needMachine, 'in_challenge', 'pilot'), updatedAt: now })
    .where(inArray(needs.id, moving));
}
