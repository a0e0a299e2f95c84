import { englishAdjectives, englishNouns, germanAdjectives, germanNouns } from './pseudonym.words.ts';
import { type SeededRandom, seededRandom } from './seeded.ts';

/** Languages pseudonyms are made in. */
export type PseudonymLocale = 'en' | 'de';

/** Pairs tried before a number is added to the last one. */
const TRIES = 20;

/**
 * A friendly name for somebody who does not show theirs: "Quiet Heron", "Stille Birke".
 *
 * @param seed text that says nothing about the person (a random id); the same seed gives the same name
 * @param taken tells whether a name is in use already, whatever its case; a free pair is looked for, else a number is added,
 * from 2 on ("Quiet Heron 2")
 * @throws RangeError when the seed is empty
 */
export function pseudonym(
  seed: string,
  locale: PseudonymLocale,
  taken: (name: string) => boolean = () => false,
): string {
  const random = seededRandom(seed);
  let name = draw(random, locale);
  for (let i = 1; i < TRIES && taken(name); i += 1) name = draw(random, locale);
  if (!taken(name)) return name;
  let number = 2;
  while (taken(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}

const pick = <T>(items: readonly T[], random: SeededRandom) => items[random.below(items.length)] as T;

const germanPairs = Object.entries(germanNouns).flatMap(([article, words]) =>
  words.split(' ').map((noun) => ({ noun, ending: { der: 'er', die: 'e', das: 'es' }[article] ?? 'e' })),
);

function draw(random: SeededRandom, locale: PseudonymLocale): string {
  if (locale === 'en') return `${pick(englishAdjectives, random)} ${pick(englishNouns, random)}`;
  const stem = pick(germanAdjectives, random);
  const { noun, ending } = pick(germanPairs, random);
  // "munter" loses an e before its ending: "Muntre Meise" is how people say it.
  const adjective = stem.endsWith('er') ? `${stem.slice(0, -2)}r` : stem;
  return `${adjective}${ending} ${noun}`;
}
