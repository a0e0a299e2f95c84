import { type ApprovalBallot, tallyApproval } from '#app/domain/methods/voting/approval.ts';
import { capacities, constituencies } from '#app/domain/people/roles.ts';
import { hackathonShift } from './add-challenges.ts';
import { type DemoVote, votes } from './content/votes.ts';
import type { World } from './world.ts';

/** Ballots with their papers; a result is counted from the papers, never written by hand. */
export function addVotes(world: World): void {
  for (const vote of votes) addVote(world, vote);
}

function addVote(world: World, vote: DemoVote): void {
  const challengeId = world.ref('challenge', vote.challenge);
  const challenge = world.rows.challenges.find((row) => row.id === challengeId);
  const createdAt = challenge?.announcedAt ?? world.now;
  const id = world.remember('ballot', vote.challenge, world.id(createdAt));
  const papers = drawPapers(world, vote);
  for (const paper of papers) {
    world.rows.ballotPapers.push({
      ballotId: id,
      voterKey: world.hash(),
      constituency: paper.constituency,
      marks: Object.fromEntries(paper.approved.map((entry) => [entry, 1])),
    });
  }
  const shift = vote.challenge === 'hiv' ? hackathonShift(world) : 0;
  const seed = `${challenge?.slug}-vote`;
  const candidates = Object.keys(vote.appeal).map((key) => world.ref('solution', key));
  const { patientGate, quorum } = vote;
  world.rows.ballots.push({
    id,
    challengeId,
    eligible: [...capacities],
    quorum: quorum ?? 0,
    patientGate: patientGate ?? null,
    seed,
    countedAt: vote.counted === undefined ? null : world.at(vote.counted + shift),
    result:
      vote.counted === undefined ? null : tallyApproval(candidates, papers, { seed, patientGate, quorum }),
    createdAt,
  });
}

function drawPapers(world: World, vote: DemoVote): ApprovalBallot[] {
  return constituencies.flatMap((constituency) => {
    const side = constituency === 'patients' || constituency === 'carers' ? 0 : 1;
    return Array.from({ length: vote.papers[constituency] }, () => ({
      constituency,
      approved: Object.entries(vote.appeal)
        .filter(([, likely]) => world.random.next() < likely[side])
        .map(([key]) => world.ref('solution', key)),
    }));
  });
}
