import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { jurors, juryInvitations } from '#db/schema/index.ts';
import { currentRoundOf } from '../jury-rounds.server.ts';
import { lockJury, tellPage } from './lock-jury.server.ts';
import { openWhenAllIn } from './open-when-all-in.server.ts';

/**
 * Staff take back an invitation that nobody has answered: to an address that belongs to nobody here (`invitationId`), or to
 * somebody who has not said yes or no (`userId`).
 */
export const withdrawJuryInvitation = defineCommand({
  name: 'jury.withdraw_invitation',
  action: 'jury.invite',
  input: z.union([
    z.object({ challengeId: z.uuid(), invitationId: z.uuid() }),
    z.object({ challengeId: z.uuid(), userId: z.uuid() }),
  ]),
  run: async (context, input) => {
    const { challengeId } = input;
    const round = await currentRoundOf(context.tx, challengeId);
    const { challenge } = await lockJury(context, challengeId, round);
    context.authorize(challenge);
    const gone = 'userId' in input ? await takeSeat(context, input) : await takeAddress(context, input);
    if (gone === 0) throw new AppError('not_found');
    const { challengeId: _, ...facts } = input;
    await context.audit({ subject: { type: 'challenge', id: challengeId }, facts });
    await openWhenAllIn(context, challenge, round);
    tellPage(context, challengeId);
  },
});

type Context = CommandContext<'jury.invite'>;

async function takeSeat({ tx }: Context, { challengeId, userId }: { challengeId: string; userId: string }) {
  const gone = await tx
    .delete(jurors)
    .where(and(eq(jurors.challengeId, challengeId), eq(jurors.userId, userId), eq(jurors.status, 'invited')))
    .returning({ id: jurors.userId });
  return gone.length;
}

async function takeAddress(
  { tx }: Context,
  { challengeId, invitationId }: { challengeId: string; invitationId: string },
) {
  const gone = await tx
    .delete(juryInvitations)
    .where(and(eq(juryInvitations.id, invitationId), eq(juryInvitations.challengeId, challengeId)))
    .returning({ id: juryInvitations.id });
  return gone.length;
}
