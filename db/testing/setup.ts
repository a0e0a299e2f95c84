import { afterAll, beforeEach, inject } from 'vitest';
import { closeTestDb, openTestDb, resetDb } from './test-db.ts';

await openTestDb(inject('testClusterUrl'), process.env.VITEST_POOL_ID ?? '1');

beforeEach(resetDb);
afterAll(closeTestDb);
