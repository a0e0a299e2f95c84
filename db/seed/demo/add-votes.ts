import type { BallotRules, Paper } from '#app/domain/methods/voting/marks.ts';
import { capacities } from '#app/domain/people/roles.ts';
import { type CountedVote, countVote } from '#app/features/ballots/counted-vote.ts';
import { addHandPapers, addPapersAtWork } from './add-hand-papers.ts';
import { addOwnPapers } from './add-own-papers.ts';
import { type DemoVote, votes } from './content/votes.ts';
import { openBox } from './draw-papers.ts';
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
  const rules: BallotRules = {
    method: vote.method ?? 'approval',
    scoreMax: 5,
    budget: vote.budget ?? null,
    seed: `${challenge?.slug}-vote`,
    quorum: vote.quorum ?? 0,
    patientGate: vote.patientGate ?? null,
    weights: null,
  };
  const box = openBox(world, vote, { id, challengeId, rules });
  addOwnPapers(world, vote, box);
  addHandPapers(world, vote, box);
  addPapersAtWork(world, vote, box);
  const papers = world.rows.ballotPapers.filter((paper) => paper.ballotId === id);
  const result = box.until < world.now ? count(world, vote, rules, papers) : null;
  world.rows.ballots.push({
    id,
    challengeId,
    ...rules,
    targets: vote.targets ?? null,
    eligible: [...capacities],
    countedAt: result ? box.until : null,
    result,
    createdAt,
  });
  if (!result) return;
  const { ballots, quorum, handPapersLeft } = result;
  const facts = { ballots, quorum, handPapersLeft };
  world.audit('ballot.count', null, box.subject, box.until, undefined, facts);
}

function count(
  world: World,
  vote: DemoVote,
  rules: BallotRules,
  papers: readonly (Paper & { onPaper?: boolean })[],
): CountedVote {
  const candidates = Object.keys(vote.appeal).map((key) => {
    const id = world.ref('solution', key);
    return { id, cost: world.rows.solutions.find((row) => row.id === id)?.amount ?? null };
  });
  const onPaper = papers.filter((paper) => paper.onPaper).length;
  return { ...countVote(rules, candidates, papers), onPaper, handPapersLeft: 0 };
}
