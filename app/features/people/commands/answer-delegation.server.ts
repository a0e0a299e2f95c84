import { and, eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { delegationMachine } from '#app/domain/people/delegation-machine.ts';
import { paths } from '#app/paths.ts';
import { delegations, userRoles } from '#db/schema/index.ts';
import { answerDelegationSchema } from '../people.schemas.ts';
import { takeRole } from '../take-role.server.ts';

/** The carer says yes or no; the patient is told. With a yes the person is a carer here from now on. */
export const answerDelegation = defineCommand({
  name: 'delegation.answer',
  action: 'delegation.answer',
  input: answerDelegationSchema,
  async run(ctx, { id, answer }) {
    const { tx, actor, now, authorize, audit, emit } = ctx;
    const [delegation] = await tx
      .select({
        patientId: delegations.patientId,
        carerId: delegations.carerId,
        status: delegations.status,
        endsAt: delegations.endsAt,
      })
      .from(delegations)
      .where(eq(delegations.id, id))
      .for('update');
    if (!delegation) throw new AppError('not_found');
    authorize(delegation, { hide: true });
    if (delegation.endsAt && delegation.endsAt <= now) throw new AppError('conflict', 'delegation_over');
    const status = transition(delegationMachine, delegation.status, answer);
    await tx.update(delegations).set({ status, decidedAt: now }).where(eq(delegations.id, id));
    if (status === 'active' && actor.kind === 'person') {
      const [carerRole] = await tx
        .select({ status: userRoles.status })
        .from(userRoles)
        .where(and(eq(userRoles.userId, actor.id), eq(userRoles.role, 'carer')));
      if (carerRole?.status !== 'verified') {
        await takeRole(ctx, { userId: actor.id, role: 'carer', claim: '' });
      }
      emit({ kind: 'access.changed', payload: { userId: actor.id } });
    }
    emit({
      kind: 'person.told',
      payload: {
        userIds: [delegation.patientId],
        notice: status === 'active' ? 'delegation_accepted' : 'delegation_declined',
        subject: { type: 'person', id: delegation.patientId },
        path: paths.myCarers(),
        facts: {},
        dedupeKey: `delegation:${id}:${status}`,
      },
    });
    await audit({ subject: { type: 'delegation', id }, facts: { answer } });
    return { status };
  },
});
