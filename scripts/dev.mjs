// `npm run dev`: pages reload by themselves (Vite), the server restarts when one of its own files changes.
import { checkNode, ensureInstalled } from './lib/prepare.mjs';
import { runNode } from './lib/run.mjs';

checkNode();
await ensureInstalled();
const { code } = await runNode(['--watch', '--watch-preserve-output', '--import', 'tsx', 'server/index.ts'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'development' },
});
process.exit(code);
