import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createOriginCheck } from './http/origins.ts';
import { createMount, routeUpgrades } from './upgrade.ts';

const origin = 'http://tandem.test';
let server: Server;
let mount: Server;

beforeEach(async () => {
  server = createServer();
  mount = createMount();
  const isOwnOrigin = createOriginCheck({ APP_URL: origin, appUrlIsConfigured: true });
  routeUpgrades(server, [{ mount, matches: (pathname) => pathname.startsWith('/live/') }], isOwnOrigin);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.close();
});

/** Sends an upgrade request and gives the first line of the answer. */
async function upgrade(path: string, from: string): Promise<string> {
  const address = server.address();
  const socket = connect(typeof address === 'object' && address ? address.port : 0, '127.0.0.1');
  socket.setEncoding('utf8');
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: tandem.test\r\nOrigin: ${from}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  );
  const [answer] = (await once(socket, 'data')) as [string];
  socket.destroy();
  return answer.split('\r\n', 1)[0] ?? '';
}

test('an upgrade goes to the mount of its path, query and all', async () => {
  mount.on('upgrade', (request, socket) => socket.end(`HTTP/1.1 101 ${request.url}\r\n\r\n`));
  expect(await upgrade('/live/?EIO=4', origin)).toBe('HTTP/1.1 101 /live/?EIO=4');
});

test('an upgrade from another origin is refused before any mount sees it', async () => {
  let seen = 0;
  mount.on('upgrade', () => {
    seen += 1;
  });
  expect(await upgrade('/live/', 'http://tandem.test.evil.example')).toBe('HTTP/1.1 403 Forbidden');
  expect(seen).toBe(0);
});

test('an upgrade to a path that nobody serves is refused', async () => {
  expect(await upgrade('/elsewhere', origin)).toBe('HTTP/1.1 404 Not Found');
});

test('an upgrade to a mount that nothing is attached to is refused', async () => {
  expect(await upgrade('/live/', origin)).toBe('HTTP/1.1 404 Not Found');
});
