import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { awards, ballotPapers, ballots, challenges, jurors, solutions, users } from '#db/schema/index.ts';
import { testDb } from '#db/testing/test-db.ts';
import { replaySilverSurfer } from './silver-surfer-2021/replay.server.ts';

const size = { entries: 8, voters: 90, jurors: 4, perEntry: 2 };

test('the contest of 2021 is played from the needs to the awards, small', async () => {
  const db = testDb();
  const said: string[] = [];
  const report = await replaySilverSurfer(db, {
    size,
    zone: 'Europe/Berlin',
    say: (line) => void said.push(line),
  });
  const [challenge] = await db.select().from(challenges).where(eq(challenges.slug, report.slug));
  expect(challenge?.status).toBe('closed');
  expect(challenge?.decidedAt).toEqual(new Date('2022-02-08T17:00:00Z'));

  // The voters' award is the one of the count, and it passed the patients' gate.
  const [ballot] = await db.select().from(ballots);
  expect(await db.$count(ballotPapers)).toBe(size.voters);
  expect(ballot?.result).toMatchObject({ ballots: size.voters, quorum: 'met' });
  const [winner] = await db.select().from(awards).where(eq(awards.kind, 'voters'));
  expect(ballot?.result).toMatchObject({ winners: [winner?.solutionId] });
  expect(report.awards.voters).toHaveLength(1);
  expect(report.awards.jury).toHaveLength(4);

  // Every team has feedback, every juror has sent, and the hospital's own entry was judged by nobody of the hospital.
  const entries = await db.select().from(solutions);
  expect(entries).toHaveLength(size.entries);
  expect(entries.every((entry) => (entry.feedback ?? '').length > 10)).toBe(true);
  expect(await db.$count(jurors, and(eq(jurors.status, 'accepted')))).toBe(size.jurors);
  expect(report.sheets).toBe(size.entries * size.perEntry);
  expect(report.conflicts).toBeGreaterThan(0);
  expect(said).toContain('The vote is open.');
  expect(said).toContain(`  votes cast: ${size.voters} of ${size.voters}`);

  // It is browsable: people and what they did bear the dates of the story.
  const [newest] = await db.select({ createdAt: users.createdAt }).from(users);
  expect(newest?.createdAt.getUTCFullYear()).toBe(2021);
});

test('a size that the story cannot be told in is refused before anything is made', async () => {
  const small = { ...size, entries: 3 };
  await expect(
    replaySilverSurfer(testDb(), { size: small, zone: 'Europe/Berlin', say: () => {} }),
  ).rejects.toThrow(RangeError);
  expect(await testDb().$count(users)).toBe(0);
});
