// `npm run serve`: production. Installs nothing, builds nothing, and refuses what is only good for a demonstration.
import fs from 'node:fs';
import { checkNode } from './lib/prepare.mjs';
import { giveUp } from './lib/say.mjs';

checkNode();
process.env.NODE_ENV = 'production';
process.env.APP_MODE ||= 'production';
if (process.env.APP_MODE === 'demo' && process.env.ALLOW_DEMO !== '1') {
  giveUp(
    '"npm run serve" does not serve the demonstration: set APP_MODE=production, or ALLOW_DEMO=1 if you mean it.',
  );
}
if (!fs.existsSync('build/server/boot.js'))
  giveUp('There is no build: run "npm ci" and "npm run build" first.');
await import('../build/server/boot.js');
