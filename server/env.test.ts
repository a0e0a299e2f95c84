import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseEnv } from './env.server.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tandem-env-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const secret = 'Jm3kq0Xv9sL2pTf8Wz5cRb7nYd4hGa1eUi6o';
const production = { APP_MODE: 'production', APP_URL: 'https://tandem.example.org', APP_SECRET: secret };

test('without configuration it is a demonstration on this machine', () => {
  const env = parseEnv({ DATA_DIR: folder });
  expect(env).toMatchObject({
    APP_MODE: 'demo',
    HOST: '127.0.0.1',
    PORT: 3000,
    APP_URL: 'http://127.0.0.1:3000',
    appUrlIsConfigured: false,
    CLUSTER_TIME_ZONE: 'Europe/Berlin',
  });
});

test('a demonstration makes its secret once and keeps it where only its owner reads it', () => {
  const first = parseEnv({ DATA_DIR: folder }).APP_SECRET;
  expect(first).toHaveLength(43);
  expect(parseEnv({ DATA_DIR: folder }).APP_SECRET).toBe(first);
  expect(readFileSync(path.join(folder, 'app-secret'), 'utf8').trim()).toBe(first);
  expect(statSync(path.join(folder, 'app-secret')).mode & 0o777).toBe(0o600);
});

test('production takes a strong secret and an exact origin', () => {
  expect(parseEnv(production)).toMatchObject({ APP_SECRET: secret, APP_URL: 'https://tandem.example.org' });
});

test('production refuses to start without a secret', () => {
  expect(() => parseEnv({ ...production, APP_SECRET: undefined })).toThrow(/^APP_SECRET is missing/);
});

test.each([
  'changeme',
  'short',
  'changeme-changeme-changeme-changeme',
  'SecretSecretSecretSecretSecretSecret',
])('production refuses the default or short secret %s', (weak) => {
  expect(() => parseEnv({ ...production, APP_SECRET: weak })).toThrow(/too short or a well-known default/);
});

test('production runs with a generated secret only when told so', () => {
  const env = parseEnv({ ...production, APP_SECRET: '', ALLOW_GENERATED_SECRET: '1', DATA_DIR: folder });
  expect(env.APP_SECRET).toHaveLength(43);
});

test('production refuses to start without its public address', () => {
  expect(() => parseEnv({ ...production, APP_URL: undefined })).toThrow(/^APP_URL is missing/);
});

test.each([
  ['APP_URL', 'https://example.org/tandem', /must be an origin only/],
  ['APP_URL', 'example.org', /APP_URL is not usable/],
  ['PORT', 'eighty', /PORT is not usable/],
  ['PORT', '70000', /PORT is not usable/],
  ['DATABASE_URL', 'mysql://db', /DATABASE_URL is not usable: must be a URL that starts with postgres/],
  ['CLUSTER_TIME_ZONE', 'Middle/Earth', /CLUSTER_TIME_ZONE is not usable: must be a time zone/],
  ['APP_MODE', 'test', /APP_MODE is not usable/],
])('%s=%s is refused by name', (name, value, sentence) => {
  expect(() => parseEnv({ ...production, [name]: value })).toThrow(sentence);
});

test('an empty setting counts as none', () => {
  const env = parseEnv({ ...production, PORT: '', DATABASE_URL: '' });
  expect(env.PORT).toBe(3000);
  expect(env.DATABASE_URL).toBeUndefined();
});
