import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { transition } from '#app/domain/machine.ts';
import { pilotMachine } from '#app/domain/pilots/pilot-machine.ts';
import { pilots } from '#db/schema/index.ts';
import { pilotIdSchema, reasonSchema } from '../pilot.schemas.ts';
import { lockPilot } from '../pilot-access.server.ts';
import { settleStopped } from '../settle-stopped.server.ts';

/**
 * Ends a pilot early, with a reason everyone on the road is told. Unless the solution is tried elsewhere, too, it goes
 * back to where it stood, and its needs wait for another answer.
 */
export const stopPilot = defineCommand({
  name: 'pilot.stop',
  action: 'pilot.stop',
  input: pilotIdSchema.extend({ reason: reasonSchema }),
  run: async (context, { pilotId, reason }) => {
    const { tx, actor, now } = context;
    const pilot = await lockPilot(tx, pilotId);
    context.authorize(pilot);
    await tx
      .update(pilots)
      .set({ status: transition(pilotMachine, pilot.status, 'stop'), reason, updatedAt: now })
      .where(eq(pilots.id, pilotId));
    const { left, needsFreed } = await settleStopped(context, pilot);
    const subject = { type: 'pilot' as const, id: pilotId };
    await context.audit({ subject, facts: { from: pilot.status, left, needsFreed } });
    const byLead = actor.kind === 'person' && actor.id === pilot.leadId;
    await context.step(
      'pilot.stopped',
      subject,
      { title: pilot.title, reason, left },
      byLead ? 'clinician' : 'staff',
    );
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    return { slug: pilot.slug };
  },
});
