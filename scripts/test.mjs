// `npm test`: on a machine with Node and nothing else, gets what the tests need and runs everything.
import { checkNode, ensureInstalled } from './lib/prepare.mjs';
import { runNode } from './lib/run.mjs';

checkNode();
await ensureInstalled();
const { ensureChromium } = await import('./ensure-chromium.mjs');
await ensureChromium();
const { ensureRedis } = await import('./ensure-redis.mjs');
await ensureRedis();
const { code } = await runNode(['scripts/validate.mjs', ...process.argv.slice(2)]);
process.exit(code);
