/** Things that can be commented on, followed, reported and audited: always a `{ type, id }`. */
export const subjectTypes = [
  'need',
  'challenge',
  'solution',
  'pilot',
  'comment',
  'person',
  'organisation',
  'team',
  'priority_round',
] as const;
export type SubjectType = (typeof subjectTypes)[number];
export type SubjectRef = { type: SubjectType; id: string };

/** Subjects that carry a discussion and can be followed. */
export const discussedTypes = [
  'need',
  'challenge',
  'solution',
  'pilot',
] as const satisfies readonly SubjectType[];
export type DiscussedType = (typeof discussedTypes)[number];

/** Subjects with a page that changes while people look at it. */
export const liveTypes = [...discussedTypes, 'priority_round'] as const satisfies readonly SubjectType[];
export type LiveType = (typeof liveTypes)[number];
