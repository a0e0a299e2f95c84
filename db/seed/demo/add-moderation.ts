import type { ModerationVerdict, QueueKind } from '#app/domain/moderation/moderation.ts';
import type { SubjectType } from '#app/domain/subjects.ts';
import { addComment } from './add-discussion.ts';
import { publishedAt } from './add-needs.ts';
import {
  heldComments,
  reasonTemplates,
  reportedComments,
  reportedNeeds,
  roleClaims,
} from './content/moderation.ts';
import { needs } from './content/needs.ts';
import type { DemoNeed } from './content/types.ts';
import type { World } from './world.ts';

const targetMs = 48 * 3_600_000;

/** The moderators' queue, what they decided before, and the reasons they start from. */
export function addModeration(world: World): void {
  for (const need of needs) addNeedHistory(world, need);
  addAppeal(world);
  addComments(world);
  addNeedReports(world);
  for (const { by, role, ago } of roleClaims) {
    enqueue(world, 'role_claim', { type: 'person', id: world.ref('person', by) }, world.at(ago), {
      detail: role,
    });
  }
  for (const { verdict, title, en, de } of reasonTemplates) {
    const createdAt = world.at(480);
    const id = world.id(createdAt);
    world.rows.reasonTemplates.push({
      id,
      verdict,
      title,
      bodyEn: en,
      bodyDe: de,
      updatedAt: createdAt,
      createdAt,
    });
  }
  countAccepted(world);
}

type ItemExtras = { detail?: string; excludedId?: string; lockedById?: string; lockedUntil?: Date };

function enqueue(
  world: World,
  kind: QueueKind,
  subject: { type: SubjectType; id: string },
  at: Date,
  extras: ItemExtras = {},
): string {
  const id = world.id(at);
  world.rows.moderationItems.push({
    id,
    kind,
    subjectType: subject.type,
    subjectId: subject.id,
    dueAt: new Date(at.getTime() + targetMs),
    createdAt: at,
    ...extras,
  });
  return id;
}

function decide(world: World, itemId: string, by: string, verdict: ModerationVerdict, at: Date, reason = '') {
  const item = world.rows.moderationItems.find((row) => row.id === itemId);
  if (item) Object.assign(item, { status: 'decided', decidedAt: at });
  world.rows.moderationVerdicts.push({
    id: world.id(at),
    itemId,
    moderatorId: world.ref('person', by),
    verdict,
    reason,
    createdAt: at,
  });
}

function addNeedHistory(world: World, need: DemoNeed): void {
  if (need.status === 'draft' || need.key === 'cannabis') return;
  const subject = { type: 'need', id: world.ref('need', need.key) } as const;
  const isHeld = need.status === 'in_review';
  const lock = isHeld
    ? { lockedById: world.ref('person', 'nils'), lockedUntil: new Date(world.now.getTime() + 120_000) }
    : {};
  const item = enqueue(world, 'need', subject, world.at(need.sent), lock);
  // Two moderators take turns.
  const moderator = need.key.length % 2 === 0 ? 'staff' : 'nils';
  const shownAt = publishedAt(world, need);
  if (shownAt) {
    decide(world, item, moderator, 'publish', shownAt);
    world.audit('queue.decide', moderator, subject, shownAt);
  }
  if (need.mergedInto) decide(world, item, 'staff', 'merge', world.at(need.mergedInto.on));
  const decidedAt = world.at(need.sent - 0.9);
  if (need.status === 'returned') decide(world, item, moderator, 'return', decidedAt, need.reason);
  if (need.status === 'declined') decide(world, item, moderator, 'decline', decidedAt, need.reason);
  if (need.status === 'withdrawn') {
    decide(world, item, moderator, 'publish', decidedAt);
    world.step('need.published', subject, decidedAt, 'staff', {});
  }
}

/** A need that was declined, and whose author asked for a second look by somebody else. */
function addAppeal(world: World): void {
  const subject = { type: 'need', id: world.ref('need', 'cannabis') } as const;
  const row = world.rows.needs.find(({ id }) => id === subject.id);
  const reason = 'We do not publish texts about narcotics.';
  const declinedAt = world.at(14);
  const appealedAt = world.at(2.5);
  const first = enqueue(world, 'need', subject, world.at(16));
  decide(world, first, 'nils', 'decline', declinedAt, reason);
  world.step('need.declined', subject, declinedAt, 'staff', { title: row?.title, reason });
  if (row) Object.assign(row, { appealedAt, reason, updatedAt: appealedAt });
  enqueue(world, 'appeal', subject, appealedAt, { excludedId: world.ref('person', 'nils') });
  world.audit('queue.decide', 'nils', subject, declinedAt);
  world.audit('need.appeal', 'derek', subject, appealedAt);
  world.audit('need.see_identity', 'staff', subject, world.at(2));
}

function addComments(world: World): void {
  for (const { need, by, text, ago } of heldComments) {
    const subject = { type: 'need', id: world.ref('need', need) } as const;
    const id = addComment(world, subject, { by, text, at: world.at(ago), status: 'held' });
    enqueue(world, 'comment', { type: 'comment', id }, world.at(ago));
  }
  for (const { need, by, text, ago, reports } of reportedComments) {
    const subject = { type: 'need', id: world.ref('need', need) } as const;
    const status = reports.length >= 3 ? 'hidden' : 'published';
    const id = addComment(world, subject, { by, text, at: world.at(ago), status });
    const row = world.rows.needs.find((candidate) => candidate.id === subject.id);
    if (row && status === 'published') row.commentCount = (row.commentCount ?? 0) + 1;
    for (const report of reports) addReport(world, { type: 'comment', id }, report);
    enqueue(world, 'report', { type: 'comment', id }, world.at(reports[0]?.ago ?? ago));
  }
}

function addNeedReports(world: World): void {
  for (const { need, kept, ...report } of reportedNeeds) {
    const subject = { type: 'need', id: world.ref('need', need) } as const;
    const resolvedAt = kept ? world.at(report.ago - 0.3) : null;
    addReport(world, subject, report, resolvedAt);
    const item = enqueue(world, 'report', subject, world.at(report.ago));
    if (resolvedAt)
      decide(world, item, 'staff', 'keep', resolvedAt, 'It is what the author asks for himself.');
  }
}

function addReport(
  world: World,
  subject: { type: SubjectType; id: string },
  report: Pick<(typeof reportedNeeds)[number], 'by' | 'reason' | 'note' | 'ago'>,
  resolvedAt: Date | null = null,
): void {
  const createdAt = world.at(report.ago);
  world.rows.reports.push({
    id: world.id(createdAt),
    subjectType: subject.type,
    subjectId: subject.id,
    reporterId: world.ref('person', report.by),
    reason: report.reason,
    note: report.note,
    resolvedAt,
    createdAt,
  });
}

/** Trust grows with what moderators accepted: needs that were published and comments that stand. */
function countAccepted(world: World): void {
  for (const user of world.rows.users) {
    const shown = world.rows.needs.filter((need) => need.authorId === user.id && need.publishedAt);
    const said = world.rows.comments.filter(
      ({ authorId, status }) => authorId === user.id && status === 'published',
    );
    user.acceptedItems = shown.length + said.length;
  }
}
