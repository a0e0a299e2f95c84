import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { richTextOf } from '#app/features/rich-text/rich-text.ts';
import { can } from '#app/policies/index.ts';
import {
  makeChallenge,
  makeChallengeNeed,
  makePhase,
  makeSolutionVersion,
} from '#db/testing/factories/challenges.ts';
import { makeJuror, makeJuryConflict } from '#db/testing/factories/deciding.ts';
import { makePilot } from '#db/testing/factories/pilots.ts';
import { makeFile } from '#db/testing/factories/platform.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { formTeam } from './commands/form-team.server.ts';
import { reopenSolution } from './commands/reopen-solution.server.ts';
import { saveSolution } from './commands/save-solution.server.ts';
import { submitSolution } from './commands/submit-solution.server.ts';
import {
  findVersion,
  jurorsOf,
  listVersions,
  pilotsByVersion,
  versionBefore,
} from './versions.queries.server.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));

/** A solution that was saved twice, sent in, taken back, saved, and sent in again: versions 2 to 4. */
async function history() {
  const challenge = await makeChallenge(testDb());
  const { needId } = await makeChallengeNeed(testDb(), { challengeId: challenge.id });
  await makePhase(testDb(), { challengeId: challenge.id });
  const lead = await signedIn(testDb(), 'innovator');
  const call = (hour: number) => ({ actor: lead, now: at(hour) });
  const formed = { challengeId: challenge.id, name: 'Night owls', title: 'Light' };
  const { solutionId } = await execute(formTeam, call(1), formed);
  const save = (hour: number, version: number, title: string) =>
    execute(saveSolution, call(hour), {
      solutionId,
      version,
      content: {
        title,
        summary: 'A soft light on the floor shows the way to the bathroom and goes out by itself.',
        design: richTextOf('Small lamps with a sensor stand along the way. '.repeat(4)),
        needIds: [needId],
        whatItTakes: 'One socket and an hour of work.',
        readiness: 4,
      },
    });
  await save(2, 1, 'First words');
  await save(3, 2, 'Better words');
  await execute(submitSolution, call(4), { solutionId, version: 3 });
  await execute(reopenSolution, call(5), { solutionId });
  await save(6, 3, 'Best words');
  await execute(submitSolution, call(7), { solutionId, version: 4 });
  return {
    challenge,
    solutionId,
    lead,
    team: { solutionId, drafts: true },
    others: { solutionId, drafts: false },
  };
}

test('the team sees each version with who saved and sent it in when; others see what was sent in', async () => {
  const { team, others } = await history();
  const { versions } = await listVersions(testDb(), team, null);
  expect(versions.map((row) => [row.version, row.savedAt, row.sentAt])).toEqual([
    [4, at(6), at(7)],
    [3, at(3), at(4)],
    [2, at(2), null],
  ]);
  expect(versions[0]?.sentBy).toBe(versions[0]?.savedBy);
  expect(versions[2]?.sentBy).toBeNull();
  const sent = await listVersions(testDb(), others, null);
  expect(sent.versions.map((row) => row.version)).toEqual([4, 3]);
});

test('a version that was never sent in is not found by others, also not as the one before', async () => {
  const { team, others } = await history();
  expect((await findVersion(testDb(), team, 2))?.content.title).toBe('First words');
  expect(await findVersion(testDb(), others, 2)).toBeNull();
  expect((await findVersion(testDb(), others, null))?.version).toBe(4);
  expect((await versionBefore(testDb(), others, 4))?.content.title).toBe('Better words');
  expect(await versionBefore(testDb(), others, 3)).toBeNull();
  expect((await versionBefore(testDb(), team, 3))?.version).toBe(2);
});

test('a version names the files that were attached then, and needs by their titles', async () => {
  const { solutionId, team } = await history();
  const file = { subjectType: 'solution', subjectId: solutionId };
  await makeFile(testDb(), { ...file, name: 'old.pdf', createdAt: at(1), removedAt: at(3) });
  await makeFile(testDb(), { ...file, name: 'new.pdf', createdAt: at(3) });
  expect((await findVersion(testDb(), team, 2))?.content.files).toEqual(['old.pdf']);
  expect((await findVersion(testDb(), team, 3))?.content.files).toEqual(['new.pdf']);
  expect((await findVersion(testDb(), team, 3))?.content.needs).toHaveLength(1);
});

test('a long history is paged', async () => {
  const { solutionId, team, lead } = await history();
  for (let version = 5; version <= 60; version += 1) {
    await makeSolutionVersion(testDb(), { solutionId, version, savedBy: lead.id });
  }
  const first = await listVersions(testDb(), team, null);
  expect([first.versions.length, first.versions[0]?.version, first.next]).toEqual([50, 60, 11]);
  const second = await listVersions(testDb(), team, first.next);
  expect(second.versions.map((row) => row.version)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2]);
  expect(second.next).toBeNull();
});

test('of a version a trial of it is named once everybody may read that', async () => {
  const { solutionId } = await history();
  await makePilot(testDb(), { solutionId, solutionVersion: 4, status: 'planned' });
  const open = await makePilot(testDb(), { solutionId, solutionVersion: 4 });
  expect(await pilotsByVersion(testDb(), solutionId)).toEqual([
    { version: 4, slug: open.slug, title: open.title },
  ]);
});

test('jurors without a conflict read the versions; invited, conflicted and foreign ones do not', async () => {
  const { challenge, solutionId } = await history();
  const [judges, invited, conflicted, foreign] = await Promise.all(
    [0, 1, 2, 3].map(() => signedIn(testDb(), 'clinician')),
  );
  if (!judges || !invited || !conflicted || !foreign) throw new Error('Four clinicians');
  const seat = (userId: string, status: 'accepted' | 'invited') =>
    makeJuror(testDb(), { challengeId: challenge.id, userId, status });
  await Promise.all([
    seat(judges.id, 'accepted'),
    seat(invited.id, 'invited'),
    seat(conflicted.id, 'accepted'),
  ]);
  await makeJuror(testDb(), { userId: foreign.id, status: 'accepted' });
  await makeJuryConflict(testDb(), { solutionId, jurorId: conflicted.id });
  const jurorIds = await jurorsOf(testDb(), { id: solutionId });
  expect(jurorIds).toEqual([judges.id]);
  const subject = { id: solutionId, status: 'eligible' as const, memberIds: [], leadIds: [], jurorIds };
  expect([judges, invited].map((actor) => can(actor, 'solution.read_versions', subject))).toEqual([
    true,
    false,
  ]);
});
