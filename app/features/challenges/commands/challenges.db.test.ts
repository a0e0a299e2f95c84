import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { richTextOf } from '#app/features/rich-text/rich-text.ts';
import { type Actor, anonymous } from '#app/policies/actor.ts';
import { auditLog, challengeNeeds, challenges, needs, outbox, phases } from '#db/schema/index.ts';
import { makeChallenge, makeChallengeNeed } from '#db/testing/factories/challenges.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { makeOrganisation } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { announced, content, now, person, statusOf, stepsOf } from '../testing.server.ts';
import { announceChallenge } from './announce-challenge.server.ts';
import { cancelChallenge } from './cancel-challenge.server.ts';
import { closeChallenge } from './close-challenge.server.ts';
import { createChallenge } from './create-challenge.server.ts';
import { saveBasics } from './save-basics.server.ts';

test('staff write a challenge from needs; it is a draft nobody is told of', async () => {
  const staff = await person('staff');
  const { id, slug } = await execute(createChallenge, { actor: staff, now }, await content());
  expect(slug).toMatch(/^nights-without-fear-/);
  expect(await statusOf(id)).toBe('draft');
  expect(await testDb().$count(phases, eq(phases.challengeId, id))).toBe(3);
  expect(await testDb().$count(outbox)).toBe(0);
  const [audit] = await testDb().select().from(auditLog).where(eq(auditLog.subjectId, id));
  expect(audit).toMatchObject({ action: 'challenge.create', actorId: staff.id });
});

test.each([
  ['nobody', 'unauthenticated'],
  ['patient', 'forbidden'],
  ['innovator', 'forbidden'],
] as const)('%s cannot write a challenge', async (role, kind) => {
  const actor = role === 'nobody' ? anonymous : await person(role);
  await expect(execute(createChallenge, { actor, now }, await content())).rejects.toMatchObject({ kind });
  expect(await testDb().$count(challenges)).toBe(0);
});

test('a draft may lack almost everything, and then it cannot be announced', async () => {
  const actor = await person('staff');
  const input = { title: 'An idea', format: 'contest' as const, brief: richTextOf(''), ballot: {} };
  const { id } = await execute(createChallenge, { actor, now }, input);
  await expect(execute(announceChallenge, { actor, now }, { challengeId: id })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'not_ready',
  });
  expect(await statusOf(id)).toBe('draft');
});

test.each([
  ['a need that does not exist', async () => ({ needIds: ['0195a0b0-0000-7000-8000-000000000000'] })],
  [
    'a need that nobody may read yet',
    async () => ({ needIds: [(await makeNeed(testDb(), { status: 'submitted' })).id] }),
  ],
  ['a hidden need', async () => ({ needIds: [(await makeNeed(testDb(), { hiddenAt: now })).id] })],
  ['a partner that does not exist', async () => ({ partnerIds: ['0195a0b0-0000-7000-8000-000000000000'] })],
])('a challenge is not made of %s', async (_name, change) => {
  const actor = await person('staff');
  const input = await content(await change());
  await expect(execute(createChallenge, { actor, now }, input)).rejects.toMatchObject({ kind: 'conflict' });
  expect(await testDb().$count(challenges)).toBe(0);
});

test('a brief with a script or a link that runs is refused', async () => {
  const actor = await person('staff');
  const brief = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:1' } }] }],
      },
    ],
  };
  const input = await content({ brief });
  await expect(execute(createChallenge, { actor, now }, input)).rejects.toMatchObject({
    kind: 'invalid',
    fields: { brief: 'unsafe_link' },
  });
});

test('announcing takes the needs up and notes one public step', async () => {
  const { id, input } = await announced(await person('staff'));
  expect(await statusOf(id)).toBe('announced');
  const [need] = await testDb()
    .select({ status: needs.status })
    .from(needs)
    .where(eq(needs.id, input.needIds[0] ?? ''));
  expect(need?.status).toBe('in_challenge');
  expect(await stepsOf(id)).toEqual([
    { kind: 'challenge.announced', facts: { title: 'Nights without fear' } },
  ]);
});

test('a challenge is announced once, however often the button is pressed', async () => {
  const actor = await person('staff');
  const { id } = await execute(createChallenge, { actor, now }, await content());
  const tries = [1, 2, 3].map(() => execute(announceChallenge, { actor, now }, { challengeId: id }));
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  expect(await stepsOf(id)).toHaveLength(1);
});

