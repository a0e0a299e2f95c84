import { and, inArray, lte } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { paths } from '#app/paths.ts';
import { delegations } from '#db/schema/index.ts';

/**
 * Closes what has run out and tells both. The right itself ends by the clock, whether this has run or not. For the
 * schedule, every few minutes; one batch a call.
 */
export const endDueDelegations = defineCommand({
  name: 'delegation.end_due',
  action: 'delegation.end_due',
  input: z.object({}),
  async run({ tx, now, authorize, audit, emit }) {
    authorize(null);
    const due = await tx
      .select({ id: delegations.id })
      .from(delegations)
      .where(and(inArray(delegations.status, ['invited', 'active']), lte(delegations.endsAt, now)))
      .limit(500)
      .for('update', { skipLocked: true });
    const ids = due.map(({ id }) => id);
    const ended = ids.length
      ? await tx
          .update(delegations)
          .set({ status: 'ended', endedAt: now })
          .where(inArray(delegations.id, ids))
          .returning({
            id: delegations.id,
            patientId: delegations.patientId,
            carerId: delegations.carerId,
          })
      : [];
    for (const { id, patientId, carerId } of ended) {
      if (carerId) emit({ kind: 'access.changed', payload: { userId: carerId } });
      const told = [
        { userId: patientId, path: paths.myCarers() },
        ...(carerId ? [{ userId: carerId, path: paths.caringFor() }] : []),
      ];
      for (const { userId, path } of told) {
        emit({
          kind: 'person.told',
          payload: {
            userIds: [userId],
            notice: 'delegation_ended',
            subject: { type: 'person', id: patientId },
            path,
            facts: {},
            dedupeKey: `delegation:${id}:ended`,
          },
        });
      }
    }
    await audit({ subject: { type: 'delegation', id: 'due' }, facts: { ended: ended.length } });
    return { ended: ended.length };
  },
});
