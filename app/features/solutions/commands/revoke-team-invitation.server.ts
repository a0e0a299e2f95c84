import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { teamInvitations } from '#db/schema/index.ts';
import { lockTeam } from '../team.queries.server.ts';

/** A member takes an invitation back that nobody has answered. Its link is dead at once. */
export const revokeTeamInvitation = defineCommand({
  name: 'team.revoke_invitation',
  action: 'team.invite',
  input: z.object({ teamId: z.uuid(), invitationId: z.uuid() }),
  run: async (context, { teamId, invitationId }) => {
    const team = await lockTeam(context.tx, teamId);
    context.authorize(team, { hide: true });
    const [revoked] = await context.tx
      .update(teamInvitations)
      .set({ status: 'revoked' })
      .where(
        and(
          eq(teamInvitations.id, invitationId),
          eq(teamInvitations.teamId, teamId),
          eq(teamInvitations.status, 'invited'),
        ),
      )
      .returning({ id: teamInvitations.id });
    if (!revoked) throw new AppError('conflict', 'state_changed');
    await context.audit({ subject: { type: 'team', id: teamId }, facts: { invitationId } });
  },
});
