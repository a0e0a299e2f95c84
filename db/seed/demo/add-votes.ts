import { seededRandom } from '#app/domain/methods/random/seeded.ts';
import type { BallotRules, Paper } from '#app/domain/methods/voting/marks.ts';
import { makeReceipt } from '#app/domain/methods/voting/receipt.ts';
import { capacities, constituencies } from '#app/domain/people/roles.ts';
import { type CountedVote, countVote } from '#app/features/ballots/counted-vote.ts';
import { hackathonShift } from './add-challenges.ts';
import { type DemoVote, votes } from './content/votes.ts';
import type { World } from './world.ts';

/** Ballots with their papers; a result is counted from the papers, never written by hand. */
export function addVotes(world: World): void {
  for (const vote of votes) addVote(world, vote);
  addRulesOfComingVotes(world);
}

/** Rules of votes that are still to come: nobody has voted yet. */
function addRulesOfComingVotes(world: World): void {
  const { phases, ballots, challenges } = world.rows;
  for (const { challengeId } of phases.filter((phase) => phase.kind === 'vote')) {
    if (ballots.some((ballot) => ballot.challengeId === challengeId)) continue;
    const challenge = challenges.find((row) => row.id === challengeId);
    const createdAt = challenge?.announcedAt ?? world.now;
    ballots.push({
      id: world.id(createdAt),
      challengeId,
      eligible: [...capacities],
      quorum: 20,
      patientGate: 0.3,
      targets: { patients: 15, carers: 10, clinicians: 10 },
      seed: `${challenge?.slug}-vote`,
      createdAt,
    });
  }
}

function addVote(world: World, vote: DemoVote): void {
  const challengeId = world.ref('challenge', vote.challenge);
  const challenge = world.rows.challenges.find((row) => row.id === challengeId);
  const createdAt = challenge?.announcedAt ?? world.now;
  const id = world.remember('ballot', vote.challenge, world.id(createdAt));
  const papers = drawPapers(world, vote);
  const codes = seededRandom(`receipts of ${vote.challenge}`);
  for (const paper of papers) {
    world.rows.ballotPapers.push({
      ballotId: id,
      voterKey: world.hash(),
      receipt: makeReceipt((bound) => codes.below(bound)),
      ...paper,
    });
  }
  const shift = vote.challenge === 'hiv' ? hackathonShift(world) : 0;
  const rules: BallotRules = {
    method: 'approval',
    scoreMax: 5,
    budget: null,
    seed: `${challenge?.slug}-vote`,
    quorum: vote.quorum ?? 0,
    patientGate: vote.patientGate ?? null,
    weights: null,
  };
  const candidates = Object.keys(vote.appeal).map((key) => ({ id: world.ref('solution', key) }));
  world.rows.ballots.push({
    id,
    challengeId,
    ...rules,
    eligible: [...capacities],
    countedAt: vote.counted === undefined ? null : world.at(vote.counted + shift),
    result:
      vote.counted === undefined
        ? null
        : ({ ...countVote(rules, candidates, papers), onPaper: 0, handPapersLeft: 0 } satisfies CountedVote),
    createdAt,
  });
}

function drawPapers(world: World, vote: DemoVote): Paper[] {
  return constituencies.flatMap((constituency) => {
    const side = constituency === 'patients' || constituency === 'carers' ? 0 : 1;
    return Array.from({ length: vote.papers[constituency] }, () => ({
      constituency,
      marks: Object.fromEntries(
        Object.entries(vote.appeal)
          .filter(([, likely]) => world.random.next() < likely[side])
          .map(([key]) => [world.ref('solution', key), 1]),
      ),
    }));
  });
}
