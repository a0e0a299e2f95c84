import { desc, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { needAttention } from '#app/domain/needs/attention.ts';
import type { NeedSeverity } from '#app/domain/needs/need-fields.ts';
import { needs } from '#db/schema/index.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { listNeeds, manyMatches, pageSize } from './list-needs.queries.server.ts';
import { needListSearch, parseNeedList } from './need-list.ts';

const find = (search: string) => listNeeds(testDb(), parseNeedList(new URLSearchParams(search)));
const titles = async (search: string) => (await find(search)).needs.map(({ title }) => title);

const attentionOf = (need: { severity: NeedSeverity; supportCount: number; publishedAt: Date }) =>
  needAttention({ ...need, support: need.supportCount });

/** So many public needs by one person; every one says "kitchen", every thousandth "zebra". */
async function plantMany(count: number) {
  const author = await makeUser(testDb());
  await testDb().execute(sql`
    insert into needs (id, slug, author_id, capacity, locale, status, title, story, place, frequency, severity, perspective,
      themes, support_count, published_at, updated_at, created_at)
    select gen_random_uuid(), 'n-' || i, ${author.id}, 'patient', 'en',
      (array['published','published','in_challenge','answered'])[1 + i % 4]::need_status, 'Need ' || i,
      'In the kitchen ' || case when i % 1000 = 0 then 'zebra' else 'again' end, 'home', 'daily',
      (array['mild','severe'])[1 + i % 2]::need_severity, 'myself', array['falls']::need_theme[], i % 50,
      '2026-01-01'::timestamptz + i * interval '1 minute', now(), now()
    from generate_series(1, ${count}) i`);
  await testDb().execute(sql`vacuum analyze needs`);
}

test('words are found in any form, without accents, in both languages, and all must occur', async () => {
  await makeNeed(testDb(), { title: 'Falling on the stairs', story: 'At night.' });
  await makeNeed(testDb(), { title: 'Stürze auf der Straße', story: 'Nachts.', locale: 'de' });
  expect(await titles('q=fall+night')).toEqual(['Falling on the stairs']);
  expect(await titles('q=sturz+strasse')).toEqual(['Stürze auf der Straße']);
  expect(await titles('q=the+falls+on')).toEqual(['Falling on the stairs']);
  expect(await titles('q=stair')).toEqual(['Falling on the stairs']);
  expect(await titles('q=fall+kitchen')).toEqual([]);
  expect(await titles('q=%F0%9F%98%80')).toEqual([]);
});

test('words with signs and figures in them are found as they are typed', async () => {
  await makeNeed(testDb(), {
    title: 'Breathless since Covid-19',
    story: 'With type-2 diabetes, on 24/7 oxygen.',
  });
  for (const query of ['covid-19', 'Covid 19', 'type-2', '24/7 oxygen', 'breathless since covid-19']) {
    expect(await titles(String(new URLSearchParams({ q: query })))).toHaveLength(1);
  }
});

test('only what is public is listed, and filters go together', async () => {
  await makeNeed(testDb(), { title: 'A', place: 'home', themes: ['falls'] });
  await makeNeed(testDb(), { title: 'B', place: 'work', themes: ['falls', 'pain'], status: 'in_pilot' });
  await makeNeed(testDb(), { title: 'C', status: 'submitted' });
  await makeNeed(testDb(), { title: 'D', hiddenAt: new Date() });
  expect((await titles('')).sort()).toEqual(['A', 'B']);
  expect(await titles('theme=pain&theme=sleep')).toEqual(['B']);
  expect(await titles('theme=falls&place=home')).toEqual(['A']);
  expect(await titles('stage=pilot')).toEqual(['B']);
  expect(await titles('who=seen_at_work')).toEqual([]);
});

test.each(['new', 'support', 'attention'] as const)(
  'pages sorted by %s lose nothing and repeat nothing, both ways',
  async (sort) => {
    await plantMany(55);
    const seen: string[] = [];
    const query = parseNeedList(new URLSearchParams({ sort }));
    let page = await listNeeds(testDb(), query);
    const first = page.needs.map(({ slug }) => slug);
    expect(page.before).toBeNull();
    for (;;) {
      seen.push(...page.needs.map(({ slug }) => slug));
      if (!page.after) break;
      page = await find(needListSearch(query, { after: page.after }).slice(1));
    }
    const open = sort === 'attention' ? 27 : 55;
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(open);
    while (page.before) page = await find(needListSearch(query, { before: page.before }).slice(1));
    expect(page.needs.map(({ slug }) => slug)).toEqual(first);
  },
);

test('a rare word is counted, a common one is "more than", and both give a page', async () => {
  await plantMany(3000);
  const rare = await find('q=zebra');
  expect(rare).toMatchObject({ found: 3, many: false, after: null });
  const common = await find('q=kitchen');
  expect(common).toMatchObject({ found: null, many: true });
  expect(common.needs).toHaveLength(pageSize);
  expect(common.needs[0]?.title).toBe('Need 3000');
  expect(manyMatches).toBe(500);
});

test('no page of the list reads the whole table', async () => {
  await plantMany(20_000);
  const statements: string[] = [];
  const spy = new Proxy(testDb(), {
    get(db, name) {
      if (name !== 'execute') return Reflect.get(db, name);
      return async (statement: ReturnType<typeof sql>) => {
        const plan = await db.execute(sql`explain ${statement}`);
        statements.push(JSON.stringify(plan));
        return db.execute(statement);
      };
    },
  });
  for (const search of [
    '',
    'q=zebra',
    'q=kitchen',
    'sort=support',
    'sort=attention',
    'q=kitchen&sort=support',
  ])
    await listNeeds(spy, parseNeedList(new URLSearchParams(search)));
  expect(statements).toHaveLength(8);
  const counting = statements.filter((plan) => plan.includes('Aggregate'));
  // Each word is counted once. Counting a common one may read the table, for it stops after a few pages.
  expect(counting).toHaveLength(2);
  expect(counting[0]).toContain('Bitmap Index Scan on needs_search');
  for (const plan of statements.filter((one) => !counting.includes(one))) {
    expect(plan).not.toContain('Seq Scan');
  }
}, 60_000);

test('what needs attention comes in the order that is explained, as the database computes it', async () => {
  const days = (count: number) => new Date(Date.UTC(2026, 5, 1) - count * 86_400_000);
  const rows = [
    { title: 'waits', severity: 'mild', supportCount: 0, publishedAt: days(200) },
    { title: 'dangerous', severity: 'dangerous', supportCount: 0, publishedAt: days(1) },
    { title: 'shared', severity: 'mild', supportCount: 63, publishedAt: days(3) },
    { title: 'severe', severity: 'severe', supportCount: 5, publishedAt: days(40) },
    { title: 'new', severity: 'moderate', supportCount: 0, publishedAt: days(0) },
  ] as const;
  for (const row of rows) await makeNeed(testDb(), row);
  await makeNeed(testDb(), { title: 'taken up', severity: 'dangerous', status: 'in_challenge' });
  const expected = [...rows]
    .sort((a, b) => attentionOf(b) - attentionOf(a))
    .map(({ title, ...row }) => ({ title, attention: attentionOf(row) }));
  const stored = await testDb()
    .select({ title: needs.title, attention: needs.attention })
    .from(needs)
    .where(eq(needs.status, 'published'))
    .orderBy(desc(needs.attention));
  expect(stored).toEqual(expected);
  expect(await titles('sort=attention')).toEqual(['dangerous', 'severe', 'waits', 'shared', 'new']);
});
