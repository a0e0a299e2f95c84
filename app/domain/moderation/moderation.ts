import type { NeedVerb } from '../needs/need-machine.ts';

/** What waits in the moderators' queue. */
export const queueKinds = ['need', 'comment', 'report', 'role_claim', 'appeal'] as const;
export type QueueKind = (typeof queueKinds)[number];

export const queueStatuses = ['waiting', 'decided'] as const;
export type QueueStatus = (typeof queueStatuses)[number];

export const commentStatuses = ['held', 'published', 'hidden', 'declined', 'deleted'] as const;
export type CommentStatus = (typeof commentStatuses)[number];

export const commentVerbs = ['publish', 'hide', 'decline', 'delete'] as const;
export type CommentVerb = (typeof commentVerbs)[number];

export const moderationVerdicts = [
  'publish',
  'return',
  'decline',
  'merge',
  'spam',
  'keep',
  'hide',
  'verify',
  'refuse',
] as const;
export type ModerationVerdict = (typeof moderationVerdicts)[number];

/** The verdicts that fit each kind of item. */
export const verdictsFor: Readonly<Record<QueueKind, readonly ModerationVerdict[]>> = {
  need: ['publish', 'return', 'decline', 'merge', 'spam'],
  appeal: ['publish', 'return', 'decline'],
  comment: ['publish', 'decline', 'spam'],
  report: ['keep', 'hide'],
  role_claim: ['verify', 'refuse'],
};

/** Verdicts that are nothing without a reason in plain words. */
export const verdictsWithReason = [
  'return',
  'decline',
  'hide',
  'refuse',
] as const satisfies readonly ModerationVerdict[];

export const needVerbOf: Readonly<Partial<Record<ModerationVerdict, NeedVerb>>> = {
  publish: 'publish',
  return: 'return',
  decline: 'decline',
  merge: 'merge',
  spam: 'decline',
};

export const reportReasons = [
  'personal_data',
  'hurtful',
  'advertising',
  'false_or_dangerous',
  'something_else',
] as const;
export type ReportReason = (typeof reportReasons)[number];

/** So many reports from different people hide an item until somebody looks. */
export const reportsThatHide = 3;

/** How long a moderator's hold on an item lasts without a sign of life, in seconds. */
export const moderationLockSeconds = 120;

/** How long a merge can be undone, in hours. */
export const mergeUndoHours = 24;

/** Whether a merge can still be undone. */
export function mergeCanBeUndone(mergedAt: Date, now: Date): boolean {
  return now.getTime() - mergedAt.getTime() < mergeUndoHours * 3_600_000;
}
