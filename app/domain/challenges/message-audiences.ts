/**
 * To whom staff can write about a challenge. `teams`: everyone in a team that takes part or prepares; `teams_not_sent`: of
 * these, whose entry is not sent; `jurors`: who judge; `jurors_behind`: of these, who have not sent their scores; `voters`:
 * everyone who may vote; `not_voted`: of these, who have no paper in the ballot; `followers`.
 */
export const messageAudiences = [
  'teams',
  'teams_not_sent',
  'jurors',
  'jurors_behind',
  'voters',
  'not_voted',
  'followers',
] as const;
export type MessageAudience = (typeof messageAudiences)[number];

/** Audiences that are late with something: a message to them is a reminder, and goes out at most once a day. */
export const remindedAudiences = [
  'teams_not_sent',
  'jurors_behind',
  'not_voted',
] as const satisfies readonly MessageAudience[];

/** Audiences who take part in something they promised: they get e-mail whatever rhythm of news they chose. */
export const boundAudiences = [
  'teams',
  'teams_not_sent',
  'jurors',
  'jurors_behind',
] as const satisfies readonly MessageAudience[];

export const isReminded = (audience: MessageAudience): boolean =>
  (remindedAudiences as readonly MessageAudience[]).includes(audience);

export const isBound = (audience: MessageAudience): boolean =>
  (boundAudiences as readonly MessageAudience[]).includes(audience);

/** Hours between two reminders to the same audience. */
export const reminderPauseHours = 20;

/** Most characters of a message. */
export const messageLimits = { subject: 120, body: 4000 } as const;
