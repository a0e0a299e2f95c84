import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineDiff, type TextLine } from './line-diff.ts';

const line = (text: string, kind = 'paragraph') => ({ kind, text });
const told = (before: TextLine<string>[], after: TextLine<string>[]) =>
  lineDiff(before, after).map(({ change, parts }) => [change, parts.map((part) => part.text).join('|')]);

test('lines that stay, come, go and are reworded are told apart', () => {
  const before = [
    line('How it works', 'heading'),
    line('A lamp stands by the bed.'),
    line('It costs 20 euros.'),
  ];
  const after = [
    line('How it works', 'heading'),
    line('A soft lamp stands by the bed.'),
    line('Nurses tried it for a week.'),
  ];
  expect(told(before, after)).toEqual([
    ['same', 'How it works'],
    ['reworded', 'A |soft |lamp stands by the bed.'],
    ['removed', 'It costs 20 euros.'],
    ['added', 'Nurses tried it for a week.'],
  ]);
});

test('a paragraph that became a heading is no rewording', () => {
  expect(told([line('Costs')], [line('Costs', 'heading')])).toEqual([
    ['removed', 'Costs'],
    ['added', 'Costs'],
  ]);
});

test('two texts that are the same, or empty, have no change', () => {
  expect(lineDiff([], [])).toEqual([]);
  expect(told([line('One'), line('One')], [line('One'), line('One')])).toEqual([
    ['same', 'One'],
    ['same', 'One'],
  ]);
});

test('both versions can be read back from the changes', () => {
  const texts = fc.array(fc.constantFrom('a b c', 'a b d', 'x', 'y z', 'a b c e f'), { maxLength: 8 });
  const spelled = (changes: ReturnType<typeof lineDiff<string>>, without: 'added' | 'removed') =>
    changes
      .filter(({ change }) => change !== without)
      .map(({ parts }) =>
        parts
          .filter((part) => part.kind !== without)
          .map((part) => part.text)
          .join(''),
      );
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const changes = lineDiff(
        before.map((text) => line(text)),
        after.map((text) => line(text)),
      );
      expect(spelled(changes, 'added')).toEqual(before);
      expect(spelled(changes, 'removed')).toEqual(after);
    }),
  );
});
