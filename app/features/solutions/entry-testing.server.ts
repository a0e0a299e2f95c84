import { execute } from '#app/commands/command.server.ts';
import { richTextOf } from '#app/features/rich-text/rich-text.ts';
import type { Actor, Person } from '#app/policies/actor.ts';
import {
  makeChallenge,
  makeChallengeNeed,
  makePhase,
  makeTeamMember,
} from '#db/testing/factories/challenges.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { formTeam } from './commands/form-team.server.ts';
import { saveSolution } from './commands/save-solution.server.ts';
import { submitSolution } from './commands/submit-solution.server.ts';

/** When these tests take place: a day after the challenge began to take entries, a week before it ends. */
export const testNow = new Date('2026-03-02T09:00:00Z');
/** The deadline of the challenges of these tests, exclusive. */
export const testDeadline = new Date(testNow.getTime() + 7 * 86_400_000);
export const minutesAfter = (minutes: number) => new Date(testDeadline.getTime() + minutes * 60_000);

/** All words of a whole entry that answers one need. */
export const wholeWords = (needId: string, change: Record<string, unknown> = {}) => ({
  title: 'Light that follows you',
  summary: 'A soft light on the floor shows the way to the bathroom and goes out by itself.',
  design: richTextOf('Small lamps with a sensor stand along the way. '.repeat(4)),
  needIds: [needId],
  whatItTakes: 'One socket and an hour of work.',
  readiness: 4,
  ...change,
});

/** A team of one, in a running challenge with one need, with a whole draft that nobody has sent in. */
export async function makeEntry(challengeChange: { graceMinutes?: number } = {}, ...others: Person[]) {
  const challenge = await makeChallenge(testDb(), challengeChange);
  const challengeId = challenge.id;
  const { needId } = await makeChallengeNeed(testDb(), { challengeId });
  const { id: phaseId } = await makePhase(testDb(), { challengeId });
  const lead = await signedIn(testDb(), 'innovator');
  const words = { name: 'Night owls', title: 'Light that follows you' };
  const formed = await execute(formTeam, { actor: lead, now: testNow }, { challengeId, ...words });
  for (const other of others) await makeTeamMember(testDb(), { teamId: formed.teamId, userId: other.id });
  const entry = { challengeId, challengeSlug: challenge.slug, needId, phaseId, lead, ...formed };
  await saveEntry(entry, lead, 1);
  return entry;
}

export type TestEntry = Awaited<ReturnType<typeof makeEntry>>;

export const saveEntry = (
  entry: { solutionId: string; needId: string },
  actor: Actor,
  version: number,
  change: Record<string, unknown> = {},
  now = testNow,
) =>
  execute(
    saveSolution,
    { actor, now },
    { solutionId: entry.solutionId, version, content: wholeWords(entry.needId, change) },
  );

export const sendEntry = (entry: { solutionId: string }, actor: Actor, version = 2, now = testNow) =>
  execute(submitSolution, { actor, now }, { solutionId: entry.solutionId, version });
