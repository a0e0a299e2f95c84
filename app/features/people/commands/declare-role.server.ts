import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { declareRoleSchema } from '../people.schemas.ts';
import { takeRole } from '../take-role.server.ts';

/** "I am a patient", "I am a carer": counts from the moment it is said. */
export const declareRole = defineCommand({
  name: 'role.declare',
  action: 'role.declare',
  input: declareRoleSchema,
  async run(ctx, { role }) {
    const { actor, authorize, audit } = ctx;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    authorize({ userId: actor.id, role });
    const status = await takeRole(ctx, { userId: actor.id, role, claim: '' });
    await audit({ subject: { type: 'person', id: actor.id }, facts: { role, status } });
    return { status };
  },
});
