import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { finalOf } from '#app/features/deliberation/finalists.queries.server.ts';
import { readDeliberation } from '#app/features/deliberation/read-deliberation.server.ts';
import { juryStateOf } from '#app/features/jury/jury.queries.server.ts';
import { challenges, users } from '#db/schema/index.ts';
import { testDb } from '#db/testing/test-db.ts';
import { seedDemo } from './seed-demo.server.ts';

const now = new Date('2026-05-13T10:00:00.000Z');

beforeEach(() => seedDemo(testDb(), { now, log: () => {} }));

const findChallenge = async () => {
  const [row] = await testDb()
    .select({ id: challenges.id })
    .from(challenges)
    .where(eq(challenges.slug, 'enough-to-drink-every-day'));
  return row?.id ?? '';
};

test('the final is open to all jurors and nobody has scored it before the pitches', async () => {
  const id = await findChallenge();
  const [first, final] = [await juryStateOf(testDb(), id, now, 1), await juryStateOf(testDb(), id, now, 2)];
  expect(first).toMatchObject({ complete: true, over: true });
  expect(final).toMatchObject({ open: true, complete: false, submittedIds: [] });
  expect(final.judgingIds).toHaveLength(5);
  const people = await testDb().select().from(users);
  const personas = people.filter(({ id: person }) => final.judgingIds.includes(person));
  expect(personas.map(({ email }) => email)).toEqual(
    expect.arrayContaining(['clinician@demo.example', 'researcher@demo.example']),
  );
});

test('finalists are the three with the best scores after the talk, and each has a time of its own', async () => {
  const id = await findChallenge();
  const [final, talk] = [await finalOf(testDb(), id), await readDeliberation(testDb(), id, 1)];
  const finalists = final?.finalists ?? [];
  expect(
    talk.rows
      .slice(0, 3)
      .map((row) => row.id)
      .sort(),
  ).toEqual(finalists.map((one) => one.id).sort());
  expect(talk.rows.map((row) => row.now?.rank)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(finalists.map(({ slug }) => slug)).toContain('the-cup-that-counts-sips');
  const times = finalists.map(({ pitchAt }) => pitchAt?.getTime() ?? 0);
  expect(new Set(times).size).toBe(3);
  expect(Math.min(...times)).toBeGreaterThan(now.getTime());
  expect(Math.max(...times)).toBeLessThan(final?.round.endsAt?.getTime() ?? 0);
});

test('each change of a score says what it was and why, and the score is what it was changed to', async () => {
  const talk = await readDeliberation(testDb(), await findChallenge(), 1);
  expect(talk.changes).toHaveLength(3);
  for (const { solution, juror, criterion, before, after, reason } of talk.changes) {
    const score = talk.scores.find(
      (row) => row.solution === solution && row.juror === juror && row.criterion === criterion,
    );
    expect(score?.value).toBe(after);
    expect(before).not.toBe(after);
    expect(reason).not.toBe('');
  }
  expect(talk.changes.filter(({ byStaff }) => byStaff)).toHaveLength(1);
});
