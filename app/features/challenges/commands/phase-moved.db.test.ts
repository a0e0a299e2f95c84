import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { castBallot } from '#app/features/ballots/commands/cast-ballot.server.ts';
import { saveSolution } from '#app/features/solutions/commands/save-solution.server.ts';
import { submitSolution } from '#app/features/solutions/commands/submit-solution.server.ts';
import { ballotPapers, phases, solutions } from '#db/schema/index.ts';
import {
  makeChallenge,
  makeChallengeNeed,
  makePhase,
  makeSolution,
  makeTeamMember,
} from '#db/testing/factories/challenges.ts';
import { makeBallot } from '#db/testing/factories/deciding.ts';
import { paragraphs } from '#db/testing/factories/rich-text.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { moveChallengePhase } from './move-phase.server.ts';

const now = new Date('2026-03-02T10:00:00Z');
const day = (n: number) => new Date(now.getTime() + n * 86_400_000);

/** A challenge of which one phase is open until `ends` days from now. */
async function scene(kind: 'propose' | 'vote', ends: number) {
  const db = testDb();
  const { id: challengeId } = await makeChallenge(db, {
    brief: paragraphs('We look for whatever makes nights safer, at home and in hospital.'),
  });
  await makeChallengeNeed(db, { challengeId });
  if (kind === 'vote') {
    await makePhase(db, {
      challengeId,
      kind: 'propose',
      startsAt: day(-20),
      endsAt: day(-10),
      openedAt: day(-20),
    });
  }
  const phase = await makePhase(db, {
    challengeId,
    kind,
    startsAt: day(-5),
    endsAt: day(ends),
    openedAt: day(-5),
  });
  const staff = await signedIn(db, 'staff');
  const move = (endsAt: Date, version = 0) =>
    execute(
      moveChallengePhase,
      { actor: staff, now },
      { challengeId, version, phaseId: phase.id, startsAt: phase.startsAt, endsAt, zone: 'Europe/Berlin' },
    );
  return { challengeId, phase, move };
}

test('a deadline that is moved forward while a team writes takes nothing that it wrote', async () => {
  const db = testDb();
  const { challengeId, move } = await scene('propose', 5);
  const solution = await makeSolution(db, { challengeId, status: 'draft' });
  const writer = await signedIn(db, 'innovator');
  await makeTeamMember(db, { teamId: solution.teamId, userId: writer.id, role: 'lead' });
  await move(new Date(now.getTime() + 3_600_000));
  const later = new Date(now.getTime() + 2 * 3_600_000);
  const content = { title: 'Light on the way', design: paragraphs('Written while the date was moved.') };
  const { version } = await execute(
    saveSolution,
    { actor: writer, now: later },
    { solutionId: solution.id, version: 1, content },
  );
  await expect(
    execute(submitSolution, { actor: writer, now: later }, { solutionId: solution.id, version }),
  ).rejects.toMatchObject({ code: 'deadline_passed' });
  const [kept] = await db.select().from(solutions).where(eq(solutions.id, solution.id));
  expect(kept).toMatchObject({ status: 'draft', title: 'Light on the way' });
});

test('a vote that is prolonged while people vote takes papers until its new end, one that is cut short until that', async () => {
  const db = testDb();
  const { challengeId, move, phase } = await scene('vote', 2);
  const entry = await makeSolution(db, { challengeId, status: 'eligible' });
  await makeBallot(db, { challengeId, eligible: ['patient'] });
  const vote = async (at: Date) => {
    const voter = await signedIn(db, 'patient');
    return execute(
      castBallot,
      { actor: voter, now: at },
      { challengeId, voterId: voter.id, capacity: 'patient', marks: { [entry.id]: 1 } },
    );
  };
  await expect(vote(day(3))).rejects.toMatchObject({ code: 'vote_closed' });
  await move(day(4));
  await vote(day(3));
  await move(day(1), 1);
  await expect(vote(day(3))).rejects.toMatchObject({ code: 'vote_closed' });
  const [moved] = await db.select().from(phases).where(eq(phases.id, phase.id));
  expect(moved?.endsAt.getTime()).toBeLessThan(day(3).getTime());
  // What was acknowledged stays.
  expect(await db.$count(ballotPapers)).toBe(1);
});
