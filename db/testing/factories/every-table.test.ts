import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { factories } from './registry.ts';

const tableNames: string[] = Object.values(schema)
  .filter((value) => is(value, PgTable))
  .map((table) => getTableName(table));

test('every table of the schema has a factory', () => {
  expect(tableNames.filter((name) => factories[name] === undefined)).toEqual([]);
});

test('no factory is kept for a table that is gone', () => {
  expect(Object.keys(factories).filter((name) => !tableNames.includes(name))).toEqual([]);
});
