import { expect, test } from 'vitest';
import errorCodes from './en/errorCodes.ts';

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.ts', '!./**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Codes that only ever stand beside a form's field, where the feature's own catalogue has the words. */
const besideFields = new Set(['brackets']);

test('every refusal has words that say what happened and what to do', () => {
  const used = Object.values(sources).flatMap((source) =>
    [...source.matchAll(/new AppError\(\s*'[a-z_]+',\s*'([a-z_]+)'/g)].map((match) => match[1] ?? ''),
  );
  expect(used.length).toBeGreaterThan(40);
  const silent = [...new Set(used)].filter((code) => !(code in errorCodes) && !besideFields.has(code));
  expect(silent).toEqual([]);
});
