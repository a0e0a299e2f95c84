import { afterAll, beforeEach, inject } from 'vitest';
import { dropSingleton } from '#server/singleton.server.ts';
import { closeTestDb, openTestDb, resetDb } from './test-db.ts';

await openTestDb(inject('testClusterUrl'), process.env.VITEST_POOL_ID ?? '1');

beforeEach(async () => {
  await resetDb();
  // What a process keeps of settings and counts is of the test before.
  for (const name of ['settings-cache', 'need-facets', 'need-search-counts']) dropSingleton(name);
});
afterAll(closeTestDb);
