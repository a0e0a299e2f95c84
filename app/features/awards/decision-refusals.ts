/** Why a decision is not signed or announced; each has its words. */
export const decisionRefusals = [
  'vote_not_counted',
  'jury_open',
  'feedback_missing',
  'entry_left_vote',
  'prize_gone',
  'draft_changed',
  'decision_signed',
  'not_signed',
  'state_changed',
  'no_time',
  'not_future',
  'too_far',
] as const;
export type DecisionRefusal = (typeof decisionRefusals)[number];

const timeCodes: readonly DecisionRefusal[] = ['no_time', 'not_future', 'too_far'];

/** Whether it is about the time for which the decision is signed. */
export const isTimeCode = (code: DecisionRefusal) => timeCodes.includes(code);
