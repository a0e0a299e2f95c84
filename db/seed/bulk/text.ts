import type { SeededRandom } from '#app/domain/methods/random/seeded.ts';
import type { Locale } from '#app/domain/people/preferences.ts';
import { vocabularies } from './words.ts';
import { zipf } from './zipf.ts';

/** Writes texts of one language. */
export interface Writer {
  title(random: SeededRandom): string;
  story(random: SeededRandom): string;
  comment(random: SeededRandom): string;
}

/** A writer whose words are as unevenly common as in life: some in every tenth text, some in one of ten thousand. */
export function createWriter(locale: Locale): Writer {
  const words = vocabularies[locale];
  const compounds = words.parts.flatMap((part) => words.things.map((thing) => words.join(part, thing)));
  const draw = {
    thing: zipf([...words.things, ...compounds]),
    who: zipf(words.people),
    when: zipf(words.times),
    trouble: zipf(words.troubles),
  };
  const sentence = zipf(words.sentences);
  const title = zipf(words.titles);
  const comment = zipf(words.comments);
  const fill = (pattern: string, random: SeededRandom) => {
    const text = pattern.replaceAll(/\{(thing|who|when|trouble)\}/g, (_, slot) =>
      draw[slot as keyof typeof draw](random),
    );
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return {
    title: (random) => fill(title(random), random).slice(0, 120),
    story: (random) =>
      Array.from({ length: 3 + random.below(6) }, () => fill(sentence(random), random)).join(' '),
    comment: (random) => fill(comment(random), random),
  };
}
