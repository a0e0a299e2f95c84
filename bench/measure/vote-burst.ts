import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { countBallot } from '#app/features/ballots/commands/count-ballot.server.ts';
import { system } from '#app/policies/actor.ts';
import type { Db } from '#db/client.server.ts';
import { burst } from '../lib/burst.ts';
import { type OpenVote, openVote, ticksOf } from '../lib/contest.ts';
import type { BenchDatabase } from '../lib/database.ts';
import { median, percentile } from '../lib/load.ts';
import { type Measured, settings, startFloor } from '../lib/process.ts';
import type { Line } from '../lib/report.ts';

const voters = 1_800;
const atOnce = 200;
const entries = 50;

/** Who takes the papers, and in which way. */
interface Taker {
  readonly name: string;
  readonly url: string;
  readonly rows: 'own' | 'three' | 'all';
}

/** One burst: when each voter had their answer, and when the last one had, in milliseconds. */
interface Burst {
  readonly times: readonly number[];
  readonly took: number;
}

/**
 * Everybody votes at once, over HTTP as browsers do, and each paper must be acknowledged and counted once; beside plain
 * transactions behind the same session check. Each burst has a vote of its own, so that it begins as empty as the others.
 *
 * @throws Error when a vote was not acknowledged, is missing, or counts twice
 */
export async function measureVoteBurst(
  app: Measured,
  db: BenchDatabase,
  { rounds }: { rounds: number },
  dataDir: string,
): Promise<Line[]> {
  if (db.people.length < voters) throw new Error(`There are ${db.people.length} people, not ${voters}`);
  const floor = await startFloor('bare-vote.ts', { url: db.url }, settings(db.url, 0, dataDir));
  // A client of its own: drizzle takes the driver's own ways with dates and JSON away.
  const client = postgres(db.url, { max: 2, onnotice: () => {} });
  const takers: Taker[] = [
    { name: 'app', url: app.url, rows: 'own' },
    { name: 'its three statements, bare', url: floor.url, rows: 'three' },
    { name: 'its own transaction, bare', url: floor.url, rows: 'all' },
  ];
  const found = takers.map(() => [] as Burst[]);
  try {
    // The first round warms up, and everybody clicks twice.
    for (let round = -1; round < rounds; round += 1) {
      for (const [index, taker] of takers.entries()) {
        const result = await everybodyVotes(taker, app.url, db, drizzle(client), round < 0 ? 2 : 1);
        if (round >= 0) found[index]?.push(result);
      }
    }
  } finally {
    await floor.stop();
    await client`drop table if exists bench_outbox`;
    await client.end();
  }
  return toLines(takers, found);
}

async function everybodyVotes(
  { name, url, rows }: Taker,
  origin: string,
  bench: BenchDatabase,
  db: Db,
  clicks: number,
): Promise<Burst> {
  const vote = await openVote(db, entries);
  const forms = bench.people.slice(0, voters).flatMap((id, voter) => {
    const fields: [string, string][] = [
      ['for', id],
      ['capacity', 'patient'],
      ['version', '0'],
      ...ticksOf(voter, vote.entries).map((pick): [string, string] => ['pick', pick]),
    ];
    if (rows !== 'own')
      fields.push(['rows', rows], ['challengeId', vote.challengeId], ['ballotId', vote.ballotId]);
    const form = {
      path: contestPaths.checkVote(vote.slug),
      headers: {
        cookie: bench.cookies[voter] ?? '',
        origin,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(fields).toString(),
    };
    return Array.from({ length: clicks }, () => form);
  });
  const started = performance.now();
  const answers = await burst(url, forms, atOnce);
  const took = performance.now() - started;
  const receipt = rows === 'own' ? contestPaths.voteReceipt(vote.slug) : '/receipt';
  const lost = answers.find(({ status, location }) => status !== 302 || location !== receipt);
  if (lost || answers.length !== forms.length)
    throw new Error(`${name} acknowledged not every vote: ${lost?.status} ${lost?.location}`);
  await checkCount(name, vote, bench, db);
  if (rows === 'own') {
    await checkTraces(vote, bench);
    await untilTold(bench);
  }
  return { times: answers.map(({ took }) => took), took };
}

/** Closes and counts the vote as the app's clock does, and compares with what was sent. */
async function checkCount(name: string, vote: OpenVote, { sql }: BenchDatabase, db: Db): Promise<void> {
  const expected = new Map(vote.entries.map((id) => [id, 0]));
  for (let voter = 0; voter < voters; voter += 1)
    for (const id of ticksOf(voter, vote.entries)) expected.set(id, (expected.get(id) ?? 0) + 1);
  const call = { actor: system, now: new Date(vote.closesAt.getTime() + 1000), db };
  const { ballots, ranking } = await execute(countBallot, call, { challengeId: vote.challengeId });
  if (ballots !== voters) throw new Error(`${name}: ${ballots} papers were counted, not ${voters}`);
  for (const { candidate, supporters } of ranking)
    if (supporters !== expected.get(candidate))
      throw new Error(`${name}: ${supporters} votes for an entry that got ${expected.get(candidate)}`);
  const [changed] = await sql<{ count: number }[]>`
    select count(*)::int as count from ballot_papers where ballot_id = ${vote.ballotId} and version <> 1`;
  if (changed?.count !== 0) throw new Error(`${name}: ${changed?.count} papers were changed by nobody`);
}

/** Each voter stands in the log, and each paper came once. */
async function checkTraces({ challengeId, ballotId }: OpenVote, { sql }: BenchDatabase): Promise<void> {
  const [row] = await sql<{ people: number; arrivals: number }[]>`
    select (select count(distinct actor_id)::int from audit_log
        where action = 'ballot.cast' and subject_id = ${challengeId}) as people,
      (select count(*)::int from ballot_arrivals where ballot_id = ${ballotId}) as arrivals`;
  if (row?.people !== voters || row.arrivals !== voters)
    throw new Error(`${row?.people} people stand in the log and ${row?.arrivals} arrivals, not ${voters}`);
}

/**
 * Waits until the app has told what happened: it would go on working while the next one is measured. What the count tells is
 * due only when the vote has closed.
 */
async function untilTold({ sql }: BenchDatabase): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const [row] = await sql<
      { left: number }[]
    >`select count(*)::int as left from outbox where next_attempt_at <= now()`;
    if (row?.left === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The outbox was not emptied within a minute');
}

function toLines(takers: readonly Taker[], found: readonly (readonly Burst[])[]): Line[] {
  const [own = [], ...floors] = found;
  const p95 = ({ times }: Burst) => percentile(times, 0.95);
  const show = (bursts: readonly Burst[]) => {
    const all = bursts.flatMap(({ times }) => times);
    const seconds = median(bursts.map(({ took }) => took)) / 1000;
    return `p50 ${median(all).toFixed(0)}, p95 ${percentile(all, 0.95).toFixed(0)} ms, all in ${seconds.toFixed(1)} s`;
  };
  return floors.map((bursts, index) => {
    const taker = takers[index + 1];
    const ratios = own.map((one, round) => {
      const beside = bursts[round];
      return beside ? p95(one) / p95(beside) : Number.NaN;
    });
    return {
      what: `${voters.toLocaleString('en')} votes, ${atOnce} at once: p95`,
      measured: show(own),
      beside: `${taker?.name}: ${show(bursts)}`,
      value: median(ratios),
      unit: 'ratio',
      range: [Math.min(...ratios), Math.max(...ratios)],
      target: { atMost: taker?.rows === 'all' ? 2 : 3 },
    };
  });
}
