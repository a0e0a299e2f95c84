import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { testDb } from '#db/testing/test-db.ts';

/** The plan of a statement where reading a whole table is the last resort. */
async function planOf(query: ReturnType<typeof sql>): Promise<string> {
  return testDb().transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    const rows = await tx.execute(sql`explain ${query}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

const id = '0195a0b0-0000-7000-8000-000000000001';

test.each([
  [
    'papers by constituency',
    sql`select constituency, count(*) from priority_papers where round_id = ${id} group by 1`,
    'priority_papers',
  ],
  [
    'a page of the long list',
    sql`select id from priority_topics where round_id = ${id} and id > ${id} order by id limit 21`,
    'priority_topics_round',
  ],
  [
    'the needs behind the topics of a round',
    sql`select need_id from priority_topic_needs where round_id = ${id}`,
    'priority_topic_needs_once',
  ],
  [
    'the rounds of a need',
    sql`select round_id from priority_topic_needs where need_id = ${id}`,
    'priority_topic_needs_need',
  ],
  [
    'those who sit at a small table',
    sql`select user_id from priority_seats where round_id = ${id} and group_id = ${id}`,
    'priority_seats_round_id_user_id_pk',
  ],
  [
    'rounds whose time is over',
    sql`select id from priority_rounds where status = 'interim' and interim_ends_at <= now()`,
    'priority_rounds',
  ],
])('%s are found by an index', async (_, query, index) => {
  const plan = await planOf(query);
  expect(plan).toMatch(new RegExp(`(Index|Bitmap)[^\\n]*${index}`));
  expect(plan).not.toMatch(/Seq Scan/);
});

test('needs to put on the list come most shared first from an index, however many there are', async () => {
  const { authorId } = await makeNeed(testDb(), { status: 'published' });
  await testDb().execute(sql`
    insert into needs (id, slug, author_id, capacity, locale, status, title, story, place, frequency, severity, perspective,
      themes, support_count, published_at, updated_at, created_at)
    select gen_random_uuid(), 'plan-' || i, ${authorId}, 'patient', 'en', 'published', 'Need ' || i, 'At night.', 'home',
      'daily', 'mild', 'myself', array['falls']::need_theme[], i % 50, now(), now(), now()
    from generate_series(1, 5000) i`);
  await testDb().execute(sql`vacuum analyze needs`);
  const rows = await testDb().execute(sql`explain select id from needs n
    where n.status in ('published','in_challenge','in_pilot','answered') and n.hidden_at is null
    order by n.support_count desc, n.id desc limit 31`);
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index[^\n]*needs_public_support/);
});
