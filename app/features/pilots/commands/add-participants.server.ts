import { count, eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { participantMachine } from '#app/domain/pilots/pilot-machine.ts';
import { participants } from '#db/schema/index.ts';
import { howManySchema, pilotIdSchema } from '../pilot.schemas.ts';
import { lockPilot, newLink } from '../pilot-access.server.ts';

/**
 * Adds candidates under the next codes ("P-007"). No name is asked: the site keeps its key list. The secrets of the
 * links are in the answer and nowhere else; a lost link is renewed.
 */
export const addParticipants = defineCommand({
  name: 'participant.add',
  action: 'participant.manage',
  input: pilotIdSchema.extend({ howMany: howManySchema }),
  run: async (context, { pilotId, howMany }) => {
    const { tx, now, newId } = context;
    // The lock on the pilot makes the codes unique.
    const pilot = await lockPilot(tx, pilotId);
    context.authorize(pilot);
    const [existing] = await tx
      .select({ count: count() })
      .from(participants)
      .where(eq(participants.pilotId, pilotId));
    const first = (existing?.count ?? 0) + 1;
    const added = Array.from({ length: howMany }, (_, index) => ({
      id: newId(),
      code: `P-${String(first + index).padStart(3, '0')}`,
      link: newLink(),
    }));
    await tx.insert(participants).values(
      added.map(({ id, code, link }) => ({
        id,
        pilotId,
        code,
        status: participantMachine.initial,
        linkHash: link.hash,
        updatedAt: now,
        createdAt: now,
      })),
    );
    const subject = { type: 'pilot' as const, id: pilotId };
    await context.audit({ subject, facts: { codes: added.map((entry) => entry.code) } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'data' } });
    return added.map(({ id, code, link }) => ({ id, code, secret: link.secret }));
  },
});
