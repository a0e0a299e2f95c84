// `npm start`: on a machine with Node and nothing else. Plain JavaScript without packages, because none may be here yet.
import { checkNode, ensureBuilt, ensureInstalled } from './lib/prepare.mjs';

checkNode();
await ensureInstalled();
await ensureBuilt();
process.env.NODE_ENV = 'production';
// In this very process: there is no child that could be left behind, and signals arrive where they are handled.
await import('../build/server/boot.js');
