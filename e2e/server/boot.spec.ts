import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { type ServerProcess, startServer, stopServer, waitUntilReady } from '../fixtures/server-process.ts';

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

let dataDir: string;
let port: number;
let servers: ServerProcess[];

test.beforeEach(async () => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'tandem-boot-'));
  chmodSync(dataDir, 0o711);
  port = await findFreePort();
  servers = [];
});

test.afterEach(async () => {
  for (const server of servers) await stopServer(server);
  rmSync(dataDir, { recursive: true, force: true });
});

function start(settings: Readonly<Record<string, string>> = {}): ServerProcess {
  const server = startServer({ PORT: String(port), DATA_DIR: dataDir, SKIP_DEMO_SEED: '1', ...settings });
  servers.push(server);
  return server;
}

function postgresPid(dataDir: string): number {
  return Number.parseInt(readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

test('an empty folder becomes a running server, and a signal stops it and its database', async () => {
  const server = start();
  await waitUntilReady(server);
  const ready = await fetch(`${server.url}/readyz`);
  expect(await ready.json()).toEqual({
    ready: true,
    phase: 'running',
    checks: { database: true, sockets: true, jobs: true },
  });
  expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ alive: true });
  const page = await (await fetch(`${server.url}/help`)).text();
  expect(page.slice(0, 15), 'browsers lay the page out by the standards').toBe('<!DOCTYPE html>');
  expect(await stopServer(server)).toBe(0);
  expect(existsSync(path.join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
});

test('a database left behind by a killed server is picked up', async () => {
  const killed = start();
  await waitUntilReady(killed);
  const left = postgresPid(dataDir);
  await stopServer(killed, 'SIGKILL');
  const next = start();
  await waitUntilReady(next);
  expect(postgresPid(dataDir)).toBe(left);
  expect(await stopServer(next)).toBe(0);
  expect(existsSync(path.join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
});

test('a busy port is told in one sentence', async () => {
  const other = createServer().listen(port, '127.0.0.1');
  const server = start();
  expect(await server.ended()).toBe(1);
  other.close();
  expect(server.output()).toBe(
    `Port ${port} on 127.0.0.1 is in use: stop the other program or set PORT to another number.\n`,
  );
});

test('a data folder that another server uses is told in one sentence, and that server lives on', async () => {
  const first = start();
  await waitUntilReady(first);
  const second = start({ PORT: String(await findFreePort()) });
  expect(await second.ended()).toBe(1);
  expect(second.output()).toBe(
    `Tandem is running already on the data folder ${dataDir}: stop it or set DATA_DIR.\n`,
  );
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
});

test('a data folder that cannot be made is told in one sentence', async () => {
  const server = start({ DATA_DIR: '/dev/null/tandem' });
  expect(await server.ended()).toBe(1);
  expect(server.output()).toMatch(
    /^The data folder \/dev\/null\/tandem cannot be written \(\w+\): [^\n]+\.\n$/,
  );
});

test('a database that does not answer is told in one sentence', async () => {
  const server = start({
    DATABASE_URL: `postgres://nobody:secret@127.0.0.1:${await findFreePort()}/nothing`,
  });
  expect(await server.ended()).toBe(1);
  expect(server.output()).toMatch(
    /^The database 127\.0\.0\.1:\d+\/nothing \(DATABASE_URL\) cannot be reached: ECONNREFUSED\.\n$/,
  );
  expect(server.output()).not.toContain('secret');
});

test('production refuses to start without a secret', async () => {
  const server = start({ APP_MODE: 'production', APP_URL: 'https://tandem.example.org' });
  expect(await server.ended()).toBe(1);
  expect(server.output()).toMatch(/^APP_SECRET is missing: [^\n]+\n$/);
});
