import { seededRandom, shuffled } from '#app/domain/methods/random/seeded.ts';
import { isPublicNeed } from '#app/domain/needs/need-machine.ts';
import { addDiscussion, addFollow } from './add-discussion.ts';
import { needs } from './content/needs.ts';
import { people } from './content/people.ts';
import type { DemoNeed } from './content/types.ts';
import { slugify, type World } from './world.ts';

/** Days between sending a need and its publication. */
const reviewDays = 0.9;

/** The moment a need of the demo became public; null when it never was. */
export function publishedAt(world: World, need: DemoNeed): Date | null {
  return isPublicNeed(need.status) || need.status === 'merged' ? world.at(need.sent - reviewDays) : null;
}

/** Needs with everything people said and did about them, merges included. */
export function addNeeds(world: World): void {
  for (const need of needs) addNeed(world, need);
  for (const need of needs) if (need.mergedInto) addMerge(world, need, need.mergedInto);
  for (const row of world.rows.needs) {
    row.supportCount = world.rows.needSupports.filter((support) => support.needId === row.id).length;
  }
}

function addNeed(world: World, need: DemoNeed): void {
  const sentAt = world.at(need.sent);
  const shownAt = publishedAt(world, need);
  const author = world.person(need.by);
  const id = world.remember('need', need.key, world.id(sentAt));
  const subject = { type: 'need', id } as const;
  const withdrawn = need.status === 'withdrawn';
  world.rows.needs.push({
    id,
    slug: withdrawn ? `withdrawn-${id.slice(-8)}` : slugify(need.title),
    authorId: author.id,
    writtenById: need.writtenBy ? world.ref('person', need.writtenBy) : null,
    capacity: need.capacity ?? world.capacity(need.by) ?? 'patient',
    shownAs: author.shownAs ?? 'pseudonym',
    locale: need.locale,
    status: need.status,
    title: need.title,
    story: need.story,
    who: need.who ?? '',
    place: need.place,
    frequency: need.frequency,
    severity: need.severity,
    perspective: need.perspective,
    today: need.today ?? '',
    themes: [...need.themes],
    channel: need.channel ?? 'web',
    reason: need.reason ?? null,
    mergedIntoId: need.mergedInto ? world.ref('need', need.mergedInto.need) : null,
    commentCount: shownAt ? addDiscussion(world, subject, shownAt, need.comments) : 0,
    submittedAt: need.status === 'draft' ? null : sentAt,
    publishedAt: shownAt,
    updatedAt: shownAt ?? sentAt,
    createdAt: sentAt,
  });
  const sender = need.capacity ?? world.capacity(need.by);
  if (need.status !== 'draft') {
    world.step('need.submitted', subject, sentAt, sender, { title: need.title });
    world.audit('need.send', need.writtenBy ?? need.by, subject, sentAt, need.writtenBy && need.by);
  }
  if (shownAt) world.step('need.published', subject, shownAt, 'staff', { title: need.title });
  if (need.status === 'returned' || need.status === 'declined') {
    const decidedAt = world.at(need.sent - reviewDays);
    world.step(`need.${need.status}`, subject, decidedAt, 'staff', {
      title: need.title,
      reason: need.reason,
    });
  }
  if (withdrawn) {
    world.step('need.withdrawn', subject, world.at(need.sent - 3), sender, {});
    world.audit('need.withdraw', need.by, subject, world.at(need.sent - 3));
  }
  if (need.status === 'draft') addDraft(world, need, id);
  if (shownAt) addSupports(world, need, id, shownAt);
}

function addDraft(world: World, need: DemoNeed, needId: string): void {
  const createdAt = world.at(need.sent);
  world.rows.needDrafts.push({
    id: world.id(createdAt),
    tokenHash: world.hash(),
    ownerId: world.ref('person', need.by),
    needId,
    answers: { story: need.story, perspective: need.perspective },
    updatedAt: createdAt,
    createdAt,
  });
}

function addSupports(world: World, need: DemoNeed, needId: string, since: Date): void {
  const random = seededRandom(`support-${need.key}`);
  const others = people.filter(({ key }) => key !== need.by && world.capacity(key) !== null);
  const supporters = shuffled(others, random).slice(0, need.meToo ?? 0);
  const until = need.mergedInto ? world.at(need.mergedInto.on) : world.now;
  supporters.forEach((person, place) => {
    const from = Math.max(since.getTime(), world.at(person.joined).getTime());
    // Most come early, some much later.
    const createdAt = new Date(Math.round(from + (until.getTime() - from) * random.next() ** 2));
    if (createdAt > until) return;
    const isHelped = person.key === 'patient' && createdAt > world.at(59);
    world.rows.needSupports.push({
      needId,
      userId: world.ref('person', person.key),
      capacity: world.capacity(person.key) ?? 'patient',
      givenById: isHelped ? world.ref('person', 'carer') : null,
      createdAt,
    });
    const subject = { type: 'need', id: needId } as const;
    if (isHelped) world.audit('need.support', 'carer', subject, createdAt, 'patient');
    if (place % 3 === 0) addFollow(world, person.key, subject, createdAt);
  });
}

function addMerge(world: World, need: DemoNeed, into: { need: string; on: number }): void {
  const fromId = world.ref('need', need.key);
  const intoId = world.ref('need', into.need);
  const at = world.at(into.on);
  world.rows.needMerges.push({
    id: world.id(at),
    fromId,
    intoId,
    mergedBy: world.ref('person', 'staff'),
    statusBefore: 'published',
    createdAt: at,
  });
  const target = needs.find(({ key }) => key === into.need);
  for (const support of world.rows.needSupports.filter((row) => row.needId === fromId)) {
    const there = world.rows.needSupports.some(
      (row) => row.needId === intoId && row.userId === support.userId,
    );
    if (there || support.userId === world.ref('person', target?.by ?? need.by)) continue;
    world.rows.needSupports.push({ ...support, needId: intoId, carriedFromId: fromId, createdAt: at });
  }
  addFollow(world, need.by, { type: 'need', id: intoId }, at, fromId);
  world.step('need.merged', { type: 'need', id: fromId }, at, 'staff', { title: target?.title });
  world.audit('queue.decide', 'staff', { type: 'need', id: fromId }, at);
}
