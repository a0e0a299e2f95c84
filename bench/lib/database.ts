import { createHash, randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { type EmbeddedDatabase, startEmbedded } from '#db/embedded.server.ts';
import { migrateDb } from '#db/migrate.server.ts';
import { seedBulk } from '#db/seed/bulk/seed-bulk.server.ts';

/** A database of a size, filled in bulk. */
export interface BenchDatabase {
  readonly url: string;
  readonly sql: postgres.Sql;
  /** `Cookie` headers of people who are signed in, and trusted by moderation. */
  readonly cookies: readonly string[];
  /** Who they are, in the same order. */
  readonly people: readonly string[];
  /** Slugs and ids of public needs, in an order that has nothing to do with their age. */
  readonly needs: readonly { readonly id: string; readonly slug: string; readonly authorId: string }[];
}

/** How much of everything a database holds. */
export interface BenchSizes {
  readonly needs: number;
  readonly people: number;
  readonly comments: number;
}

/** The PostgreSQL of the bench, durable as in production. */
export function startBenchPostgres(dataDir: string): Promise<EmbeddedDatabase> {
  return startEmbedded({ dataDir });
}

/** Makes a fresh database of that size beside the others of the cluster. */
export async function createDatabase(
  cluster: EmbeddedDatabase,
  { needs, people, comments }: BenchSizes,
): Promise<BenchDatabase> {
  const name = `bench_${needs}`;
  const admin = postgres(cluster.url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.unsafe(`create database ${name}`);
  await admin.end();
  const url = cluster.url.replace(/\/tandem$/, `/${name}`);
  await migrateDb(url);
  const sql = postgres(url, { max: 2, onnotice: () => {} });
  const now = new Date();
  now.setUTCHours(0, 0, 0, 0);
  const sizes = { needs, people, comments, challenges: 0, solutions: 0 };
  await seedBulk(sql, { sizes, seed: 42, now, log: () => {} });
  await sql`update users set accepted_items = 100`;
  await sql`insert into user_roles (user_id, role, status, created_at)
    select id, 'patient', 'verified', now() from users on conflict do nothing`;
  const { cookies, people: signedIn } = await signEveryoneIn(sql);
  const rows = await sql<{ id: string; slug: string; authorId: string }[]>`
    select id, slug, author_id as "authorId" from needs where status = 'published' and hidden_at is null order by md5(id::text) limit 2000`;
  // Not while something is measured.
  await sql`vacuum analyze`;
  await sql`checkpoint`;
  return { url, sql, cookies, people: signedIn, needs: rows };
}

async function signEveryoneIn(sql: postgres.Sql): Promise<Pick<BenchDatabase, 'cookies' | 'people'>> {
  const people = await sql<{ id: string }[]>`select id from users order by id limit 2000`;
  const now = new Date();
  const rows = people.map(({ id }) => {
    const secret = randomBytes(25).toString('hex');
    return { secret, userId: id, id: createHash('sha256').update(secret).digest('hex') };
  });
  await sql`insert into sessions ${sql(
    rows.map(({ id, userId }) => ({
      id,
      user_id: userId,
      expires_at: new Date(now.getTime() + 20 * 86_400_000),
      device: 'bench',
      last_seen_at: now,
      created_at: now,
    })),
  )}`;
  return {
    cookies: rows.map(({ secret }) => `tandem_session=${secret}`),
    people: rows.map(({ userId }) => userId),
  };
}
