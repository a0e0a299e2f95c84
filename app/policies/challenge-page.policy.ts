import { type Actor, isActive, isSelf, isStaff } from './actor.ts';
import { type ChallengeSubject, isPublicChallenge } from './challenge.policy.ts';

/** A question about a challenge, with the status of the challenge. */
export type QuestionSubject = {
  askedBy: string | null;
  status: 'open' | 'answered' | 'private' | 'withdrawn';
};

const isOver = (challenge: ChallengeSubject) => ['closed', 'cancelled'].includes(challenge.status);

/** The public page of a challenge, and what is said on it. */
export const challengePagePolicy = {
  /** Whoever is signed in asks, until nothing happens any more. */
  'challenge.ask': (actor: Actor, challenge: ChallengeSubject) =>
    isActive(actor) && isPublicChallenge(challenge) && !isOver(challenge),
  /** What is open is between the asker and staff; what was answered in public is everyone's. */
  'question.read': (actor: Actor, question: QuestionSubject) =>
    question.status === 'answered' ||
    (question.status !== 'withdrawn' && (isSelf(actor, question.askedBy) || isStaff(actor))),
  'question.withdraw': (actor: Actor, question: QuestionSubject) =>
    question.status === 'open' && isSelf(actor, question.askedBy),
  'question.answer': (actor: Actor, question: QuestionSubject) =>
    question.status === 'open' && isStaff(actor),
  'question.take_over': (actor: Actor, question: QuestionSubject) =>
    question.status === 'answered' && isStaff(actor),
  'challenge.read_questions': (actor: Actor, _challenge: ChallengeSubject) => isStaff(actor),
  'challenge.update_followers': (actor: Actor, challenge: ChallengeSubject) =>
    isStaff(actor) && isPublicChallenge(challenge),
  'challenge.attach_file': (actor: Actor, challenge: ChallengeSubject) =>
    isStaff(actor) && !isOver(challenge),
  /** The page as somebody else would see it. */
  'challenge.preview': (actor: Actor, _challenge: ChallengeSubject) => isStaff(actor),
};
