// `npm run validate`: every check there is, each to its end, and one line at the bottom that sums up.
// `npm run validate -- types unit` runs only those named.
import fs from 'node:fs';
import { readPlaywright, readVitest } from './lib/counts.mjs';
import { checkNode, ensureBuilt } from './lib/prepare.mjs';
import { runNode } from './lib/run.mjs';
import { giveUp, say } from './lib/say.mjs';

const results = '.cache/results';
const tool = (name) => `node_modules/${name}`;

async function runStatic(args) {
  const { code } = await runNode(args);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function runVitest(project) {
  const file = `${results}/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runNode([tool('vitest/vitest.mjs'), 'run', '--project', project, ...reporters]);
  return readVitest(file, code);
}

async function runPlaywright() {
  const file = `${results}/e2e.json`;
  const { code } = await runNode([tool('@playwright/test/cli.js'), 'test', '--reporter=list,json'], {
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  return readPlaywright(file, code);
}

const steps = {
  types: () => runStatic([tool('typescript/bin/tsc'), '--noEmit']),
  lint: () => runStatic([tool('@biomejs/biome/bin/biome'), 'ci', '.']),
  imports: () =>
    runStatic([
      tool('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'app',
      'db',
      'server',
    ]),
  'dead code': () => runStatic([tool('knip/bin/knip.js')]),
  build: async () => {
    await ensureBuilt();
    return { passed: 1, failed: 0, skipped: 0 };
  },
  unit: () => runVitest('unit'),
  db: () => runVitest('db'),
  e2e: runPlaywright,
};

const toText = (count) => `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`;

checkNode();
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in steps));
if (unknown) giveUp(`There is no check "${unknown}": ${Object.keys(steps).join(', ')}.`);
fs.rmSync(results, { recursive: true, force: true });
fs.mkdirSync(results, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  say(`\n── ${name} ${'─'.repeat(Math.max(2, 60 - name.length))}`);
  const started = Date.now();
  const count = await step();
  for (const key of Object.keys(total)) total[key] += count[key];
  const line = `${name}: ${toText(count)} (${Math.round((Date.now() - started) / 1000)} s)`;
  lines.push(line);
  say(line);
}

say(`\n${lines.join('\n')}\n`);
say(toText(total));
// Not process.exit: a pipe may still have to take the last lines.
process.exitCode = total.failed + total.skipped > 0 || total.passed === 0 ? 1 : 0;
