import { afterAll, beforeEach, inject } from 'vitest';
import { dropSingleton } from '#server/singleton.server.ts';
import { closeTestDb, openTestDb, resetDb } from './test-db.ts';

await openTestDb(inject('testClusterUrl'), process.env.VITEST_POOL_ID ?? '1');

beforeEach(async () => {
  await resetDb();
  // What a process keeps of the settings is of the test before.
  dropSingleton('settings-cache');
});
afterAll(closeTestDb);
