import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { system } from '#app/policies/actor.ts';
import { getSql } from '#db/client.server.ts';
import { ballotArrivals, ballotPapers, ballots, phases, userRoles, users } from '#db/schema/index.ts';
import { makeHandPaper } from '#db/testing/factories/contests.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { castOwn, makeVote, type VoteScene, voteTimes } from '#db/testing/vote-scene.ts';
import { voterKeyOf } from '../voter-key.server.ts';
import { countBallot, countDueBallots } from './count-ballot.server.ts';

const { now, ends, after } = voteTimes;
const patient = () => signedIn(testDb(), 'patient');
const count = ({ challenge }: VoteScene, at = after) =>
  execute(countBallot, { actor: system, now: at }, { challengeId: challenge.id });
const papers = (scene: VoteScene) =>
  testDb().select().from(ballotPapers).where(eq(ballotPapers.ballotId, scene.ballot.id));

/** Holds the ballot as the count does, until it is let go; `isCounted`: it was counted meanwhile. */
async function holdForCount({ ballot }: VoteScene, work: () => Promise<void>, isCounted: boolean) {
  await testDb().transaction(async (tx) => {
    await tx.select({ id: ballots.id }).from(ballots).where(eq(ballots.id, ballot.id)).for('update');
    await work();
    if (isCounted) await tx.update(ballots).set({ countedAt: after }).where(eq(ballots.id, ballot.id));
  });
}

