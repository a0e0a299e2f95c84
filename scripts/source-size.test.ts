import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const longest = 350;
const folders = ['app', 'bench', 'db', 'e2e', 'scripts', 'server'];
const isGenerated = (file: string) => file.startsWith('db/migrations/');

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
    .filter((file) => /\.(ts|tsx|mjs|css)$/.test(file) && !isGenerated(file));
}

const present = readdirSync('.');
const lengths = folders
  .filter((folder) => present.includes(folder))
  .flatMap(listSources)
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }));

test(`no source file is longer than ${longest} lines`, () => {
  expect(lengths.length).toBeGreaterThan(100);
  expect(lengths.filter(({ lines }) => lines > longest)).toEqual([]);
});
