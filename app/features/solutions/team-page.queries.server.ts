import { and, desc, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.server.ts';
import { challenges, solutions, teamInvitations, teams, users } from '#db/schema/index.ts';
import { hashInvitationToken } from './invitation-token.server.ts';
import { shownMembers } from './solution.queries.server.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A team with its members, open invitations and solution, or null. Not scoped: ask the policy. */
export async function findTeam(db: DbOrTx, id: string) {
  if (!uuid.test(id)) return null;
  const [team] = await db
    .select({
      id: teams.id,
      name: teams.name,
      challenge: { slug: challenges.slug, title: challenges.title },
      solution: { id: solutions.id, slug: solutions.slug, title: solutions.title, status: solutions.status },
    })
    .from(teams)
    .innerJoin(challenges, eq(challenges.id, teams.challengeId))
    .leftJoin(solutions, eq(solutions.teamId, teams.id))
    .where(eq(teams.id, id));
  if (!team) return null;
  const [members, invitations] = await Promise.all([
    shownMembers(db, id),
    db
      .select({ id: teamInvitations.id, email: teamInvitations.email, expiresAt: teamInvitations.expiresAt })
      .from(teamInvitations)
      .where(and(eq(teamInvitations.teamId, id), eq(teamInvitations.status, 'invited')))
      .orderBy(desc(teamInvitations.id)),
  ]);
  return {
    ...team,
    members,
    invitations,
    memberIds: members.map((member) => member.userId),
    leadIds: members.filter((member) => member.role === 'lead').map((member) => member.userId),
  };
}

/** The invitation behind the secret of a link, and whether it was sent to this person's address. Null: no such link. */
export async function findInvitation(db: DbOrTx, token: string, userId: string) {
  const [row] = await db
    .select({
      email: teamInvitations.email,
      status: teamInvitations.status,
      expiresAt: teamInvitations.expiresAt,
      teamId: teams.id,
      team: teams.name,
      challenge: challenges.title,
    })
    .from(teamInvitations)
    .innerJoin(teams, eq(teams.id, teamInvitations.teamId))
    .innerJoin(challenges, eq(challenges.id, teams.challengeId))
    .where(eq(teamInvitations.tokenHash, hashInvitationToken(token)));
  if (!row) return null;
  const [me] = await db.select({ email: users.email }).from(users).where(eq(users.id, userId));
  const { email, ...invitation } = row;
  return { ...invitation, isMine: me?.email.toLowerCase() === email.toLowerCase() };
}
