import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { phases } from '#db/schema/index.ts';
import { makeChallenge, makePhase } from '#db/testing/factories/challenges.ts';
import { testDb } from '#db/testing/test-db.ts';
import { announced, inDays, person, statusOf, stepsOf } from '../testing.server.ts';
import { openAndCloseDuePhases } from './advance-phases.server.ts';

test('the clock opens and closes phases at their instant, each once', async () => {
  const { id } = await announced(await person('staff'));
  expect(await openAndCloseDuePhases(testDb(), new Date(inDays(1).getTime() - 1))).toBe(0);
  expect(await statusOf(id)).toBe('announced');
  expect(await openAndCloseDuePhases(testDb(), inDays(1))).toBe(1);
  expect(await statusOf(id)).toBe('running');
  expect(await openAndCloseDuePhases(testDb(), inDays(1))).toBe(0);
  expect((await stepsOf(id)).at(-1)).toEqual({
    kind: 'challenge.phase_opened',
    facts: { title: 'Nights without fear', phase: 'propose' },
  });
});

test('a clock that was stopped for days catches up, and tells only what is still open', async () => {
  const { id } = await announced(await person('staff'));
  await openAndCloseDuePhases(testDb(), inDays(29));
  const rows = await testDb()
    .select({ kind: phases.kind, openedAt: phases.openedAt, closedAt: phases.closedAt })
    .from(phases)
    .where(eq(phases.challengeId, id))
    .orderBy(asc(phases.endsAt));
  expect(rows).toEqual([
    { kind: 'propose', openedAt: inDays(29), closedAt: inDays(29) },
    { kind: 'vote', openedAt: inDays(29), closedAt: inDays(29) },
    { kind: 'jury', openedAt: inDays(29), closedAt: null },
  ]);
  const opened = (await stepsOf(id)).filter((step) => step.kind === 'challenge.phase_opened');
  expect(opened.map((step) => (step.facts as { phase: string }).phase)).toEqual(['jury']);
});

test('two servers that hear the clock at once move a challenge once', async () => {
  const { id } = await announced(await person('staff'));
  await Promise.all([1, 2, 3].map(() => openAndCloseDuePhases(testDb(), inDays(2))));
  const opened = (await stepsOf(id)).filter((step) => step.kind === 'challenge.phase_opened');
  expect(opened).toHaveLength(1);
});

test('a phase that begins while clocks are put forward opens at its instant', async () => {
  // 3:00 in Berlin on 29 March 2026 is 1:00 UTC; 2:00 does not exist that night.
  const startsAt = new Date('2026-03-29T01:00:00Z');
  const phase = { kind: 'propose' as const, startsAt, endsAt: new Date('2026-04-10T16:00:00Z') };
  const { id } = await announced(await person('staff'), { phases: [phase] });
  await openAndCloseDuePhases(testDb(), new Date('2026-03-29T00:59:59Z'));
  expect(await statusOf(id)).toBe('announced');
  await openAndCloseDuePhases(testDb(), startsAt);
  expect(await statusOf(id)).toBe('running');
});

test.each(['draft', 'cancelled', 'closed'] as const)(
  'the clock leaves a %s challenge alone',
  async (status) => {
    const challenge = await makeChallenge(testDb(), { status });
    await makePhase(testDb(), { challengeId: challenge.id });
    expect(await openAndCloseDuePhases(testDb(), inDays(30))).toBe(0);
    expect(await statusOf(challenge.id)).toBe(status);
  },
);
