import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { system } from '#app/policies/actor.ts';
import { getDatabaseUrl } from '#db/client.server.ts';
import { ballotPapers } from '#db/schema/index.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { makeVote, voteTimes } from '#db/testing/vote-scene.ts';
import { voterKeyOf } from '../voter-key.server.ts';
import { countBallot } from './count-ballot.server.ts';

type Work = { url: string; challengeId: string; entryId: string; voterIds: string[] };

/** Casts votes in a process of its own; kills it without warning once so many were acknowledged. Gives who was. */
function castElsewhere(work: Work, killAfter: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'db/testing/cast-votes.ts'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let said = '';
    let wrong = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.split('\n').length > killAfter) child.kill('SIGKILL');
    });
    child.stderr.on('data', (chunk) => {
      wrong += chunk;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === null && code !== 0) reject(new Error(wrong));
      else resolve(said.split('\n').slice(0, -1));
    });
    child.stdin.end(JSON.stringify(work));
  });
}

test('a server that is killed in a burst of votes has kept every vote it acknowledged, and none twice', async () => {
  const db = testDb();
  const { challenge, ballot, a } = await makeVote(db);
  const voters = await Promise.all(Array.from({ length: 150 }, () => signedIn(db, 'patient')));
  const voterIds = voters.map((voter) => voter.id);
  const work = { url: getDatabaseUrl(), challengeId: challenge.id, entryId: a, voterIds };
  const acknowledged = await castElsewhere(work, 40);
  expect(acknowledged.length).toBeGreaterThanOrEqual(40);
  expect(acknowledged.length).toBeLessThan(voterIds.length);
  const keysIn = async () => new Set((await db.select().from(ballotPapers)).map((paper) => paper.voterKey));
  const kept = await keysIn();
  expect(acknowledged.filter((id) => !kept.has(voterKeyOf(ballot.id, id)))).toEqual([]);
  // Everybody presses the button again at the server that was started anew, also whoever was heard.
  const again = await castElsewhere(work, Number.POSITIVE_INFINITY);
  expect(again.sort()).toEqual([...voterIds].sort());
  const result = await execute(
    countBallot,
    { actor: system, now: voteTimes.after },
    { challengeId: challenge.id },
  );
  expect(result.ballots).toBe(voterIds.length);
  expect(await db.$count(ballotPapers)).toBe(voterIds.length);
}, 60_000);
