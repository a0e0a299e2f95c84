import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { ServerBuild } from '@remix-run/node';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseEnv } from './env.server.ts';
import { Health } from './http/health.ts';
import { createOriginCheck } from './http/origins.ts';
import { createHttp } from './http.ts';

/** The smallest Remix app: one page that shows its context, one action that gives back what it got. */
const build: ServerBuild = {
  mode: 'production',
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '1' },
  assetsBuildDirectory: '',
  basename: '/',
  entry: { module: { default: async () => new Response('page'), handleError: () => {} } },
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
  },
  isSpaMode: false,
  publicPath: '/',
  routes: {
    page: {
      id: 'page',
      path: '/page',
      module: {
        loader: ({ context }) => Response.json(context),
        action: async ({ request }) => new Response(await request.text()),
      } as ServerBuild['routes'][string]['module'],
    },
  },
};

let folder: string;
let server: Server;
let health: Health;
let url: string;
let logged: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tandem-http-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'assets/app-1a2b.js'), 'plain');
  writeFileSync(path.join(folder, 'assets/app-1a2b.js.br'), brotliCompressSync('from brotli'));
  logged = '';
  health = new Health();
  const env = parseEnv({
    NODE_ENV: 'production',
    APP_URL: 'http://tandem.test',
    APP_SECRET: 'only-for-this-test',
    MAX_BODY_BYTES: '2048',
  });
  const log = pino(
    { level: 'info' },
    {
      write: (line: string) => {
        logged += line;
      },
    },
  );
  const isOwnOrigin = createOriginCheck(env);
  server = createServer(
    createHttp({ env, log, health, isOwnOrigin, pages: { build, clientFolder: folder } }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('loaders get a nonce, the request id of the answer, and the caller', async () => {
  const answer = await fetch(`${url}/page`);
  const context = await answer.json();
  expect(context).toEqual({
    nonce: expect.stringMatching(/^[0-9a-f]{64}$/),
    requestId: answer.headers.get('X-Request-Id'),
    clientIp: '127.0.0.1',
  });
  expect(answer.headers.get('Content-Security-Policy')).toContain(
    `script-src 'self' 'nonce-${context.nonce}'`,
  );
});

test('no page allows inline scripts, framing, or sniffing', async () => {
  const { headers } = await fetch(`${url}/page`);
  const scripts = /script-src ([^;]*)/.exec(headers.get('Content-Security-Policy') ?? '')?.[1];
  expect(scripts).not.toContain('unsafe');
  expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('X-Powered-By')).toBeNull();
});

test('a post from our own origin arrives, from another it does not', async () => {
  const post = (origin: string) =>
    fetch(`${url}/page`, { method: 'POST', body: 'hello', headers: { origin } });
  expect(await (await post('http://tandem.test')).text()).toBe('hello');
  expect((await post('http://tandem.test.evil.example')).status).toBe(403);
});

test('a body above the limit is refused in plain words', async () => {
  const answer = await fetch(`${url}/page`, { method: 'POST', body: 'x'.repeat(2049) });
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain('That is too much for one go');
});

test('a body without a declared length is refused', async () => {
  const body = new Blob(['hello']).stream();
  const answer = await fetch(`${url}/page`, { method: 'POST', body, duplex: 'half' } as RequestInit);
  expect(answer.status).toBe(411);
});

test('built files come compressed from memory and may be kept for ever', async () => {
  const get = (encoding: string) =>
    fetch(`${url}/assets/app-1a2b.js`, { headers: { 'Accept-Encoding': encoding } });
  expect(await (await get('gzip, br')).text()).toBe('from brotli');
  const plain = await get('identity');
  expect(await plain.text()).toBe('plain');
  expect(plain.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(plain.headers.get('Vary')).toBe('Accept-Encoding');
});

test('files beside the client folder cannot be reached', async () => {
  const answer = await fetch(`${url}/assets/..%2f..%2fetc/passwd`);
  expect(await answer.text()).not.toContain('root:');
});

test('healthz answers while readyz says what is missing', async () => {
  health.add('database', () => false);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const ready = await fetch(`${url}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ ready: false, phase: 'starting', checks: { database: false } });
});

test('the log line has no query and no address of the caller', async () => {
  const answer = await fetch(`${url}/page?email=zoe@example.org`);
  await answer.text();
  await expect.poll(() => logged).not.toBe('');
  expect(JSON.parse(logged)).toMatchObject({
    requestId: answer.headers.get('X-Request-Id'),
    method: 'GET',
    path: '/page',
    status: 200,
  });
  expect(logged).not.toMatch(/zoe|127\.0\.0\.1/);
});
