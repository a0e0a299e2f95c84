import fs from 'node:fs';

/** Where ensure-chromium.mjs notes the browser that works here. */
export const noteFile = '.cache/chromium.json';

/** Switches for a browser that only ever opens our own pages, in containers and as root too. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The system's own browser, or undefined. */
export function findSystemChromium() {
  return systemPaths.find((file) => fs.existsSync(file));
}

/**
 * The program to start: undefined stands for Playwright's own.
 *
 * @returns {string | undefined}
 */
export function chromiumPath() {
  if (!fs.existsSync(noteFile)) return findSystemChromium();
  return JSON.parse(fs.readFileSync(noteFile, 'utf8')).path ?? undefined;
}
