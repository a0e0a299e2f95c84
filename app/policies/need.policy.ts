import { allows } from '#app/domain/machine.ts';
import type { NeedChannel } from '#app/domain/needs/need-fields.ts';
import {
  editableNeedStatuses,
  isPublicNeed,
  type NeedStatus,
  needMachine,
} from '#app/domain/needs/need-machine.ts';
import { type Actor, capacitiesOf, isActive, isOrActsFor, isSelf, isStaff } from './actor.ts';

export type NeedSubject = {
  id: string;
  authorId: string;
  writtenById: string | null;
  channel: NeedChannel;
  status: NeedStatus;
  hiddenAt: Date | null;
};

/** Staff who wrote down what somebody told them look after it for that person. */
const wroteItDown = (actor: Actor, need: NeedSubject) =>
  isStaff(actor) && need.channel !== 'web' && isSelf(actor, need.writtenById);
const isAuthor = (actor: Actor, need: NeedSubject) =>
  isOrActsFor(actor, need.authorId, 'needs') || wroteItDown(actor, need);
const isOpen = (need: NeedSubject) => isPublicNeed(need.status) && need.hiddenAt === null;

export const needPolicy = {
  /** Everyone reads what is public; a merged need leads on and a withdrawn one is a tombstone. */
  'need.read': (actor: Actor, need: NeedSubject) =>
    isOpen(need) ||
    ((need.status === 'merged' || need.status === 'withdrawn') && need.hiddenAt === null) ||
    isAuthor(actor, need) ||
    isStaff(actor),
  /** A draft belongs to whoever holds its secret, until somebody signed in has made it theirs. */
  'need.draft': (actor: Actor, draft: { ownerId: string | null }) =>
    draft.ownerId === null || isSelf(actor, draft.ownerId),
  'need.create': (actor: Actor, need: { authorId: string }) => isOrActsFor(actor, need.authorId, 'needs'),
  /** A need that somebody told by phone, on paper or at an event, written down for them. */
  'need.enter': (actor: Actor, _told: null) => isStaff(actor) && isActive(actor),
  /** What its author sees of it: by whom it waits, what comes next. */
  'need.look_after': (actor: Actor, need: NeedSubject) => isAuthor(actor, need),
  'need.edit': (actor: Actor, need: NeedSubject) =>
    isAuthor(actor, need) && (editableNeedStatuses as readonly NeedStatus[]).includes(need.status),
  'need.withdraw': (actor: Actor, need: NeedSubject) =>
    isAuthor(actor, need) && allows(needMachine, need.status, 'withdraw'),
  'need.appeal': (actor: Actor, need: NeedSubject & { appealedAt: Date | null }) =>
    isAuthor(actor, need) && need.status === 'declined' && need.appealedAt === null,
  'need.support': (actor: Actor, need: NeedSubject & { supporterId: string }) =>
    isOrActsFor(actor, need.supporterId, 'support') && isOpen(need) && need.supporterId !== need.authorId,
  /** Always possible, also when the need is no longer open. */
  'need.unsupport': (actor: Actor, support: { supporterId: string }) =>
    isOrActsFor(actor, support.supporterId, 'support'),
  'need.support.capacity': (actor: Actor, choice: { supporterId: string; capacity: string }) =>
    isSelf(actor, choice.supporterId)
      ? (capacitiesOf(actor) as string[]).includes(choice.capacity)
      : isOrActsFor(actor, choice.supporterId, 'support') && choice.capacity === 'patient',
  /** Who is behind a pseudonym. Each use is recorded by the query that asks. */
  'need.see_identity': (actor: Actor, _need: NeedSubject) => isStaff(actor),
  'need.moderate': (actor: Actor, need: NeedSubject) =>
    isStaff(actor) && !isOrActsFor(actor, need.authorId, 'needs') && !isSelf(actor, need.writtenById),
  'need.take_up': (actor: Actor, need: NeedSubject) =>
    isStaff(actor) && allows(needMachine, need.status, 'take_up'),
};
