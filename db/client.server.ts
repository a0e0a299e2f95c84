import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { dropSingleton, peekSingleton, setSingleton } from '#server/singleton.server.ts';
import { withLostConnections } from './lost-connections.server.ts';
import { withOwnTransactions } from './own-transactions.server.ts';
import { withPreparedStatements } from './prepared-statements.server.ts';

/**
 * The database. Tables are named in each query: drizzle's own `db.query` would make an object of every table for every
 * transaction.
 */
export type Db = PostgresJsDatabase;

/** An open transaction. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/** What a query needs: the database or an open transaction. */
export type DbOrTx = Db | Tx;

/** The postgres.js client below drizzle: COPY, LISTEN, raw statements. */
export type SqlClient = postgres.Sql;

interface OpenDatabase {
  readonly url: string;
  readonly sql: SqlClient;
  readonly db: Db;
}

const name = 'database';

/** How to open the database. */
export interface OpenOptions {
  /** Most connections for single statements, and as many for transactions; 10 unless said. */
  readonly max?: number;
}

/**
 * Opens the database for this process. Called at boot (and by tests and scripts) before anything calls {@link getDb}.
 * Connections are made when first needed.
 */
export function openDb(url: string, { max = 10 }: OpenOptions = {}): Db {
  if (peekSingleton<OpenDatabase>(name)) throw new Error('The database is open already');
  const connect = () => postgres(url, { max, idle_timeout: 60, connect_timeout: 10, onnotice: () => {} });
  const own = connect();
  // drizzle teaches the client that it is given how to write and read values; transactions must do it alike.
  drizzle(own);
  const sql = withLostConnections(withOwnTransactions(connect(), own, max));
  const db = drizzle(withPreparedStatements(sql));
  setSingleton<OpenDatabase>(name, { url, sql, db });
  return db;
}

function getOpen(): OpenDatabase {
  const open = peekSingleton<OpenDatabase>(name);
  if (!open) throw new Error('The database is not open: call openDb(url) first');
  return open;
}

/** The database of this process. Both module graphs (server bundle and Remix build) get the same pool. */
export function getDb(): Db {
  return getOpen().db;
}

/** The client below {@link getDb}, for what drizzle has no words for. */
export function getSql(): SqlClient {
  return getOpen().sql;
}

/** Address of the open database, for parts that keep their own connections (jobs). */
export function getDatabaseUrl(): string {
  return getOpen().url;
}

/** Closes the pool: waits up to five seconds for running queries. Does nothing where none is open. */
export async function closeDb(): Promise<void> {
  const open = peekSingleton<OpenDatabase>(name);
  if (!open) return;
  dropSingleton(name);
  await open.sql.end({ timeout: 5 });
}