test('a colleague’s newer change is never overwritten', async () => {
  const actor = await person('staff');
  const input = await content();
  const { id } = await execute(createChallenge, { actor, now }, input);
  const edit = (title: string) =>
    execute(saveBasics, { actor, now }, { challengeId: id, version: 0, content: { ...input, title } });
  const outcomes = await Promise.allSettled([edit('The first title'), edit('The second title')]);
  const lost = outcomes.find((one) => one.status === 'rejected');
  expect(lost?.reason).toMatchObject({ kind: 'conflict', code: 'changed_meanwhile' });
  const [row] = await testDb().select().from(challenges).where(eq(challenges.id, id));
  expect(row?.version).toBe(2);
});

test('a public challenge stays complete', async () => {
  const actor = await person('staff');
  const { id, input } = await announced(actor);
  const call = { challengeId: id, version: 0, content: { ...input, needIds: [] } };
  await expect(execute(saveBasics, { actor, now }, call)).rejects.toMatchObject({ code: 'not_ready' });
  expect(await testDb().$count(challengeNeeds, eq(challengeNeeds.challengeId, id))).toBe(1);
});

test('a need that comes in later is taken up, one that leaves is open again', async () => {
  const actor = await person('staff');
  const { id, input } = await announced(actor);
  const [old] = input.needIds;
  const fresh = await makeNeed(testDb());
  await execute(
    saveBasics,
    { actor, now },
    { challengeId: id, version: 0, content: { ...input, needIds: [fresh.id] } },
  );
  const rows = await testDb().select({ id: needs.id, status: needs.status }).from(needs);
  expect(Object.fromEntries(rows.map((row) => [row.id, row.status]))).toMatchObject({
    [old ?? '']: 'published',
    [fresh.id]: 'in_challenge',
  });
  expect(await stepsOf(fresh.id)).toMatchObject([
    { kind: 'need.taken_up', facts: { title: 'Nights without fear' } },
  ]);
});

test('calling off says why, frees the needs, and tells everyone concerned', async () => {
  const actor = await person('staff');
  const { id, input } = await announced(actor);
  await execute(cancelChallenge, { actor, now }, { challengeId: id, reason: 'The partner has left us.' });
  expect(await statusOf(id)).toBe('cancelled');
  expect((await stepsOf(id)).at(-1)).toEqual({
    kind: 'challenge.cancelled',
    facts: { title: 'Nights without fear', reason: 'The partner has left us.' },
  });
  const [need] = await testDb()
    .select({ status: needs.status })
    .from(needs)
    .where(eq(needs.id, input.needIds[0] ?? ''));
  expect(need?.status).toBe('published');
});

test('a need that stands in a second live challenge stays taken up when the first is called off', async () => {
  const actor = await person('staff');
  const { id, input } = await announced(actor);
  const other = await makeChallenge(testDb(), { status: 'running' });
  await makeChallengeNeed(testDb(), { challengeId: other.id, needId: input.needIds[0] ?? '' });
  await execute(cancelChallenge, { actor, now }, { challengeId: id, reason: 'The partner has left us.' });
  const [need] = await testDb()
    .select({ status: needs.status })
    .from(needs)
    .where(eq(needs.id, input.needIds[0] ?? ''));
  expect(need?.status).toBe('in_challenge');
});

test('calling off needs a reason', async () => {
  const actor = await person('staff');
  const { id } = await announced(actor);
  await expect(
    execute(cancelChallenge, { actor, now }, { challengeId: id, reason: ' no ' }),
  ).rejects.toMatchObject({ fields: { reason: 'too_short' } });
});

test('a draft is dropped in silence', async () => {
  const actor = await person('staff');
  const { id } = await execute(createChallenge, { actor, now }, await content());
  await execute(cancelChallenge, { actor, now }, { challengeId: id, reason: 'It was only a try.' });
  expect(await stepsOf(id)).toEqual([]);
});

test('only a decided challenge is put away, and only by staff', async () => {
  const decided = await makeChallenge(testDb(), { status: 'decided' });
  const running = await makeChallenge(testDb(), { status: 'running' });
  const staff = await person('staff');
  const close = (actor: Actor, challengeId: string) =>
    execute(closeChallenge, { actor, now }, { challengeId });
  await expect(close(await person('innovator'), decided.id)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(close(staff, running.id)).rejects.toMatchObject({ kind: 'forbidden' });
  await close(staff, decided.id);
  expect(await statusOf(decided.id)).toBe('closed');
});

test('partners are kept', async () => {
  const actor = await person('staff');
  const organisation = await makeOrganisation(testDb());
  const input = await content({ partnerIds: [organisation.id, organisation.id] });
  await expect(execute(createChallenge, { actor, now }, input)).resolves.toBeDefined();
});
