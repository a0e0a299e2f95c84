import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { leadAfterLeaving } from '#app/domain/solutions/team-rules.ts';
import { teamMembers } from '#db/schema/index.ts';
import { lockTeam } from '../team.queries.server.ts';

/**
 * Somebody leaves a team, or its lead removes them. When the last lead leaves, the longest-standing member leads. The
 * last member cannot leave (`conflict`, `last_member`): the solution is withdrawn instead.
 */
export const removeTeamMember = defineCommand({
  name: 'team.remove_member',
  action: 'team.remove_member',
  input: z.object({ teamId: z.uuid(), memberId: z.uuid() }),
  run: async (context, { teamId, memberId }) => {
    const { tx } = context;
    const team = await lockTeam(tx, teamId);
    context.require('team.read', team, { hide: true });
    context.authorize({ ...team, memberId });
    if (!team.memberIds.includes(memberId)) throw new AppError('conflict', 'state_changed');
    const members = await tx
      .select({ userId: teamMembers.userId, role: teamMembers.role, since: teamMembers.createdAt })
      .from(teamMembers)
      .where(eq(teamMembers.teamId, teamId));
    const next = leadAfterLeaving(members, memberId);
    if (next.kind === 'last') throw new AppError('conflict', 'last_member');
    await tx.delete(teamMembers).where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, memberId)));
    if (next.kind === 'passes') {
      await tx
        .update(teamMembers)
        .set({ role: 'lead' })
        .where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, next.to)));
    }
    await context.audit({ subject: { type: 'team', id: teamId }, facts: { memberId, lead: next.kind } });
    context.emit({ kind: 'access.changed', payload: { userId: memberId } });
    return { left: context.actor.kind === 'person' && context.actor.id === memberId };
  },
});
