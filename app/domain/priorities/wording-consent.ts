/** What the author of a need has said to the wording of its topic. */
export const wordingConsents = ['not_asked', 'asked', 'agreed', 'refused'] as const;
export type WordingConsent = (typeof wordingConsents)[number];

/** Days an author has to answer. After that staff may go on, and the topic says that they did not answer. */
export const answerDays = 14;
const dayMs = 86_400_000;

/** How a need stands with the wording of its topic, as it is now. */
export type WordingState = 'agreed' | 'refused' | 'waiting' | 'not_answered' | 'not_asked' | 'gone';

/** A need behind a topic, as far as the wording goes. */
export type WordingNeed = {
  consent: WordingConsent;
  /** The version of the wording that was asked about. */
  wordingVersion: number | null;
  askedAt: Date | null;
  /** Whether the need is public now: one that was taken back speaks for nobody. */
  isPublic: boolean;
};

/** Until when an author who was asked then can answer before staff may go on. */
export function answerBy(askedAt: Date): Date {
  return new Date(askedAt.getTime() + answerDays * dayMs);
}

/**
 * How a need stands with the wording in this version. A wording that changed after the author answered is one about
 * which they were not asked.
 */
export function wordingStateOf(need: WordingNeed, version: number, now: Date): WordingState {
  if (!need.isPublic) return 'gone';
  if (need.consent === 'not_asked' || need.wordingVersion !== version || !need.askedAt) return 'not_asked';
  if (need.consent !== 'asked') return need.consent;
  return answerBy(need.askedAt) <= now ? 'not_answered' : 'waiting';
}

/** What keeps a topic from being put to people. */
export const topicGapKinds = ['no_need', 'refused', 'not_asked', 'waiting', 'gone'] as const;
export type TopicGap = (typeof topicGapKinds)[number];

/** What keeps a topic with these needs from being put to people; nothing where it is ready. */
export function topicGaps(states: readonly WordingState[]): TopicGap[] {
  if (states.length === 0) return ['no_need'];
  return (['gone', 'refused', 'not_asked', 'waiting'] as const).filter((gap) => states.includes(gap));
}
