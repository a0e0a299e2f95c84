import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { moderationItems } from '#db/schema/index.ts';
import { makeComment, makeModerationItem, makeReport } from '#db/testing/factories/discussion.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { makeUser, makeUserRole } from '#db/testing/factories/people.ts';
import { factoryNow } from '#db/testing/factories/series.ts';
import { testDb } from '#db/testing/test-db.ts';
import { holdItem } from './hold-item.server.ts';
import { countNew, countQueue, listQueue, queuePageSize, queueStatement } from './queue.queries.server.ts';
import { parseQueue } from './queue-list.ts';
import { makeModerator } from './testing.server.ts';

const now = new Date(factoryNow.getTime() + 3_600_000);
const at = (minutes: number) => new Date(factoryNow.getTime() + minutes * 60_000);
const asked = (search = '') => parseQueue(new URLSearchParams(search));
const idsOf = async (search: string, moderator: Awaited<ReturnType<typeof makeModerator>>) =>
  (await listQueue(testDb(), moderator, asked(search), now)).rows.map(({ id }) => id);

test('the oldest comes first, and pages follow each other without gap or double', async () => {
  const moderator = await makeModerator();
  const need = await makeNeed(testDb(), { status: 'submitted' });
  const made: string[] = [];
  for (let i = 0; i < queuePageSize + 3; i += 1) {
    made.push((await makeModerationItem(testDb(), { subjectId: need.id, createdAt: at(i % 4) })).id);
  }
  const first = await listQueue(testDb(), moderator, asked(), now);
  const second = await listQueue(testDb(), moderator, asked(`after=${first.after}`), now);
  expect(first.rows).toHaveLength(queuePageSize);
  expect(second).toMatchObject({ after: null, rows: { length: 3 } });
  const ids = [...first.rows, ...second.rows].map(({ id }) => id);
  expect([...ids].sort()).toEqual([...made].sort());
  const times = [...first.rows, ...second.rows].map(({ createdAt }) => createdAt);
  expect(times).toEqual([...times].sort());
});

test('each filter shows its own, and the counts say how many', async () => {
  const db = testDb();
  const moderator = await makeModerator();
  const falls = await makeNeed(db, { status: 'submitted', themes: ['falls'] });
  const need = await makeModerationItem(db, { subjectId: falls.id, dueAt: at(10) });
  const remark = await makeComment(db, { status: 'held', subjectId: falls.id });
  const comment = await makeModerationItem(db, {
    kind: 'comment',
    subjectType: 'comment',
    subjectId: remark.id,
    createdAt: at(1),
  });
  const sleep = await makeNeed(db, { status: 'submitted', themes: ['sleep'] });
  const held = await makeModerationItem(db, { subjectId: sleep.id, createdAt: at(2) });
  await holdItem(db, moderator, { itemId: held.id, now });
  await makeModerationItem(db, { status: 'decided', decidedAt: at(3) });
  expect(await idsOf('', moderator)).toEqual([need.id, comment.id, held.id]);
  expect(await idsOf('kind=comment', moderator)).toEqual([comment.id]);
  expect(await idsOf('overdue=1', moderator)).toEqual([need.id]);
  expect(await idsOf('mine=1', moderator)).toEqual([held.id]);
  expect(await idsOf('theme=falls', moderator)).toEqual([need.id, comment.id]);
  expect(await idsOf('show=decided', moderator)).toHaveLength(1);
  expect(await countQueue(db, moderator, now)).toEqual({
    kinds: { need: 2, comment: 1 },
    all: 3,
    overdue: 1,
    mine: 1,
  });
  expect(await countNew(db, moderator, { query: asked('kind=need'), since: at(1), now })).toBe(1);
});

test('a line says what it is about: reports with their reasons, a claim with its person, who has it open', async () => {
  const db = testDb();
  const [moderator, colleague] = [await makeModerator('Anna'), await makeModerator('Nils')];
  const hidden = await makeNeed(db, { title: 'At night', hiddenAt: factoryNow });
  await makeReport(db, { subjectId: hidden.id, reason: 'hurtful' });
  await makeReport(db, { subjectId: hidden.id, reason: 'hurtful' });
  const report = await makeModerationItem(db, { kind: 'report', subjectId: hidden.id });
  await holdItem(db, colleague, { itemId: report.id, now });
  const nurse = await makeUser(db, { name: 'Nadine Kern' });
  await makeUserRole(db, { userId: nurse.id, role: 'clinician', status: 'claimed', claim: 'I am a nurse.' });
  const about = {
    kind: 'role_claim',
    subjectType: 'person',
    subjectId: nurse.id,
    detail: 'clinician',
  } as const;
  await makeModerationItem(db, { ...about, excludedId: nurse.id, createdAt: at(1) });
  const { rows } = await listQueue(db, moderator, asked(), now);
  expect(rows).toMatchObject([
    {
      title: 'At night',
      isHidden: true,
      reports: { count: 2, reasons: ['hurtful'] },
      heldBy: { name: 'Nils' },
      isMineToDecide: true,
    },
    { title: 'Nadine Kern', excerpt: 'I am a nurse.', role: 'clinician', heldBy: null },
  ]);
});

test('one’s own needs stand in the queue as not one’s own to decide', async () => {
  const moderator = await makeModerator();
  const need = await makeNeed(testDb(), { status: 'submitted', authorId: moderator.id });
  await makeModerationItem(testDb(), { subjectId: need.id });
  expect((await listQueue(testDb(), moderator, asked(), now)).rows).toMatchObject([
    { isMineToDecide: false },
  ]);
});

test.each([
  ['what waits', ''],
  ['one kind', 'kind=need'],
  ['what was decided', 'show=decided'],
])('a page of %s is read from an index, however much was decided before', async (_what, search) => {
  const db = testDb();
  const moderator = await makeModerator();
  await db.execute(sql`
    insert into moderation_items (id, kind, subject_type, subject_id, status, due_at, decided_at, created_at)
    select gen_random_uuid(), case when i % 3 = 0 then 'comment' else 'need' end::queue_kind, 'need', gen_random_uuid(),
      case when i % 50 = 0 then 'waiting' else 'decided' end::queue_status,
      now(), case when i % 50 = 0 then null else now() - make_interval(mins => i) end, now() - make_interval(mins => i)
    from generate_series(1, 20000) i`);
  await db.execute(sql`analyze moderation_items`);
  const plan = await db.execute(sql`explain ${queueStatement(asked(search), moderator, now)}`);
  const text = plan.map((row) => Object.values(row)[0]).join('\n');
  expect(text).toMatch(/Index Scan.* on moderation_items i/);
  expect(text).not.toMatch(/Seq Scan on moderation_items/);
  expect(await db.$count(moderationItems)).toBe(20_000);
});
