import { and, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { invitationDays, teamLimits } from '#app/domain/solutions/team-rules.ts';
import { paths } from '#app/paths.ts';
import type { Tx } from '#db/client.server.ts';
import { challenges, teamInvitations, users } from '#db/schema/index.ts';
import { hashInvitationToken, newInvitationToken } from '../invitation-token.server.ts';
import { invitationEmailSchema } from '../solution.schemas.ts';
import { lockTeam } from '../team.queries.server.ts';

/**
 * Invites an address into a team; a former invitation to it ends. Gives the secret of the link, to be sent by mail. The
 * answer never says whether the address belongs to somebody here: whoever has an account is told there, too.
 */
export const inviteTeamMember = defineCommand({
  name: 'team.invite',
  action: 'team.invite',
  input: z.object({ teamId: z.uuid(), email: invitationEmailSchema }),
  run: async (context, { teamId, email }) => {
    const { tx, actor, now, newId } = context;
    const team = await lockTeam(tx, teamId);
    context.authorize(team, { hide: true });
    invariant(actor.kind === 'person', 'a person invites');
    const [known] = await tx
      .select({ id: users.id, locale: users.locale })
      .from(users)
      .where(eq(users.email, email));
    if (known && team.memberIds.includes(known.id)) {
      throw new AppError('conflict', 'already_member', { fields: { email: 'already_member' } });
    }
    await requireRoom(tx, teamId, team.memberIds.length, now);
    await tx
      .update(teamInvitations)
      .set({ status: 'revoked' })
      .where(
        and(
          eq(teamInvitations.teamId, teamId),
          eq(teamInvitations.email, email),
          eq(teamInvitations.status, 'invited'),
        ),
      );
    const token = newInvitationToken();
    const id = newId();
    const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
    await tx.insert(teamInvitations).values({
      id,
      teamId,
      email,
      invitedBy: actor.id,
      tokenHash: hashInvitationToken(token),
      status: 'invited',
      expiresAt,
      createdAt: now,
    });
    await context.audit({ subject: { type: 'team', id: teamId }, facts: { invitationId: id } });
    if (known) {
      context.emit({
        kind: 'person.told',
        payload: {
          userIds: [known.id],
          notice: 'team_invited',
          subject: { type: 'team', id: teamId },
          path: paths.mySolutions(),
          facts: { title: team.name },
          dedupeKey: `team-invitation:${id}`,
        },
      });
    }
    const [challenge] = await tx
      .select({ title: challenges.title })
      .from(challenges)
      .where(eq(challenges.id, team.challengeId));
    const [inviter] = await tx
      .select({ name: users.name, pseudonym: users.pseudonym, shownAs: users.shownAs })
      .from(users)
      .where(eq(users.id, actor.id));
    return {
      id,
      token,
      email,
      team: team.name,
      challenge: challenge?.title ?? '',
      inviter: (inviter?.shownAs === 'name' ? inviter.name : null) ?? inviter?.pseudonym ?? '',
      locale: known?.locale ?? null,
      expiresAt,
    };
  },
});

async function requireRoom(tx: Tx, teamId: string, members: number, now: Date): Promise<void> {
  const open = await tx.$count(
    teamInvitations,
    and(
      eq(teamInvitations.teamId, teamId),
      eq(teamInvitations.status, 'invited'),
      gt(teamInvitations.expiresAt, now),
    ),
  );
  const invitedToday = await tx.$count(
    teamInvitations,
    and(
      eq(teamInvitations.teamId, teamId),
      gt(teamInvitations.createdAt, new Date(now.getTime() - 86_400_000)),
    ),
  );
  // Also counts those that were taken back: the team is no way to send mail to strangers.
  if (members >= teamLimits.members || Math.max(open, invitedToday) >= teamLimits.openInvitations) {
    throw new AppError('conflict', 'team_full', { fields: { email: 'team_full' } });
  }
}
