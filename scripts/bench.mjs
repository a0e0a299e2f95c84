// `npm run bench`: the built app under load, beside its floors. `npm run bench -- --only pages --rounds 3` for a part.
import { checkNode, ensureBuilt, ensureInstalled } from './lib/prepare.mjs';
import { runNode } from './lib/run.mjs';

checkNode();
await ensureInstalled();
await ensureBuilt();
const { code } = await runNode(['--import', 'tsx', 'bench/run.ts', ...process.argv.slice(2)], {
  env: { ...process.env, NODE_ENV: 'production' },
});
process.exitCode = code;
