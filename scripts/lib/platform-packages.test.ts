import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addMissing, findMissing, platformOf } from './platform-packages.mjs';

test('the lockfile holds the packages of every platform, so that npm ci works on each', () => {
  expect(findMissing(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]);
});

test.each([
  ['@rollup/rollup-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
  ['@rollup/rollup-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
  ['@biomejs/cli-darwin-x64', { os: ['darwin'], cpu: ['x64'] }],
  ['@rollup/rollup-win32-x64-gnu', { os: ['win32'], cpu: ['x64'] }],
  ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
])('the name %s says which machines it is for', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});

test('a missing package is added as optional, in its place in the alphabet', () => {
  const lockfile = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0', dev: true, optionalDependencies: { 'a-darwin-arm64': '1.0.0' } },
      'node_modules/b': { version: '1.0.0' },
    },
  };
  expect(addMissing(lockfile)).toBe(1);
  expect(Object.keys(lockfile.packages)).toEqual([
    '',
    'node_modules/a',
    'node_modules/a-darwin-arm64',
    'node_modules/b',
  ]);
  expect(lockfile.packages).toHaveProperty(['node_modules/a-darwin-arm64'], {
    version: '1.0.0',
    cpu: ['arm64'],
    dev: true,
    optional: true,
    os: ['darwin'],
  });
});
