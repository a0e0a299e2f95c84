import { type Marks, sameMarks } from './marks.ts';

/**
 * The life of a paper that is filled in by hand: printed, handed out to a voter, typed in once, and then counted where a
 * second person typed the same, or set apart where they did not. `void`: it does not count, for a reason.
 */
export const handPaperStatuses = [
  'printed',
  'handed_out',
  'typed_once',
  'differs',
  'counted',
  'void',
] as const;
export type HandPaperStatus = (typeof handPaperStatuses)[number];

/** Statuses in which a paper can be typed in. */
export const typableStatuses = [
  'handed_out',
  'typed_once',
  'differs',
] as const satisfies readonly HandPaperStatus[];

/** Who typed what. */
export type Typing = { by: string; marks: Marks };

/** A paper as far as its typings go. */
export type TypedPaper = { status: HandPaperStatus; first: Typing | null; second: Typing | null };

/**
 * What comes of typing a paper in once more. `counted`: two people say the same; `typed_once`: it is the first;
 * `differs`: nobody else has typed the same; `same_person`: somebody else has to type it the second time.
 */
export type TypingOutcome = 'counted' | 'typed_once' | 'differs' | 'same_person';

/** What comes of a typing by somebody, given what was typed before. */
export function afterTyping({ first, second }: TypedPaper, typing: Typing): TypingOutcome {
  if (!first) return 'typed_once';
  const others = [first, second].filter((one): one is Typing => one !== null && one.by !== typing.by);
  if (others.length === 0) return 'same_person';
  return others.some((one) => sameMarks(one.marks, typing.marks)) ? 'counted' : 'differs';
}

/** Name and year of birth as they are compared: without case, accents, signs and order of words. */
export function samePersonText(name: string, bornIn: number): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort();
  return `${words.join(' ')} ${bornIn}`;
}
