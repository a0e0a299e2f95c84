import type { JourneyStepKind } from '../journey.ts';
import type { DiscussedType } from '../subjects.ts';

/** Kinds of news that a person switches on and off, in the app and by e-mail apart. */
export const newsTopics = ['own_needs', 'followed_needs', 'challenges', 'team', 'pilots', 'replies'] as const;
export type NewsTopic = (typeof newsTopics)[number];

/** News that nobody can switch off: not to hear of it would cost a person their safety, a right, or somebody's wait. */
export const certainNews = ['decisions', 'carers', 'invitations', 'incidents'] as const;
export type CertainNews = (typeof certainNews)[number];

/** Why somebody hears of a step: their own need, one they back, their team or jury, or a page that they follow. */
export const newsBonds = [
  'author',
  'carer',
  'supporter',
  'need_follower',
  'page_follower',
  'team',
  'juror',
] as const;
export type NewsBond = (typeof newsBonds)[number];

/** Steps that decide about what somebody wrote: they carry a reason and may be answered, so their writer is always told. */
const decidesOnNeed: readonly JourneyStepKind[] = [
  'need.published',
  'need.returned',
  'need.declined',
  'need.merged',
  'need.unmerged',
];
const decidesOnEntry: readonly JourneyStepKind[] = [
  'challenge.cancelled',
  'challenge.dates_changed',
  'solution.accepted',
  'solution.rejected',
  'solution.awarded',
  'solution.not_selected',
];

/** The switch that a step's notice hangs on, for one who is told for this reason; null where it is always told. */
export function topicOfStep(kind: JourneyStepKind, about: DiscussedType, bond: NewsBond): NewsTopic | null {
  switch (bond) {
    case 'author':
    case 'carer':
      return decidesOnNeed.includes(kind) ? null : 'own_needs';
    case 'supporter':
    case 'need_follower':
      return 'followed_needs';
    case 'team':
      return decidesOnEntry.includes(kind) ? null : 'team';
    case 'juror':
      return 'challenges';
    case 'page_follower':
      return about === 'pilot' ? 'pilots' : about === 'need' ? 'followed_needs' : 'challenges';
  }
}

/** What is told to single people: the switch it hangs on, or why it has none. */
export const personalNotices = {
  role_verified: 'decisions',
  role_refused: 'decisions',
  comment_published: 'decisions',
  comment_declined: 'decisions',
  comment_hidden: 'decisions',
  need_hidden: 'decisions',
  need_kept_hidden: 'decisions',
  need_shown: 'decisions',
  need_written_down: 'decisions',
  need_taken_back: 'decisions',
  delegation_invited: 'invitations',
  delegation_accepted: 'carers',
  delegation_declined: 'carers',
  delegation_revoked: 'carers',
  delegation_ended: 'carers',
  delegation_used: 'carers',
  team_invited: 'invitations',
  juryInvited: 'invitations',
  priorityWording: 'decisions',
  priorityInvited: 'invitations',
  prioritySessionChanged: 'invitations',
  priorityCancelled: 'decisions',
  juryAssigned: 'invitations',
  juryChanged: 'invitations',
  juryOpened: 'invitations',
  juryReminder: 'invitations',
  juryRecused: 'invitations',
  jurySteppedDown: 'invitations',
  juryScoreEntered: 'invitations',
  finalToJudge: 'invitations',
  pitchesPlanned: 'invitations',
  finalistChosen: 'decisions',
  finalistNot: 'decisions',
  pitchPlanned: 'decisions',
  evaluationInvited: 'invitations',
  pilotLead: 'invitations',
  incidentReported: 'incidents',
  decisionNotAnnounced: 'decisions',
  challengeMessage: 'challenges',
  paperHelper: 'invitations',
  paperHandedOut: 'decisions',
  challengeMessageToYou: 'decisions',
  question_asked: 'decisions',
  question_answered: 'decisions',
  question_answered_alone: 'decisions',
  entry_sent: 'team',
  entry_to_mend: 'decisions',
  terms_changed: 'decisions',
  team_joined: 'team',
  comment_replied: 'replies',
  comment_posted: 'replies',
  report_decided: 'replies',
} as const satisfies Record<string, NewsTopic | CertainNews>;

/** The switch that a notice to single people hangs on; null where it is always told, as one that is not known here is. */
export function topicOfNotice(notice: string): NewsTopic | null {
  const group: NewsTopic | CertainNews | undefined = (
    personalNotices as Record<string, NewsTopic | CertainNews>
  )[notice];
  return newsTopics.find((topic) => topic === group) ?? null;
}
