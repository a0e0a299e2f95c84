import { and, eq, inArray } from 'drizzle-orm';
import { saveDecisionDraft } from '#app/features/awards/commands/save-decision-draft.server.ts';
import { signDecision } from '#app/features/awards/commands/sign-decision.server.ts';
import { readDecision } from '#app/features/awards/decision.queries.server.ts';
import { closeChallenge } from '#app/features/challenges/commands/close-challenge.server.ts';
import { answerJuryInvitation } from '#app/features/jury/commands/answer-jury-invitation.server.ts';
import { drawJury } from '#app/features/jury/commands/draw-jury.server.ts';
import { inviteJuror } from '#app/features/jury/commands/invite-juror.server.ts';
import { publishAssignment } from '#app/features/jury/commands/publish-assignment.server.ts';
import { saveJurySheet } from '#app/features/jury/commands/save-jury-sheet.server.ts';
import { submitJuryScores } from '#app/features/jury/commands/submit-jury-scores.server.ts';
import type { Person } from '#app/policies/actor.ts';
import { awards, criteria, juryAssignments, juryConflicts, juryRounds, prizes } from '#db/schema/index.ts';
import type { Stage } from '../stage.server.ts';
import type { Contest, Crew } from './set-up.server.ts';
import type { Entered, Progress } from './take-part.server.ts';

/** Jurors are invited and say yes: every other one from the hospital, so that conflicts are found. */
export async function gatherJury(
  stage: Stage,
  { lead }: Crew,
  { challengeId }: Contest,
  jurors: number,
): Promise<Person[]> {
  const people: Person[] = [];
  for (let place = 0; place < jurors; place += 1) {
    const isHospital = place % 3 === 0;
    const email = `juror-${place}@${isHospital ? 'hospital-north' : `institution-${place}`}.replay.example`;
    await stage.act(lead, inviteJuror, { challengeId, email });
    stage.passSeconds(86_400);
    const person = await stage.join({
      email,
      name: `Juror ${place + 1}`,
      roles: [isHospital ? 'clinician' : 'carer'],
    });
    await stage.act(person, answerJuryInvitation, { challengeId, answer: 'accepted' });
    people.push(person);
  }
  return people;
}

/** The entries are drawn to the jurors, each scores theirs with a severity of their own, and sends. */
export async function scoreEntries(
  stage: Stage,
  { lead }: Crew,
  { challengeId }: Contest,
  { people, entered, perEntry }: { people: readonly Person[]; entered: readonly Entered[]; perEntry: number },
  progress: Progress,
): Promise<{ sheets: number; conflicts: number }> {
  const problem = await stage.act(lead, drawJury, { challengeId, round: 1, perEntry });
  if (problem) throw new Error(`the jury could not be drawn: ${problem.kind}`);
  const [round] = await stage.db
    .select({ version: juryRounds.version })
    .from(juryRounds)
    .where(and(eq(juryRounds.challengeId, challengeId), eq(juryRounds.round, 1)));
  await stage.act(lead, publishAssignment, { challengeId, round: 1, version: round?.version ?? 0 });
  const own = await stage.db
    .select({ jurorId: juryAssignments.jurorId, solutionId: juryAssignments.solutionId })
    .from(juryAssignments)
    .where(
      inArray(
        juryAssignments.solutionId,
        entered.map((entry) => entry.id),
      ),
    );
  const criterionIds = await stage.db
    .select({ id: criteria.id })
    .from(criteria)
    .where(eq(criteria.challengeId, challengeId))
    .orderBy(criteria.position);
  let done = 0;
  for (const [place, juror] of people.entries()) {
    const severity = ((place % 5) - 2) * 0.25;
    for (const { solutionId } of own.filter((row) => row.jurorId === juror.id)) {
      const entry = entered.find((one) => one.id === solutionId);
      if (!entry) continue;
      stage.passSeconds(1_800);
      await stage.act(juror, saveJurySheet, {
        solutionId,
        round: 1,
        scores: criterionIds.map(({ id }) => ({
          criterionId: id,
          score: points(entry.merit + severity + (stage.random.next() - 0.5) * 1.2),
        })),
        forTeam: wordsFor(entry.merit),
      });
      done += 1;
      progress(done, own.length);
    }
    await stage.act(juror, submitJuryScores, { challengeId, round: 1 });
  }
  const conflicts = await stage.db.$count(
    juryConflicts,
    inArray(
      juryConflicts.solutionId,
      entered.map((entry) => entry.id),
    ),
  );
  return { sheets: done, conflicts };
}

const points = (value: number) => Math.min(5, Math.max(1, Math.round(value)));

const wordsFor = (merit: number) =>
  merit >= 4
    ? 'You have listened, and one can see it. Go on with the people you have asked.'
    : merit >= 3.2
      ? 'A good answer to a real need. Show next time how it is paid for after the first year.'
      : 'The idea is clear. Let those who would use it try it early, and tell us what they changed.';

/** Staff write what each team is told, award the four that the jury ranks first, and sign for the set time. */
export async function decide(
  stage: Stage,
  { lead }: Crew,
  { challengeId }: Contest,
  { entered, announceAt }: { entered: readonly Entered[]; announceAt: Date },
): Promise<void> {
  const { entries: found } = await readDecision(stage.db, challengeId, stage.now());
  const best = [...found]
    .sort((a, b) => (a.jury?.rank ?? found.length) - (b.jury?.rank ?? found.length))
    .slice(0, 4)
    .flatMap(({ id }) => entered.find((entry) => entry.id === id) ?? []);
  const [prize] = await stage.db
    .select({ id: prizes.id })
    .from(prizes)
    .where(and(eq(prizes.challengeId, challengeId), eq(prizes.kind, 'jury')));
  const { version } = await stage.act(lead, saveDecisionDraft, {
    challengeId,
    version: 0,
    content: {
      juryAwards: best.map(({ id }) => id),
      statements: Object.fromEntries(
        best.map(({ id, takes }) => [id, `It answers what was asked for. ${takes}`]),
      ),
      prizes: prize ? Object.fromEntries(best.map(({ id }) => [id, prize.id])) : {},
      votersStatement: 'Most of those who voted found it good, at home and on the wards.',
      feedback: Object.fromEntries(entered.map(({ id, merit }) => [id, wordsFor(merit)])),
      reviewed: entered.map(({ id }) => id),
    },
  });
  await stage.act(lead, signDecision, { challengeId, draftVersion: version, announceAt });
}

/** What became of it, once it was announced. */
export async function readAwards(stage: Stage, { challengeId }: Contest, entered: readonly Entered[]) {
  const rows = await stage.db
    .select({ kind: awards.kind, solutionId: awards.solutionId })
    .from(awards)
    .where(eq(awards.challengeId, challengeId));
  const titleOf = (id: string) => entered.find((entry) => entry.id === id)?.title ?? id;
  const of = (kind: 'voters' | 'jury') =>
    rows.filter((row) => row.kind === kind).map((row) => titleOf(row.solutionId));
  return { voters: of('voters'), jury: of('jury') };
}

/** The edition ends. */
export async function closeContest(stage: Stage, { lead }: Crew, { challengeId }: Contest): Promise<void> {
  await stage.act(lead, closeChallenge, { challengeId });
}
