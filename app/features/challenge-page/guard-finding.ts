import type { Finding } from '#app/domain/privacy-guard/finding.ts';

/** What may tell who somebody is, as the asker is shown it. */
export type GuardFinding = Pick<Finding, 'kind' | 'text'>;

/** What is sent along so that the same places are not asked about twice. */
export const seenAs = ({ kind, text }: GuardFinding): string => `${kind}|${text}`;
