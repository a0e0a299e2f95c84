import { eq } from 'drizzle-orm';
import { shuffled } from '#app/domain/methods/random/seeded.ts';
import type { Capacity } from '#app/domain/people/roles.ts';
import { castBallot } from '#app/features/ballots/commands/cast-ballot.server.ts';
import { richTextOf } from '#app/features/rich-text/rich-text.ts';
import { acceptEntries } from '#app/features/solutions/commands/accept-entries.server.ts';
import { acceptTerms } from '#app/features/solutions/commands/accept-terms.server.ts';
import { confirmDeclarations } from '#app/features/solutions/commands/confirm-declarations.server.ts';
import { formTeam } from '#app/features/solutions/commands/form-team.server.ts';
import { saveSolution } from '#app/features/solutions/commands/save-solution.server.ts';
import { submitSolution } from '#app/features/solutions/commands/submit-solution.server.ts';
import { termsOfTeam } from '#app/features/solutions/terms.queries.server.ts';
import { eligibilityRules } from '#db/schema/index.ts';
import type { Stage } from '../stage.server.ts';
import type { ReplayEntry } from './replay-entry.ts';
import type { Contest, Crew } from './set-up.server.ts';

/** An entry that takes part, by its id. */
export type Entered = ReplayEntry & { id: string };

/** Says how far a long act is, at most every few per cent. */
export type Progress = (done: number, of: number) => void;

const designOf = ({ summary, takes }: ReplayEntry) =>
  richTextOf(
    `${summary}\n\nWhat it takes: ${takes}\n\nWe have asked those concerned, and they have tried a first version. What they told us has changed it, and we write down what we change next.`,
  );

/** Teams form, write, accept the terms and send in before the deadline; staff let in what meets the rules. */
export async function sendEntries(
  stage: Stage,
  { lead }: Crew,
  contest: Contest,
  wanted: readonly ReplayEntry[],
  needIds: Record<ReplayEntry['area'], string>,
  progress: Progress,
): Promise<Entered[]> {
  const { challengeId, areaIds } = contest;
  const declarations = await stage.db
    .select({ id: eligibilityRules.id, kind: eligibilityRules.kind })
    .from(eligibilityRules)
    .where(eq(eligibilityRules.challengeId, challengeId));
  const ruleIds = declarations.filter((rule) => rule.kind === 'declaration').map((rule) => rule.id);
  const entered: Entered[] = [];
  for (const [place, entry] of wanted.entries()) {
    const isHospital = entry.team.startsWith('University hospital');
    const person = await stage.join({
      email: `team-${place}@${isHospital ? 'hospital-north' : 'startups-north'}.replay.example`,
      name: `Lead of ${entry.team}`.slice(0, 80),
      roles: [isHospital ? 'clinician' : 'innovator'],
    });
    const { title, summary } = entry;
    const { solutionId, teamId } = await stage.act(person, formTeam, {
      challengeId,
      name: entry.team,
      title,
      summary,
    });
    stage.passSeconds(86_400);
    const content = {
      title,
      summary,
      design: designOf(entry),
      needIds: [needIds[entry.area]],
      whatItTakes: entry.takes,
      readiness: 3 + Math.floor(stage.random.next() * 5),
      focusAreaId: areaIds[entry.area],
    };
    const { version } = await stage.act(person, saveSolution, { solutionId, version: 1, content });
    await stage.act(person, confirmDeclarations, { solutionId, ruleIds });
    const terms = await termsOfTeam(stage.db, challengeId, teamId);
    await stage.act(person, acceptTerms, { solutionId, termsIds: terms.map((one) => one.id) });
    await stage.act(person, submitSolution, { solutionId, version });
    entered.push({ ...entry, id: solutionId });
    progress(place + 1, wanted.length);
  }
  const { accepted } = await stage.act(lead, acceptEntries, {
    challengeId,
    solutionIds: entered.map((entry) => entry.id),
    feedback: 'Your answer meets the rules and takes part. Thank you for it.',
  });
  if (accepted < entered.length)
    throw new Error(`only ${accepted} of ${entered.length} entries could be let in`);
  return entered;
}

/** Of a hundred voters, so many are of each kind. */
const kinds: readonly [Capacity, number][] = [
  ['patient', 66],
  ['carer', 17],
  ['clinician', 17],
];

/**
 * Voters register, read and vote, spread over the weeks of the vote; one in thirty changes their mind before the close, and
 * the paper of one in ninety is blank. Gives how many papers there are.
 */
export async function castVotes(
  stage: Stage,
  contest: Contest,
  entered: readonly Entered[],
  { voters, closesAt }: { voters: number; closesAt: Date },
  progress: Progress,
): Promise<number> {
  const opensAt = stage.now().getTime();
  const step = (closesAt.getTime() - opensAt - 3_600_000) / voters;
  for (let place = 0; place < voters; place += 1) {
    await stage.until(new Date(opensAt + step * (place + stage.random.next())));
    const capacity = kindOf(stage.random.next() * 100);
    const domain = capacity === 'clinician' ? 'hospital-north' : 'home';
    const voter = await stage.join({
      email: `voter-${place}@${domain}.replay.example`,
      name: `Voter ${place + 1}`,
      roles: [capacity],
    });
    const vote = (version: number) =>
      stage.act(voter, castBallot, {
        challengeId: contest.challengeId,
        voterId: voter.id,
        capacity,
        marks: place % 90 === 89 ? {} : marksOf(stage, entered, capacity),
        version,
      });
    await vote(0);
    if (place % 30 === 29) await vote(1);
    progress(place + 1, voters);
  }
  return voters;
}

function kindOf(percent: number): Capacity {
  let up = 0;
  for (const [capacity, share] of kinds) {
    up += share;
    if (percent < up) return capacity;
  }
  return 'patient';
}

/** A voter looks at some of the entries, in an order of their own, and ticks what they find good. */
function marksOf(stage: Stage, entered: readonly Entered[], capacity: Capacity): Record<string, number> {
  const seen = shuffled(entered, stage.random).slice(0, Math.max(8, Math.ceil(entered.length * 0.6)));
  const liked = seen.filter(
    ({ appeal: [people, professionals] }) =>
      stage.random.next() < (capacity === 'clinician' ? professionals : people),
  );
  return Object.fromEntries(liked.map(({ id }) => [id, 1]));
}
