import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { getSql } from '#db/client.server.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { resetDb, testDb } from '#db/testing/test-db.ts';
import { copyRows } from './copy.ts';
import { seedBulk } from './seed-bulk.server.ts';

const now = new Date('2026-05-13T00:00:00.000Z');
const sizes = { people: 50, needs: 400, challenges: 4, solutions: 12, comments: 300 };
const load = (seed: number, wanted = sizes) =>
  seedBulk(getSql(), { sizes: wanted, seed, now, log: () => {} });
const rows = async (query: ReturnType<typeof sql>) => [...(await testDb().execute(query))];

const digest = () =>
  rows(sql`
    select (select md5(string_agg(n::text, '' order by id)) from needs n) as needs,
      (select md5(string_agg(c::text, '' order by id)) from comments c) as comments,
      (select md5(string_agg(s::text, '' order by id)) from solutions s) as solutions`);

test('a load makes as much as was asked for, and stored counts equal the rows', async () => {
  await load(7);
  const [counts] = await rows(sql`select (select count(*)::int from users) as people,
    (select count(*)::int from needs) as needs, (select count(*)::int from challenges) as challenges,
    (select count(*)::int from solutions) as solutions, (select count(*)::int from comments) as comments`);
  expect(counts).toEqual(sizes);
  expect(
    await rows(sql`select slug from needs n
      where support_count <> (select count(*) from need_supports where need_id = n.id)
        or comment_count <> (select count(*) from comments where subject_id = n.id)
        or (status = 'in_challenge') <> exists (select from challenge_needs where need_id = n.id)`),
  ).toEqual([]);
});

test('the same seed makes the same rows and another seed others', async () => {
  await load(7);
  const first = await digest();
  await resetDb();
  await load(7);
  expect(await digest()).toEqual(first);
  await resetDb();
  await load(8);
  expect(await digest()).not.toEqual(first);
});

test('a second load goes on top of the first, and the same one is refused', async () => {
  await load(7);
  await load(8, { ...sizes, people: 0, challenges: 0 });
  expect(await rows(sql`select count(*)::int as count from needs`)).toEqual([{ count: 800 }]);
  await expect(load(7)).rejects.toThrow('Seed 7 has been loaded');
});

test('people who were there before are not made to say anything', async () => {
  const person = await makeUser(testDb(), { roles: ['patient'] });
  await load(7, { ...sizes, people: 0 });
  expect(await rows(sql`select 1 from needs where author_id = ${person.id}`)).toEqual([]);
});

test('solutions without any challenge are refused in one sentence', async () => {
  await expect(load(7, { people: 2, needs: 0, challenges: 0, solutions: 1, comments: 0 })).rejects.toThrow(
    'Solutions need a challenge',
  );
});

test('there are words that many needs use and words that few use', async () => {
  await load(7);
  const [found] = await rows(sql`select
    (select count(*)::int from needs where search @@ search_query('tablet')) as common,
    (select count(*)::int from needs where search @@ search_query('dialysis')) as rare`);
  expect(Number(found?.common)).toBeGreaterThan(40);
  expect(Number(found?.rare)).toBeLessThan(40);
  expect(Number(found?.rare)).toBeGreaterThan(0);
});

test('rows the database refuses end the load with the name of the table and leave nothing', async () => {
  const copy = getSql().begin(async (tx) => {
    await copyRows(tx, 'settings', ['key', 'value', 'updated_at'], [['good', '1', now]]);
    await copyRows(tx, 'settings', ['key', 'value', 'updated_at'], [['bad', 'no json', now]]);
  });
  await expect(copy).rejects.toThrow('The database refused rows for settings');
  expect(await rows(sql`select 1 from settings`)).toEqual([]);
});

test('rows that are refused half-way through a long copy end it too', async () => {
  const long = Array.from({ length: 20_000 }, (_, i) => [`key-${i % 10_000}`, '"some value"', now]);
  const copy = getSql().begin((tx) => copyRows(tx, 'settings', ['key', 'value', 'updated_at'], long));
  await expect(copy).rejects.toThrow('The database refused rows for settings');
  expect(await rows(sql`select 1 from settings`)).toEqual([]);
});

test('tabs, line breaks and backslashes arrive as they are', async () => {
  const value = JSON.stringify('a\tb\nc\\d');
  await getSql().begin((tx) =>
    copyRows(tx, 'settings', ['key', 'value', 'updated_at'], [['a\tb\\\n', value, now]]),
  );
  expect(await rows(sql`select key, value from settings`)).toEqual([
    { key: 'a\tb\\\n', value: 'a\tb\nc\\d' },
  ]);
});
