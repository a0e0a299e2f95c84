import { bySeed } from '../random/seeded.ts';

/**
 * Numbers, from 1, under which jurors are told apart without their names: the same for everyone who looks, and in an
 * order that says nothing about when they were asked or what they are called.
 *
 * @param seed a text that belongs to the jury
 */
export function jurorNumbers(jurors: readonly string[], seed: string): Map<string, number> {
  return new Map([...new Set(jurors)].sort(bySeed(seed)).map((juror, i) => [juror, i + 1]));
}
