import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../random/seeded.ts';
import { makeReceipt, readReceipt } from './receipt.ts';

test('a code is ten signs in three groups, without look-alikes', () => {
  const random = seededRandom('receipts');
  for (let i = 0; i < 200; i += 1) {
    const code = makeReceipt((bound) => random.below(bound));
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{2}$/);
    expect(code).not.toMatch(/[01ILOUV]/);
  }
});

test('a code is known again however it is typed', () => {
  for (const typed of ['k7qd2mxf4n', ' K7QD 2MXF 4N ', 'K7QD–2MXF–4N', 'K7QD-2MXF-4N', 'ｋ7qd.2mxf.4n'])
    expect(readReceipt(typed)).toBe('K7QD-2MXF-4N');
  for (const typed of ['', 'K7QD-2MXF', 'K7QD-2MXF-4NN', 'K7QD-2MXF-O0', '<script>'])
    expect(readReceipt(typed)).toBeNull();
});

test('what is not a code is never taken for one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const code = readReceipt(typed);
      if (code !== null) expect(readReceipt(code)).toBe(code);
    }),
  );
});
