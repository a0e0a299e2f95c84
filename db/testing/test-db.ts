import postgres from 'postgres';
import { closeDb, type Db, getDb, getSql, openDb } from '../client.server.ts';
import { templateName } from './start-test-cluster.ts';

/**
 * The database of this worker, empty at the start of every test. It is the same that `getDb()` gives, so commands,
 * loaders and jobs under test see what the test wrote, with real commits and real constraints.
 */
export function testDb(): Db {
  return getDb();
}

/** Makes this worker's database where it does not exist yet (a copy of the template, some 30 ms) and opens it. */
export async function openTestDb(baseUrl: string, worker: string): Promise<void> {
  const name = `worker_${worker}`;
  const admin = postgres(`${baseUrl}/postgres`, { max: 1, onnotice: () => {} });
  try {
    const [found] = await admin`select 1 from pg_database where datname = ${name}`;
    if (!found) await admin.unsafe(`create database ${name} template ${templateName} strategy file_copy`);
  } finally {
    await admin.end();
  }
  openDb(`${baseUrl}/${name}`, { max: 5 });
}

/** Empties every table that has rows. Identity columns count on: no test may rely on a number. */
export async function resetDb(): Promise<void> {
  await getSql().unsafe(`
    do $$
    declare
      candidate regclass;
      filled text[] := '{}';
      has_rows boolean;
    begin
      for candidate in select c.oid from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      loop
        execute format('select exists (select from %s)', candidate) into has_rows;
        if has_rows then filled := filled || candidate::text; end if;
      end loop;
      if filled <> '{}' then execute 'truncate ' || array_to_string(filled, ', ') || ' cascade'; end if;
    end $$`);
}

/** Closes the pool of this worker. */
export async function closeTestDb(): Promise<void> {
  await closeDb();
}
