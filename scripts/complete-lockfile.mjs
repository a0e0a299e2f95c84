// After `npm install` against a registry that holds the packages of one platform only, the lockfile lacks those of the
// others, and `npm ci` refuses it everywhere. This adds them: their names and versions stand in the packages that ask for
// them, and their names say which machines they are for.
import fs from 'node:fs';
import { addMissing } from './lib/platform-packages.mjs';
import { say } from './lib/say.mjs';

const file = 'package-lock.json';
const lockfile = JSON.parse(fs.readFileSync(file, 'utf8'));
const count = addMissing(lockfile);
if (count > 0) fs.writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
say(count > 0 ? `Added ${count} packages of other platforms.` : 'The lockfile is complete.');
