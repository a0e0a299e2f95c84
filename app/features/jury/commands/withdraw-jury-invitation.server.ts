import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { lockChallenge } from '#app/features/challenges/commands/lock-challenge.server.ts';
import { juryInvitations } from '#db/schema/index.ts';

/** Staff take back an invitation to an address that belongs to nobody here, such as a mistyped one. */
export const withdrawJuryInvitation = defineCommand({
  name: 'jury.withdraw_invitation',
  action: 'jury.invite',
  input: z.object({ challengeId: z.uuid(), invitationId: z.uuid() }),
  run: async (context, { challengeId, invitationId }) => {
    const challenge = await lockChallenge(context.tx, challengeId);
    context.authorize(challenge);
    const gone = await context.tx
      .delete(juryInvitations)
      .where(and(eq(juryInvitations.id, invitationId), eq(juryInvitations.challengeId, challengeId)))
      .returning({ id: juryInvitations.id });
    if (gone.length === 0) throw new AppError('not_found');
    await context.audit({ subject: { type: 'challenge', id: challengeId }, facts: { invitationId } });
  },
});
