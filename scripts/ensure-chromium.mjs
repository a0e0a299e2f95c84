// Finds a Chromium that starts: Playwright's own if it can be had, else the system's, else Debian's package.
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromiumArgs, chromiumPath, findSystemChromium, noteFile } from './lib/chromium.mjs';
import { runNode } from './lib/run.mjs';
import { giveUp, say } from './lib/say.mjs';
import { installSystemPackage } from './lib/system-package.mjs';

const downloadPatienceMs = 120_000;

async function starts(path) {
  const { chromium } = await import('@playwright/test');
  try {
    const browser = await chromium.launch({ executablePath: path, args: chromiumArgs, timeout: 30_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function download() {
  say('Fetching a browser for the tests …');
  await runNode(['node_modules/@playwright/test/cli.js', 'install', 'chromium', '--only-shell'], {
    stdio: 'ignore',
    timeout: downloadPatienceMs,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  });
}

function note(path) {
  fs.mkdirSync('.cache', { recursive: true });
  fs.writeFileSync(noteFile, JSON.stringify({ path: path ?? null }));
  say(`Browser for the tests: ${path ?? "Playwright's own"}.`);
}

/** Makes sure that a browser is there, and notes which. Ends with one sentence where none can be had. */
export async function ensureChromium() {
  if (fs.existsSync(noteFile) && (await starts(chromiumPath()))) return;
  if (await starts(undefined)) return note(undefined);
  await download();
  if (await starts(undefined)) return note(undefined);
  if (!findSystemChromium()) await installSystemPackage('chromium');
  const system = findSystemChromium();
  if (system && (await starts(system))) return note(system);
  giveUp(
    'No Chromium could be found, fetched or installed: install the package "chromium" and run the tests again.',
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureChromium();
