import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { delegationMachine } from '#app/domain/people/delegation-machine.ts';
import { paths } from '#app/paths.ts';
import { delegations } from '#db/schema/index.ts';
import { revokeDelegationSchema } from '../people.schemas.ts';

/** Patient or carer ends it, at once; both are told and the carer's open pages lose the access. */
export const revokeDelegation = defineCommand({
  name: 'delegation.revoke',
  action: 'delegation.revoke',
  input: revokeDelegationSchema,
  async run({ tx, now, authorize, audit, emit }, { id }) {
    const [delegation] = await tx
      .select({
        patientId: delegations.patientId,
        carerId: delegations.carerId,
        status: delegations.status,
      })
      .from(delegations)
      .where(eq(delegations.id, id))
      .for('update');
    if (!delegation) throw new AppError('not_found');
    authorize(delegation, { hide: true });
    const status = transition(delegationMachine, delegation.status, 'revoke');
    await tx.update(delegations).set({ status, endedAt: now }).where(eq(delegations.id, id));
    const { patientId, carerId } = delegation;
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
          notice: 'delegation_revoked',
          subject: { type: 'person', id: patientId },
          path,
          facts: {},
          dedupeKey: `delegation:${id}:revoked`,
        },
      });
    }
    await audit({ subject: { type: 'delegation', id } });
  },
});
