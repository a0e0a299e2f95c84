import { getViewer, type RequestArgs } from '#app/auth/session.server.ts';
import type { NeedStatus } from '#app/domain/needs/need-machine.ts';
import { type Constituency, constituencies, constituencyOf } from '#app/domain/people/roles.ts';
import type { Commenter } from '#app/features/discussion/components/comment-form.tsx';
import { type Actor, capacitiesOf, isStaff } from '#app/policies/actor.ts';
import { abilities, can } from '#app/policies/index.ts';
import type { NeedPageRow, NeedSubjectRow } from './need-page.queries.server.ts';

/** A row as the policy asks for it. */
export function policySubject(need: NeedSubjectRow) {
  return {
    id: need.id,
    authorId: need.authorId,
    writtenById: need.writtenById,
    channel: need.channel,
    status: need.status,
    hiddenAt: need.hiddenAt ? new Date(need.hiddenAt) : null,
    appealedAt: need.appealedAt ? new Date(need.appealedAt) : null,
  };
}

/** What a page says instead of the need; null for the need itself. */
export function absenceOf(need: NeedPageRow, actor: Actor): 'withdrawn' | 'merged' | 'hidden' | null {
  const closed: Partial<Record<NeedStatus, 'withdrawn' | 'merged'>> = {
    withdrawn: 'withdrawn',
    merged: 'merged',
  };
  const gone = closed[need.status];
  if (gone) return gone;
  return need.hiddenAt && !isStaff(actor) ? 'hidden' : null;
}

/**
 * What a page shows of a need, and nothing else of it: what is named here goes to the reader's browser.
 *
 * @param isAuthor told the reason of the moderators, and until when they answer
 */
export function shownNeed(need: NeedPageRow, isAuthor: boolean) {
  const writtenBy = need.channel === 'web' ? ('carer' as const) : ('staff' as const);
  return {
    id: need.id,
    slug: need.slug,
    status: need.status,
    hiddenAt: need.hiddenAt,
    publishedAt: need.publishedAt,
    authorName: need.authorName,
    capacity: need.capacity,
    writtenBy: need.writtenById && writtenBy,
    locale: need.locale,
    title: need.title,
    story: need.story,
    who: need.who,
    today: need.today,
    place: need.place,
    frequency: need.frequency,
    severity: need.severity,
    themes: need.themes,
    channel: need.channel,
    outcome: need.outcome,
    files: need.files,
    mergedFrom: need.mergedFrom,
    follows: need.follows,
    supportCount: need.supportCount,
    support: supportBy(need),
    own: isAuthor ? { reason: need.reason, dueAt: need.dueAt } : null,
  };
}

/** "Me too" by constituency, all of them, so that none disappears in a total. */
function supportBy(need: NeedPageRow): Record<Constituency, number> {
  const counts = Object.fromEntries(constituencies.map((name) => [name, 0])) as Record<Constituency, number>;
  for (const { capacity, count } of need.supports) counts[constituencyOf[capacity]] += count;
  return counts;
}

/** What the person in front of the screen may do and has done with this need. */
export async function viewerOf(args: RequestArgs, actor: Actor, need: NeedPageRow) {
  const subject = policySubject(need);
  const personId = actor.kind === 'person' ? actor.id : null;
  const viewer = await getViewer(args);
  const supporters =
    actor.kind === 'person' ? actor.actsFor.filter(({ scopes }) => scopes.includes('support')) : [];
  const patients = need.patients.filter(({ id }) => supporters.some(({ patientId }) => patientId === id));
  const given = (id: string | null) => need.given.find(({ userId }) => userId === id)?.capacity ?? null;
  const commenter: Commenter | null = viewer && {
    capacities: capacitiesOf(actor),
    pseudonym: viewer.pseudonym,
    name: viewer.name,
    patients,
  };
  const isAuthor = can(actor, 'need.look_after', subject);
  return {
    signedIn: personId !== null,
    isOwn: personId === need.authorId,
    isAuthor,
    capacities: capacitiesOf(actor),
    given: given(personId),
    patients: patients
      .filter(({ id }) => id !== need.authorId)
      .map((patient) => ({ ...patient, given: given(patient.id) !== null })),
    can: {
      ...abilities(
        actor,
        ['need.edit', 'need.withdraw', 'need.see_identity', 'need.take_up', 'need.moderate'],
        subject,
      ),
      'need.appeal': can(actor, 'need.appeal', subject),
      'need.support': personId !== null && can(actor, 'need.support', { ...subject, supporterId: personId }),
      'subject.report': can(actor, 'subject.report', { authorId: need.authorId, readable: true }),
    },
    commenter,
  };
}
