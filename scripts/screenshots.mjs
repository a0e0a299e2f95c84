// Makes the pictures of the README from the demonstration, on a server and in a folder of their own.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './lib/chromium.mjs';
import { checkNode, ensureBuilt, ensureInstalled } from './lib/prepare.mjs';
import { giveUp, say } from './lib/say.mjs';

const folder = 'docs/screenshots';
const largest = 300 * 1024;
const wide = { width: 1280, height: 860 };
const phone = { width: 390, height: 800 };

/** Each picture: the name of its file, how the browser is set, and the way to what it shows. */
const pictures = [
  { name: 'home', viewport: wide, go: (page) => page.goto('/') },
  {
    name: 'need',
    viewport: wide,
    go: (page) => openFirst(page, '/needs?sort=support&stage=in_pilot', '/needs/'),
  },
  {
    name: 'wizard-phone',
    viewport: phone,
    scale: 2,
    go: async (page) => {
      await page.goto('/needs/new/story');
      await page
        .getByRole('textbox', { name: 'What is hard for you?' })
        .fill('At night I have to get up twice. It is dark, my legs are stiff, and I am afraid to fall.');
      await page.getByText('Saved', { exact: true }).waitFor();
    },
  },
  {
    name: 'challenge-dark',
    viewport: wide,
    colorScheme: 'dark',
    go: (page) => openFirst(page, '/challenges', '/challenges/'),
  },
];

/** Opens the first item of a list whose address begins so. */
async function openFirst(page, list, start) {
  await page.goto(list);
  const links = await page.getByRole('main').getByRole('link').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  const first = addresses.find((address) => address?.startsWith(start) && !/\/new\b|[?#]/.test(address));
  if (!first) throw new Error(`There is nothing to show on ${list}.`);
  await page.goto(first);
}

async function findFreePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

async function waitUntilReady(url, server) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) throw new Error('The demonstration did not start: see the lines above.');
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The demonstration did not become ready.');
}

async function take(browser, baseURL, picture) {
  const { name, viewport, scale = 1, colorScheme = 'light', go } = picture;
  const context = await browser.newContext({
    baseURL,
    viewport,
    colorScheme,
    deviceScaleFactor: scale,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await go(page);
  await page.evaluate(() => document.fonts.ready);
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  await context.close();
  const { size } = fs.statSync(file);
  if (size > largest) throw new Error(`${file} is too large for the README: ${Math.round(size / 1024)} KB.`);
  say(`${file}: ${Math.round(size / 1024)} KB`);
}

checkNode();
await ensureInstalled();
await ensureBuilt();
fs.mkdirSync(folder, { recursive: true });
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tandem-screenshots-'));
// The built-in database may run as another user, who must be able to reach its folder.
fs.chmodSync(dataDir, 0o711);
const port = await findFreePort();
const url = `http://127.0.0.1:${port}`;
const server = spawn(process.execPath, ['build/server/boot.js'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    APP_MODE: 'demo',
    LOG_LEVEL: 'warn',
    PORT: String(port),
    DATA_DIR: dataDir,
    npm_lifecycle_event: 'screenshots',
  },
});
let browser;
let trouble;
try {
  await waitUntilReady(url, server);
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  for (const picture of pictures) await take(browser, url, picture);
} catch (error) {
  trouble = error;
}
await browser?.close();
if (server.exitCode === null) {
  server.kill('SIGTERM');
  await once(server, 'exit');
}
fs.rmSync(dataDir, { recursive: true, force: true });
if (trouble) giveUp(trouble.message);
