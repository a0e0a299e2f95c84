import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { teamLimits } from '#app/domain/solutions/team-rules.ts';
import { paths } from '#app/paths.ts';
import type { Tx } from '#db/client.server.ts';
import { teamInvitations, teamMembers, users } from '#db/schema/index.ts';
import { hashInvitationToken } from '../invitation-token.server.ts';
import { lockTeam } from '../team.queries.server.ts';

/**
 * The invited person joins or says no. Found by the secret of the link, or by its id for whoever has the invited
 * address. A link that reached another address than one's own counts only when the person says that it was meant for
 * them (`confirmed`). Works once.
 */
export const answerTeamInvitation = defineCommand({
  name: 'team.answer_invitation',
  action: 'team.join',
  input: z
    .object({
      token: z.string().max(100).optional(),
      invitationId: z.uuid().optional(),
      answer: z.enum(['accept', 'decline']),
      confirmed: z.boolean().default(false),
    })
    .refine((input) => input.token !== undefined || input.invitationId !== undefined, 'required'),
  run: async (context, input) => {
    const { tx, actor, now } = context;
    const invitation = await lockInvitation(tx, input);
    if (!invitation) throw new AppError('not_found');
    const open = invitation.status === 'invited' && invitation.expiresAt > now;
    if (!open) throw new AppError('gone', 'invitation_over');
    context.authorize({ open });
    invariant(actor.kind === 'person', 'a person answers');
    const [me] = await tx.select({ email: users.email }).from(users).where(eq(users.id, actor.id));
    const mine = me?.email.toLowerCase() === invitation.email.toLowerCase();
    // Without the secret of the link only the invited address counts.
    if (!mine && input.token === undefined) throw new AppError('not_found');
    if (!mine && input.answer === 'accept' && !input.confirmed) {
      throw new AppError('conflict', 'other_address', { fields: { confirmed: 'other_address' } });
    }
    const team = await lockTeam(tx, invitation.teamId);
    await tx
      .update(teamInvitations)
      .set({ status: input.answer === 'accept' ? 'accepted' : 'declined' })
      .where(eq(teamInvitations.id, invitation.id));
    const subject = { type: 'team' as const, id: team.id };
    await context.audit({ subject, facts: { invitationId: invitation.id, answer: input.answer, mine } });
    if (input.answer === 'accept' && !team.memberIds.includes(actor.id)) {
      if (team.memberIds.length >= teamLimits.members) throw new AppError('conflict', 'team_full');
      await tx
        .insert(teamMembers)
        .values({ teamId: team.id, userId: actor.id, role: 'member', createdAt: now });
      context.emit({ kind: 'access.changed', payload: { userId: actor.id } });
      context.emit({
        kind: 'person.told',
        payload: {
          userIds: team.memberIds,
          notice: 'team_joined',
          subject,
          path: paths.team(team.id),
          facts: { title: team.name },
          dedupeKey: `team-joined:${invitation.id}`,
        },
      });
    }
    return { teamId: team.id };
  },
});

async function lockInvitation(
  tx: Tx,
  { token, invitationId }: { token?: string | undefined; invitationId?: string | undefined },
) {
  const [invitation] = await tx
    .select({
      id: teamInvitations.id,
      teamId: teamInvitations.teamId,
      email: teamInvitations.email,
      status: teamInvitations.status,
      expiresAt: teamInvitations.expiresAt,
    })
    .from(teamInvitations)
    .where(
      token === undefined
        ? eq(teamInvitations.id, invitationId ?? '')
        : eq(teamInvitations.tokenHash, hashInvitationToken(token)),
    )
    .for('update');
  return invitation;
}
