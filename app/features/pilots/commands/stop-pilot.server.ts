import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { transition } from '#app/domain/machine.ts';
import { pilotMachine } from '#app/domain/pilots/pilot-machine.ts';
import { pilots } from '#db/schema/index.ts';
import { pilotIdSchema, reasonSchema } from '../pilot.schemas.ts';
import { lockPilot } from '../pilot-access.server.ts';

/** Ends a pilot early, with a reason everyone on the road is told. */
export const stopPilot = defineCommand({
  name: 'pilot.stop',
  action: 'pilot.stop',
  input: pilotIdSchema.extend({ reason: reasonSchema }),
  run: async (context, { pilotId, reason }) => {
    const { tx, now } = context;
    const pilot = await lockPilot(tx, pilotId);
    context.authorize(pilot);
    await tx
      .update(pilots)
      .set({ status: transition(pilotMachine, pilot.status, 'stop'), reason, updatedAt: now })
      .where(eq(pilots.id, pilotId));
    const subject = { type: 'pilot' as const, id: pilotId };
    await context.audit({ subject });
    await context.step('pilot.stopped', subject, { title: pilot.title, reason });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    return { slug: pilot.slug };
  },
});
