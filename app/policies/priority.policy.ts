import { allows } from '#app/domain/machine.ts';
import { type Capacity, type Constituency, constituencyOf } from '#app/domain/people/roles.ts';
import {
  isPublicRound,
  type PriorityRoundStatus,
  type PriorityRoundVerb,
  priorityRoundMachine,
} from '#app/domain/priorities/round-machine.ts';
import { type Actor, capacitiesOf, isActive, isOrActsFor, isSelf, isStaff } from './actor.ts';
import { type NeedSubject, needPolicy } from './need.policy.ts';

export type PriorityRoundSubject = { id: string; status: PriorityRoundStatus; interimEndsAt: Date | null };

/** A round with the people who have a seat in its final session. */
type SeatedRound = PriorityRoundSubject & { seatedIds: readonly string[] };

/** A small group with those in it, and whether it can still put things in order. */
type SessionGroup = {
  status: PriorityRoundStatus;
  memberIds: readonly string[];
  facilitatorIds: readonly string[];
  handedIn: boolean;
  inPlenary: boolean;
};

const staffCan = (verb: PriorityRoundVerb) => (actor: Actor, round: PriorityRoundSubject) =>
  isStaff(actor) && allows(priorityRoundMachine, round.status, verb);
const isIn = (actor: Actor, ids: readonly string[]) => isActive(actor) && ids.includes(actor.id);
const hasSession = (status: PriorityRoundStatus) =>
  ['shortlisted', 'session', 'ranked', 'published'].includes(status);
const isAtWork = (group: SessionGroup) => group.status === 'session' && !group.handedIn && !group.inPlenary;

export const priorityPolicy = {
  'priority.read': (actor: Actor, round: PriorityRoundSubject) => isPublicRound(round) || isStaff(actor),
  'priority.create': (actor: Actor, _all: null) => isStaff(actor),
  /** The long list and its wordings, until people are asked. */
  'priority.edit': (actor: Actor, round: PriorityRoundSubject) =>
    isStaff(actor) && round.status === 'collecting',
  'priority.open_interim': staffCan('open_interim'),
  'priority.close_interim': staffCan('close_interim'),
  'priority.shortlist': staffCan('shortlist'),
  /** Seats, groups, day and place of the final session. */
  'priority.prepare_session': (actor: Actor, round: PriorityRoundSubject) =>
    isStaff(actor) && (round.status === 'shortlisted' || round.status === 'session'),
  'priority.open_session': staffCan('open_session'),
  'priority.close_session': staffCan('close_session'),
  'priority.publish': staffCan('publish'),
  'priority.cancel': staffCan('cancel'),
  /** Each constituency's list: for staff when it has closed, for everybody with the result. */
  'priority.read_interim': (actor: Actor, round: PriorityRoundSubject) =>
    round.status === 'published' ||
    (isStaff(actor) && !['collecting', 'interim', 'cancelled'].includes(round.status)),
  'priority.read_result': (actor: Actor, round: PriorityRoundSubject) =>
    round.status === 'published' || (isStaff(actor) && round.status === 'ranked'),
  /** Whoever wrote a need says whether the wording of its topic is right. */
  'priority.answer_wording': (actor: Actor, wording: { status: PriorityRoundStatus; need: NeedSubject }) =>
    wording.status === 'collecting' && needPolicy['need.look_after'](actor, wording.need),
  /** One secret paper a person, in a capacity whose constituency is asked. */
  'priority.choose': (
    actor: Actor,
    paper: { open: boolean; groups: readonly Constituency[]; voterId: string; capacity: Capacity },
  ) =>
    paper.open &&
    paper.groups.includes(constituencyOf[paper.capacity]) &&
    isOrActsFor(actor, paper.voterId, 'vote') &&
    (isSelf(actor, paper.voterId)
      ? capacitiesOf(actor).includes(paper.capacity)
      : paper.capacity === 'patient'),
  'priority.attend': (actor: Actor, round: SeatedRound) =>
    hasSession(round.status) && (isStaff(actor) || isIn(actor, round.seatedIds)),
  'priority.answer_seat': (actor: Actor, seat: { userId: string; status: PriorityRoundStatus }) =>
    isSelf(actor, seat.userId) && (seat.status === 'shortlisted' || seat.status === 'session'),
  'priority.move': (actor: Actor, group: SessionGroup) =>
    isAtWork(group) && (isStaff(actor) || isIn(actor, group.memberIds)),
  'priority.hand_in': (actor: Actor, group: SessionGroup) =>
    isAtWork(group) && (isStaff(actor) || isIn(actor, group.facilitatorIds)),
  /** A group that handed in too early goes on, as long as the plenary has not begun. */
  'priority.take_back': (actor: Actor, group: SessionGroup) =>
    group.status === 'session' &&
    group.handedIn &&
    !group.inPlenary &&
    (isStaff(actor) || isIn(actor, group.facilitatorIds)),
  'priority.lead_plenary': (actor: Actor, round: { status: PriorityRoundStatus }) =>
    isStaff(actor) && round.status === 'session',
  'priority.make_challenge': (
    actor: Actor,
    topic: { status: PriorityRoundStatus; challengeId: string | null },
  ) => isStaff(actor) && topic.status === 'published' && topic.challengeId === null,
};
