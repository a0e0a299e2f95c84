import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { claimRoleSchema } from '../people.schemas.ts';
import { takeRole } from '../take-role.server.ts';

/** "I am a clinician": with what supports it, for staff to check unless an organisation stands for it. */
export const claimRole = defineCommand({
  name: 'role.claim',
  action: 'role.claim',
  input: claimRoleSchema,
  async run(ctx, { role, claim }) {
    const { actor, authorize, audit } = ctx;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    authorize({ userId: actor.id, role });
    const status = await takeRole(ctx, { userId: actor.id, role, claim });
    await audit({ subject: { type: 'person', id: actor.id }, facts: { role, status } });
    return { status };
  },
});
