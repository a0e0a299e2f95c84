import { desc, eq, getTableColumns, or } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.server.ts';
import {
  auditLog,
  challengeQuestions,
  comments,
  delegations,
  files,
  follows,
  needDrafts,
  needSupports,
  needs,
  notifications,
  organisationMembers,
  organisations,
  priorityRounds,
  prioritySeats,
  sessions,
  teamMembers,
  teams,
  userRoles,
  users,
} from '#db/schema/index.ts';

/**
 * What the tables hold about one person. Not in it: how they voted, which nobody can look up, and what others wrote.
 */
export async function collectAccount(db: DbOrTx, userId: string) {
  const [person] = await db.select().from(users).where(eq(users.id, userId));
  const { tokenHash: _secret, ...draftColumns } = getTableColumns(needDrafts);
  return {
    person,
    roles: await db.select().from(userRoles).where(eq(userRoles.userId, userId)),
    devices: await db
      .select({
        device: sessions.device,
        signedInAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
        expiresAt: sessions.expiresAt,
      })
      .from(sessions)
      .where(eq(sessions.userId, userId)),
    organisations: await db
      .select({
        name: organisations.name,
        position: organisationMembers.position,
        isShown: organisationMembers.isShown,
      })
      .from(organisationMembers)
      .innerJoin(organisations, eq(organisations.id, organisationMembers.organisationId))
      .where(eq(organisationMembers.userId, userId)),
    delegations: await db
      .select()
      .from(delegations)
      .where(or(eq(delegations.patientId, userId), eq(delegations.carerId, userId))),
    needs: await db.select().from(needs).where(eq(needs.authorId, userId)),
    drafts: await db.select(draftColumns).from(needDrafts).where(eq(needDrafts.ownerId, userId)),
    meToo: await db
      .select({
        needId: needSupports.needId,
        capacity: needSupports.capacity,
        createdAt: needSupports.createdAt,
      })
      .from(needSupports)
      .where(eq(needSupports.userId, userId)),
    comments: await db.select().from(comments).where(eq(comments.authorId, userId)),
    questions: await db
      .select({
        challengeId: challengeQuestions.challengeId,
        question: challengeQuestions.question,
        status: challengeQuestions.status,
        answer: challengeQuestions.answer,
        createdAt: challengeQuestions.createdAt,
      })
      .from(challengeQuestions)
      .where(eq(challengeQuestions.askedBy, userId)),
    follows: await db.select().from(follows).where(eq(follows.userId, userId)),
    teams: await db
      .select({ name: teams.name, role: teamMembers.role, since: teamMembers.createdAt })
      .from(teamMembers)
      .innerJoin(teams, eq(teams.id, teamMembers.teamId))
      .where(eq(teamMembers.userId, userId)),
    sessionsOfPriorities: await db
      .select({
        round: priorityRounds.title,
        speaksFor: prioritySeats.constituency,
        leads: prioritySeats.isFacilitator,
        answer: prioritySeats.answer,
      })
      .from(prioritySeats)
      .innerJoin(priorityRounds, eq(priorityRounds.id, prioritySeats.roundId))
      .where(eq(prioritySeats.userId, userId)),
    files: await db
      .select({
        name: files.name,
        contentType: files.contentType,
        size: files.size,
        createdAt: files.createdAt,
      })
      .from(files)
      .where(eq(files.uploadedById, userId)),
    notifications: await db.select().from(notifications).where(eq(notifications.userId, userId)),
    whatYouDid: await db
      .select({ action: auditLog.action, subjectType: auditLog.subjectType, at: auditLog.createdAt })
      .from(auditLog)
      .where(eq(auditLog.actorId, userId))
      .orderBy(desc(auditLog.id)),
    whatOthersDidForYou: await db
      .select({ action: auditLog.action, subjectType: auditLog.subjectType, at: auditLog.createdAt })
      .from(auditLog)
      .where(eq(auditLog.onBehalfOfId, userId))
      .orderBy(desc(auditLog.id)),
  };
}
