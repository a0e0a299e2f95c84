import { expect, test } from 'vitest';
import de from '#app/i18n/de/board.ts';
import en from '#app/i18n/en/board.ts';
import { silent } from './history.queries.server.ts';

const sources = import.meta.glob<string>('../**/*.server.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What is done to a challenge and its entries, by the names of the commands that do it. */
const acts = Object.values(sources).flatMap((code) =>
  [...code.matchAll(/name: '((?:ballot|jury|challenge|solution|question)\.[a-z_]+)'/g)].map(
    ([, name]) => name ?? '',
  ),
);

test('every act that stands in the history of a challenge has words of its own in both languages', () => {
  expect(acts.length).toBeGreaterThan(50);
  const shown = acts.filter((name) => !(silent as readonly string[]).includes(name));
  const keys = shown.map((name) => name.replace('.', '-'));
  expect(keys.filter((key) => !(key in en.act) || !(key in de.act))).toEqual([]);
});

test('what is left out of the history is done by a command', () => {
  expect(silent.filter((name) => !acts.includes(name))).toEqual([]);
});
