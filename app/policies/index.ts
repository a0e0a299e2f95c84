import type { Actor } from './actor.ts';
import { boardPolicy } from './board.policy.ts';
import { challengePolicy } from './challenge.policy.ts';
import { challengePagePolicy } from './challenge-page.policy.ts';
import { deliberationPolicy } from './deliberation.policy.ts';
import { discussionPolicy } from './discussion.policy.ts';
import { juryPolicy } from './jury.policy.ts';
import { moderationPolicy } from './moderation.policy.ts';
import { needPolicy } from './need.policy.ts';
import { notificationPolicy } from './notification.policy.ts';
import { paperBallotPolicy } from './paper-ballot.policy.ts';
import { personPolicy } from './person.policy.ts';
import { pilotPolicy } from './pilot.policy.ts';
import { priorityPolicy } from './priority.policy.ts';
import { solutionPolicy } from './solution.policy.ts';

/** Every permission of the platform, by action. */
export const policies = {
  ...personPolicy,
  ...needPolicy,
  ...challengePolicy,
  ...challengePagePolicy,
  ...boardPolicy,
  ...juryPolicy,
  ...paperBallotPolicy,
  ...deliberationPolicy,
  ...solutionPolicy,
  ...pilotPolicy,
  ...priorityPolicy,
  ...discussionPolicy,
  ...notificationPolicy,
  ...moderationPolicy,
};

export type Action = keyof typeof policies;

/** What an action is asked about. */
export type SubjectOf<A extends Action> = Parameters<(typeof policies)[A]>[1];

/** Whether the actor may do this to the subject. The one place where permissions are decided. */
export function can<A extends Action>(actor: Actor, action: A, subject: SubjectOf<A>): boolean {
  const rule = policies[action] as (actor: Actor, subject: SubjectOf<A>) => boolean;
  return rule(actor, subject);
}

/** Which of these actions the actor may do: sent to the screen, so that it offers only what is allowed. */
export function abilities<A extends Action>(
  actor: Actor,
  actions: readonly A[],
  subject: SubjectOf<A>,
): Record<A, boolean> {
  return Object.fromEntries(actions.map((action) => [action, can(actor, action, subject)])) as Record<
    A,
    boolean
  >;
}
