import { sql } from 'drizzle-orm';
import { type Db, getDb } from '#db/client.server.ts';
import { seedDemo } from '#db/seed/demo/seed-demo.server.ts';
import type { Env } from './env.server.ts';

async function isEmpty(db: Db): Promise<boolean> {
  const [row] = await db.execute<{ found: boolean }>(sql`select exists (select from users) as found`);
  return row?.found !== true;
}

/** Loads the demonstration when this is one and nobody is there yet. */
export async function seedDemoWhenEmpty(env: Env, say: (line: string) => void): Promise<void> {
  if (env.APP_MODE !== 'demo' || env.SKIP_DEMO_SEED) return;
  const db = getDb();
  if (!(await isEmpty(db))) return;
  say('Loading the demonstration …');
  await seedDemo(db, { now: new Date(), log: say });
}
