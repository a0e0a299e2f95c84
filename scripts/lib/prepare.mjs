import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runNode, runNpm } from './run.mjs';
import { giveUp, say } from './say.mjs';

const neededNode = [20, 19];

/** The folder of the checkout. */
export const root = path.resolve(import.meta.dirname ?? '.', '../..');

/** Goes to the checkout and refuses a Node that is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < neededNode[0] || (major === neededNode[0] && minor < neededNode[1])) {
    giveUp(`Tandem needs Node ${neededNode.join('.')} or newer, this is ${process.versions.node}.`);
  }
  process.chdir(root);
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether node_modules holds what the lockfile says. npm keeps its own account of what it installed. */
export function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || installed[name]?.version === version,
  );
}

/** Installs the packages where they are missing or not those of the lockfile. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  say('Installing packages (once, this takes a minute or two) …');
  const started = Date.now();
  const { code } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) giveUp('The packages could not be installed: see the lines above (is the network there?).');
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

const sources = [
  'app',
  'db',
  'server',
  'public',
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
  'scripts/build.mjs',
];
const isNoSource = (name) => /\.test\.tsx?$|^db\/(migrations|testing|seed\/bulk)\//.test(name);
const hashFile = 'build/.sources';

function listFiles(start) {
  if (!fs.existsSync(start)) return [];
  if (!fs.statSync(start).isDirectory()) return [start];
  return fs
    .readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name).replaceAll(path.sep, '/'));
}

/** A hash over names and contents of everything the build is made of. */
export function hashSources() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(listFiles).sort()) {
    if (!isNoSource(file)) hash.update(file).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Remembers what the build was made of. Called at the end of a build. */
export function noteBuilt(hash) {
  fs.writeFileSync(hashFile, hash);
}

/** Whether the build is that of the sources. */
export function isBuilt() {
  return fs.existsSync(hashFile) && fs.readFileSync(hashFile, 'utf8') === hashSources();
}

/** Builds where a source changed since the last build. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  const { code } = await runNode(['scripts/build.mjs']);
  if (code !== 0) giveUp('The build failed: see the lines above.');
}
