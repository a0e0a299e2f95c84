import { defineConfig } from 'drizzle-kit';

// Only `generate` is used: it compares schema files with the last snapshot and needs no database.
export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema/index.ts',
  out: './db/migrations',
  strict: true,
  verbose: true,
});