/** Resolves when somebody waits for a lock. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const [row] = await testDb().execute<{ n: number }>(
      sql`select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    if (row && row.n > 0) return;
  }
}

test('a paper sent in the last second that waits for the count is refused, not lost in silence', async () => {
  const scene = await makeVote(testDb());
  const voter = await patient();
  let sent: Promise<unknown> = Promise.resolve();
  await holdForCount(
    scene,
    async () => {
      sent = castOwn(scene, voter, { [scene.a]: 1 }, { at: new Date(ends.getTime() - 1) }).catch(
        (error) => error,
      );
      await untilSomebodyWaits();
    },
    true,
  );
  expect(await sent).toMatchObject({ code: 'vote_closed' });
  expect(await papers(scene)).toEqual([]);
});

test('a paper sent in the last second counts by the time at which it came, also when it had to wait', async () => {
  const scene = await makeVote(testDb());
  const voter = await patient();
  let sent: Promise<unknown> = Promise.resolve();
  await holdForCount(
    scene,
    async () => {
      sent = castOwn(scene, voter, { [scene.a]: 1 }, { at: new Date(ends.getTime() - 1) });
      await untilSomebodyWaits();
    },
    false,
  );
  expect(await sent).toMatchObject({ changed: false });
  expect(await count(scene)).toMatchObject({ ballots: 1, winners: [scene.a] });
});

test('the count waits for a paper that is just being put in', async () => {
  const scene = await makeVote(testDb());
  let counted: Promise<Awaited<ReturnType<typeof count>>> | undefined;
  await testDb().transaction(async (tx) => {
    await tx.select({ id: ballots.id }).from(ballots).where(eq(ballots.id, scene.ballot.id)).for('share');
    counted = count(scene);
    await untilSomebodyWaits();
    await tx.insert(ballotPapers).values({
      ballotId: scene.ballot.id,
      voterKey: 'a voter',
      constituency: 'patients',
      marks: { [scene.b]: 1 },
    });
  });
  expect(await counted).toMatchObject({ ballots: 1, winners: [scene.b] });
});

test('voters do not wait for one another', async () => {
  const scene = await makeVote(testDb());
  const [first, second] = [await patient(), await patient()];
  await testDb().transaction(async (tx) => {
    await tx.select({ id: ballots.id }).from(ballots).where(eq(ballots.id, scene.ballot.id)).for('share');
    await castOwn(scene, first, { [scene.a]: 1 });
    await castOwn(scene, second, { [scene.a]: 1 });
  });
  expect(await papers(scene)).toHaveLength(2);
});

test('a role that was taken away after the page was opened does not vote any more', async () => {
  const scene = await makeVote(testDb());
  const clinician = await signedIn(testDb(), 'clinician');
  await castOwn(scene, clinician, { [scene.a]: 1 }, { capacity: 'clinician' });
  await testDb().update(userRoles).set({ status: 'ended' }).where(eq(userRoles.userId, clinician.id));
  // The session still has the role: it was read before.
  await expect(
    castOwn(scene, clinician, { [scene.b]: 1 }, { capacity: 'clinician', version: 1 }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await papers(scene)).toMatchObject([{ marks: { [scene.a]: 1 } }]);
});

test('whoever was suspended after the page was opened does not vote any more', async () => {
  const scene = await makeVote(testDb());
  const voter = await patient();
  await testDb().update(users).set({ suspendedAt: now }).where(eq(users.id, voter.id));
  await expect(castOwn(scene, voter, {})).rejects.toMatchObject({ kind: 'forbidden' });
});

test('a tally is refused before the vote has opened, while it is open, and until papers by hand are typed in', async () => {
  const scene = await makeVote(testDb(), { paperHours: 48 });
  const early = new Date(now.getTime() - 7 * 86_400_000);
  for (const at of [early, now, new Date(ends.getTime() - 1)])
    await expect(count(scene, at)).rejects.toMatchObject({ code: 'vote_open' });
  const hours = (n: number) => new Date(ends.getTime() + n * 3_600_000);
  for (const at of [ends, hours(47)]) {
    expect(await countDueBallots(testDb(), at)).toBe(0);
    await expect(count(scene, at)).rejects.toMatchObject({ code: 'papers_awaited' });
  }
  await makeHandPaper(testDb(), { ballotId: scene.ballot.id, status: 'typed_once' });
  await makeHandPaper(testDb(), { ballotId: scene.ballot.id, status: 'differs' });
  await makeHandPaper(testDb(), { ballotId: scene.ballot.id, status: 'void' });
  expect(await countDueBallots(testDb(), hours(48))).toBe(1);
  const [ballot] = await testDb().select({ result: ballots.result }).from(ballots);
  expect(ballot?.result).toMatchObject({ ballots: 0, handPapersLeft: 2, winners: [] });
});

test('a challenge without a vote in its plan is never counted', async () => {
  const scene = await makeVote(testDb());
  await testDb().delete(phases).where(eq(phases.challengeId, scene.challenge.id));
  await expect(count(scene)).rejects.toMatchObject({ code: 'vote_open' });
});

test('when a paper came is noted to the minute, and from which network without saying so', async () => {
  const scene = await makeVote(testDb());
  const voter = await patient();
  await testDb().update(users).set({ createdAt: now }).where(eq(users.id, voter.id));
  const at = new Date(now.getTime() + 61_234);
  await castOwn(scene, voter, { [scene.a]: 1 }, { at });
  await castOwn(scene, voter, { [scene.b]: 1 }, { at, version: 1 });
  const arrivals = await testDb().select().from(ballotArrivals);
  expect(arrivals).toMatchObject([{ minute: new Date(now.getTime() + 60_000), isNewAccount: true }]);
  expect(arrivals[0]?.id[14]).toBe('4');
});

test('a burst of votes of which connections are cut: what was acknowledged is counted, and nothing twice', async () => {
  const scene = await makeVote(testDb());
  const voters = await Promise.all(Array.from({ length: 200 }, patient));
  const acknowledged = new Map<string, string>();
  const send = async (voter: (typeof voters)[number], i: number) => {
    const choice = i % 3 === 0 ? scene.a : scene.b;
    await castOwn(scene, voter, { [choice]: 1 });
    acknowledged.set(voter.id, choice);
  };
  // Every voter presses the button twice.
  const all = voters.flatMap((voter, i) => [send(voter, i), send(voter, i)]);
  const cut = async () => {
    while (acknowledged.size < 20) await untilNextTurn();
    for (let i = 0; i < 4; i += 1) {
      const before = acknowledged.size;
      await getSql().unsafe(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' limit 2`);
      while (acknowledged.size < Math.min(before + 20, 190)) await untilNextTurn();
    }
  };
  const [outcomes] = await Promise.all([Promise.allSettled(all), cut().catch(() => undefined)]);
  const lost = outcomes.filter(({ status }) => status === 'rejected');
  expect(lost.length).toBeGreaterThan(0);
  const inBallot = await papers(scene);
  for (const [voterId, choice] of acknowledged) {
    const own = inBallot.filter(({ voterKey }) => voterKey === voterKeyOf(scene.ballot.id, voterId));
    expect(own).toMatchObject([{ marks: { [choice]: 1 }, version: 1 }]);
  }
  expect(new Set(inBallot.map(({ receipt }) => receipt)).size).toBe(inBallot.length);
  expect(await testDb().$count(ballotArrivals)).toBe(inBallot.length);
  expect((await count(scene)).ballots).toBe(inBallot.length);
}, 60_000);

const untilNextTurn = () => new Promise((resolve) => setImmediate(resolve));

test('a vote that cannot be counted holds up no other', async () => {
  const broken = await makeVote(testDb(), { method: 'budget', budget: null });
  const scene = await makeVote(testDb());
  await castOwn(scene, await patient(), { [scene.a]: 1 });
  await expect(countDueBallots(testDb(), after)).rejects.toThrow('could not be counted');
  const countedAt = async ({ ballot }: VoteScene) =>
    (await testDb().select().from(ballots).where(eq(ballots.id, ballot.id)))[0]?.countedAt;
  expect(await countedAt(scene)).toEqual(after);
  expect(await countedAt(broken)).toBeNull();
});
