// `npm run build`: pages (Remix), the server around them (one file), and compressed copies of the client files.
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { withLock } from './lib/lock.mjs';
import { checkNode, ensureInstalled, hashSources, isBuilt, noteBuilt } from './lib/prepare.mjs';
import { runNode } from './lib/run.mjs';
import { giveUp, say } from './lib/say.mjs';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

async function buildPages() {
  const { code } = await runNode(
    ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'warn'],
    {
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  if (code !== 0) giveUp('The pages could not be built.');
}

async function buildServer() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: { boot: 'server/index.ts' },
    outdir: 'build/server',
    bundle: true,
    // What is imported when it is needed (mail templates, Redis) is not loaded at every start.
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    jsx: 'automatic',
    packages: 'external',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
}

async function compress(file) {
  const plain = fs.readFileSync(file);
  if (plain.length < 1024) return;
  fs.writeFileSync(`${file}.br`, await brotli(plain));
  fs.writeFileSync(`${file}.gz`, await gzip(plain, { level: 9 }));
}

async function compressClient() {
  const entries = fs.readdirSync('build/client', { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(js|css|json|svg|txt|webmanifest)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  await Promise.all(files.map(compress));
}

checkNode();
await ensureInstalled();
await withLock('.cache/build.lock', async () => {
  if (isBuilt() && !process.argv.includes('--force')) return say('The build is up to date.');
  say('Building …');
  const started = Date.now();
  const hash = hashSources();
  fs.rmSync('build', { recursive: true, force: true });
  await buildPages();
  await buildServer();
  await compressClient();
  noteBuilt(hash);
  say(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
});
