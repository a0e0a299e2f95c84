import { and, asc, eq, sql } from 'drizzle-orm';
import type { SubjectRef } from '#app/domain/subjects.ts';
import { excerpt } from '#app/domain/text/excerpt.ts';
import { attachmentsOf } from '#app/features/files/files.queries.server.ts';
import { similarNeeds } from '#app/features/needs/similar-needs.server.ts';
import { paths } from '#app/paths.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { comments, needs, organisationMembers, organisations, userRoles, users } from '#db/schema/index.ts';
import { markIdentifiers } from './marked-text.ts';
import { commentMark, needMark } from './seen-mark.ts';
import { commentPath, subjectPage } from './subject-page.server.ts';

const shownName = (shownAs: typeof needs.shownAs | typeof comments.shownAs) =>
  sql<string>`case when ${shownAs} = 'name' and ${users.name} is not null then ${users.name} else ${users.pseudonym} end`;

const nothing = { subject: null, authorId: null, writtenById: null, seen: '', name: '' };

/** What an item is about, whose it is, and the mark of what is shown (see `seen-mark.ts`). */
export async function loadItemSubject(
  db: DbOrTx,
  ref: SubjectRef,
  detail: string | null,
  { similar }: { similar: boolean },
) {
  switch (ref.type) {
    case 'need':
      return loadNeed(db, ref.id, similar);
    case 'comment':
      return loadComment(db, ref.id);
    case 'person':
      return loadClaim(db, ref.id, detail);
    default: {
      const page = await subjectPage(db, ref);
      return {
        subject: page && { type: 'page' as const, ...page },
        authorId: null,
        writtenById: null,
        seen: '',
        name: page?.title ?? '',
      };
    }
  }
}

async function loadNeed(db: DbOrTx, id: string, withSimilar: boolean) {
  const [need] = await db
    .select({
      id: needs.id,
      slug: needs.slug,
      authorId: needs.authorId,
      name: shownName(needs.shownAs),
      writtenById: needs.writtenById,
      capacity: needs.capacity,
      locale: needs.locale,
      status: needs.status,
      title: needs.title,
      story: needs.story,
      who: needs.who,
      today: needs.today,
      place: needs.place,
      frequency: needs.frequency,
      severity: needs.severity,
      perspective: needs.perspective,
      themes: needs.themes,
      channel: needs.channel,
      reason: needs.reason,
      version: needs.version,
      hiddenAt: needs.hiddenAt,
      mergedIntoId: needs.mergedIntoId,
      support: needs.supportCount,
    })
    .from(needs)
    .innerJoin(users, eq(users.id, needs.authorId))
    .where(eq(needs.id, id));
  if (!need) return nothing;
  const { authorId, writtenById, title, story, who, today, mergedIntoId, hiddenAt, ...rest } = need;
  const isTold = need.channel !== 'web';
  const mark = (text: string) => markIdentifiers(text, need.locale);
  const like = { title, story, themes: need.themes, notId: need.id };
  const subject = {
    type: 'need' as const,
    ...rest,
    byCarer: writtenById !== null && !isTold,
    byStaff: writtenById !== null && isTold,
    path: paths.need(need.slug),
    isHidden: hiddenAt !== null,
    text: { title: mark(title), story: mark(story), who: mark(who), today: mark(today) },
    attachments: await attachmentsOf(db, { needId: need.id }),
    similar: need.status === 'withdrawn' || !withSimilar ? [] : await similarNeeds(db, like),
    mergedInto: mergedIntoId ? await subjectPage(db, { type: 'need', id: mergedIntoId }) : null,
  };
  return { subject, authorId, writtenById, seen: needMark(need), name: title };
}

async function loadComment(db: DbOrTx, id: string) {
  const [comment] = await db
    .select({
      id: comments.id,
      authorId: comments.authorId,
      name: shownName(comments.shownAs),
      byCarer: sql<boolean>`${comments.writtenById} is not null`,
      capacity: comments.capacity,
      locale: users.locale,
      status: comments.status,
      body: comments.body,
      reason: comments.reason,
      aboutType: comments.subjectType,
      aboutId: comments.subjectId,
      parentId: comments.parentId,
      createdAt: comments.createdAt,
    })
    .from(comments)
    .innerJoin(users, eq(users.id, comments.authorId))
    .where(eq(comments.id, id));
  if (!comment) return nothing;
  const { authorId, body, aboutType, aboutId, parentId, ...rest } = comment;
  const about = { type: aboutType, id: aboutId };
  const [parent] = parentId
    ? await db.select({ body: comments.body }).from(comments).where(eq(comments.id, parentId))
    : [];
  const subject = {
    type: 'comment' as const,
    ...rest,
    text: markIdentifiers(body, rest.locale),
    about: await subjectPage(db, about),
    answers: parent?.body ?? null,
    path: await commentPath(db, { id, subject: about }),
  };
  return { subject, authorId, writtenById: null, seen: commentMark(comment), name: excerpt(body, 90) };
}

/** Whoever claims a role steps forward with their name and address, which is what is checked. */
async function loadClaim(db: DbOrTx, userId: string, role: string | null) {
  const [person] = await db
    .select({ name: users.name, email: users.email, since: users.createdAt })
    .from(users)
    .where(eq(users.id, userId));
  const [claim] = await db
    .select({
      role: userRoles.role,
      claim: userRoles.claim,
      status: userRoles.status,
      reason: userRoles.reason,
    })
    .from(userRoles)
    .where(and(eq(userRoles.userId, userId), sql`${userRoles.role}::text = ${role}`));
  if (!person || !claim) return { ...nothing, authorId: userId };
  const memberships = await db
    .select({ name: organisations.name, slug: organisations.slug, verifiedAt: organisations.verifiedAt })
    .from(organisationMembers)
    .innerJoin(organisations, eq(organisations.id, organisationMembers.organisationId))
    .where(eq(organisationMembers.userId, userId))
    .orderBy(asc(organisations.name));
  return {
    subject: { type: 'claim' as const, ...person, ...claim, memberships },
    authorId: userId,
    writtenById: null,
    seen: '',
    name: person.name ?? person.email,
  };
}
