import { and, eq, inArray, ne, not, or, sql } from 'drizzle-orm';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { paths } from '#app/paths.ts';
import type { Action } from '#app/policies/index.ts';
import type { Tx } from '#db/client.server.ts';
import { qualified } from '#db/qualified.server.ts';
import {
  challengeQuestions,
  comments,
  commentVersions,
  delegations,
  files,
  follows,
  moderationItems,
  needDrafts,
  needs,
  notifications,
  organisationMembers,
  prioritySeats,
  sessions,
  signInCodes,
  userRoles,
  users,
} from '#db/schema/index.ts';
import { eraseSchema } from '../people.schemas.ts';

/**
 * Forgets a person: address, name, profile, roles, sessions, drafts, news. An empty row stays so that what was published
 * keeps hanging together; nobody can tell from it who it was. Needs that are to go are withdrawn before, one by one, by
 * their own command (see `erase-everything.server.ts`).
 */
export const eraseAccount = defineCommand({
  name: 'person.erase',
  action: 'person.erase',
  input: eraseSchema.pick({ texts: true }),
  async run(ctx, { texts }) {
    const { tx, actor, now, newId, authorize, audit, emit } = ctx;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const { id } = actor;
    authorize({ id });
    const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, id)).for('update');
    if (!user) throw new AppError('not_found');
    await refuseLastAdmin(tx, id);
    await closeDelegations(ctx, id);
    await forgetTexts(tx, id, texts);
    const ended = await tx
      .delete(sessions)
      .where(eq(sessions.userId, id))
      .returning({ sessionId: sessions.id });
    for (const { sessionId } of ended) {
      emit({ kind: 'session.ended', payload: { sessionId, userId: id } });
    }
    await tx.delete(signInCodes).where(eq(signInCodes.email, user.email));
    await tx.delete(userRoles).where(eq(userRoles.userId, id));
    await tx.delete(organisationMembers).where(eq(organisationMembers.userId, id));
    await tx.delete(notifications).where(eq(notifications.userId, id));
    await tx.delete(follows).where(eq(follows.userId, id));
    await tx.delete(needDrafts).where(eq(needDrafts.ownerId, id));
    await tx.delete(prioritySeats).where(eq(prioritySeats.userId, id));
    await tx
      .update(moderationItems)
      .set({ status: 'decided', decidedAt: now })
      .where(
        and(
          eq(moderationItems.subjectType, 'person'),
          eq(moderationItems.subjectId, id),
          eq(moderationItems.status, 'waiting'),
        ),
      );
    const mark = newId();
    await tx
      .update(users)
      .set({
        email: `${mark}@erased.invalid`,
        name: null,
        pseudonym: `Anonym ${mark.slice(-6)}`,
        shownAs: 'pseudonym',
        about: '',
        digest: 'off',
        isDemo: false,
        suspendedReason: null,
        erasedAt: now,
      })
      .where(eq(users.id, id));
    emit({ kind: 'access.changed', payload: { userId: id } });
    await audit({ subject: { type: 'person', id }, facts: { texts } });
  },
});

/** Somebody has to be able to give roles. */
async function refuseLastAdmin(tx: Tx, id: string): Promise<void> {
  const admins = await tx
    .select({ userId: userRoles.userId })
    .from(userRoles)
    .where(and(eq(userRoles.role, 'admin'), eq(userRoles.status, 'verified')))
    .for('update');
  if (admins.length === 1 && admins[0]?.userId === id) throw new AppError('conflict', 'last_admin');
}

async function closeDelegations(
  { tx, now, emit }: Pick<CommandContext<Action>, 'tx' | 'now' | 'emit'>,
  id: string,
): Promise<void> {
  const mine = or(eq(delegations.patientId, id), eq(delegations.carerId, id));
  const closed = await tx
    .update(delegations)
    .set({ status: 'revoked', endedAt: now })
    .where(and(mine, inArray(delegations.status, ['invited', 'active'])))
    .returning({ id: delegations.id, patientId: delegations.patientId, carerId: delegations.carerId });
  for (const delegation of closed) {
    const other = delegation.patientId === id ? delegation.carerId : delegation.patientId;
    if (!other) continue;
    emit({ kind: 'access.changed', payload: { userId: other } });
    emit({
      kind: 'person.told',
      payload: {
        userIds: [other],
        notice: 'delegation_revoked',
        subject: { type: 'person', id: delegation.patientId },
        path: paths.profile(),
        facts: {},
        dedupeKey: `delegation:${delegation.id}:revoked`,
      },
    });
  }
  await tx
    .update(delegations)
    .set({ carerEmail: sql`'erased-' || ${delegations.id}::text` })
    .where(eq(delegations.carerId, id));
}

async function forgetTexts(tx: Tx, id: string, texts: 'anonymous' | 'withdraw'): Promise<void> {
  await tx.update(needs).set({ shownAs: 'pseudonym' }).where(eq(needs.authorId, id));
  await tx.update(comments).set({ shownAs: 'pseudonym' }).where(eq(comments.authorId, id));
  await tx.update(files).set({ uploadedById: null }).where(eq(files.uploadedById, id));
  // A question that is no one else's to read goes; one that was answered for everyone stays, as nobody's.
  const asked = eq(challengeQuestions.askedBy, id);
  const isPublic = eq(challengeQuestions.status, 'answered');
  await tx.delete(challengeQuestions).where(texts === 'withdraw' ? asked : and(asked, not(isPublic)));
  await tx.update(challengeQuestions).set({ askedBy: null }).where(asked);
  if (texts === 'anonymous') return;
  const mine = await tx
    .update(comments)
    .set({ status: 'deleted', body: '', reason: null })
    .where(and(eq(comments.authorId, id), ne(comments.status, 'deleted')))
    .returning({ id: comments.id, subjectType: comments.subjectType, subjectId: comments.subjectId });
  if (mine.length === 0) return;
  const ids = mine.map((comment) => comment.id);
  await tx.delete(commentVersions).where(inArray(commentVersions.commentId, ids));
  const needIds = mine.filter(({ subjectType }) => subjectType === 'need').map(({ subjectId }) => subjectId);
  if (needIds.length === 0) return;
  await tx
    .update(needs)
    .set({
      commentCount: sql`(select count(*) from comments c where c.subject_type = 'need' and c.subject_id = ${qualified(needs.id)} and c.status = 'published')`,
    })
    .where(inArray(needs.id, needIds));
}
