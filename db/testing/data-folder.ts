import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { dropSingleton } from '#server/singleton.server.ts';

/** Gives each test of a file an empty `DATA_DIR` of its own, and takes it away afterwards. */
export function giveDataFolder(): void {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'tandem-files-'));
    vi.stubEnv('DATA_DIR', folder);
    dropSingleton('env');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    dropSingleton('env');
  });
}
