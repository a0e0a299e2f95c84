import { hackathonShift } from './add-challenges.ts';
import { addDiscussion } from './add-discussion.ts';
import { challenges } from './content/challenges.ts';
import { solutions } from './content/solutions.ts';
import type { DemoSolution } from './content/types.ts';
import { richText, slugify, type World } from './world.ts';

/** Solutions with their teams, versions and awards. */
export function addSolutions(world: World): void {
  for (const solution of solutions) addSolution(world, solution);
  const at = world.at(1.2);
  world.rows.teamInvitations.push({
    id: world.id(at),
    teamId: world.ref('team', 'homeward'),
    email: world.person('researcher').email,
    invitedBy: world.ref('person', 'innovator'),
    tokenHash: world.hash(),
    status: 'invited',
    expiresAt: world.at(-12.8),
    createdAt: at,
  });
}

function addSolution(world: World, solution: DemoSolution): void {
  const { rows } = world;
  const shift = solution.challenge === 'hiv' ? hackathonShift(world) : 0;
  const createdAt = world.at(solution.created + shift);
  const submittedAt = solution.submitted === undefined ? null : world.at(solution.submitted + shift);
  const challengeId = world.ref('challenge', solution.challenge);
  const teamId = world.remember('team', solution.key, world.id(createdAt));
  rows.teams.push({ id: teamId, name: solution.team, challengeId, createdAt });
  solution.members.forEach((by, place) => {
    const userId = world.ref('person', by);
    rows.teamMembers.push({ teamId, userId, role: place === 0 ? 'lead' : 'member', createdAt });
  });
  const id = world.remember('solution', solution.key, world.id(createdAt));
  const subject = { type: 'solution', id } as const;
  const content = {
    title: solution.title,
    summary: solution.summary,
    design: richText(solution.design),
    whatItTakes: solution.whatItTakes,
    evidence: solution.evidence ?? '',
    readiness: solution.readiness ?? null,
    regulatoryClass: solution.regulatoryClass ?? 'unknown',
    costs: solution.costs ?? '',
    amount: solution.amount ?? null,
  };
  rows.solutions.push({
    ...content,
    id,
    slug: slugify(solution.title),
    challengeId,
    teamId,
    status: solution.status,
    feedback: solution.feedback ?? null,
    commentCount: addDiscussion(world, subject, submittedAt ?? createdAt, solution.comments),
    version: solution.earlier ? 2 : 1,
    submittedAt,
    updatedAt: submittedAt ?? createdAt,
    createdAt,
  });
  for (const need of solution.answers)
    rows.solutionNeeds.push({ solutionId: id, needId: world.ref('need', need) });
  if (submittedAt) {
    addVersions(world, solution, id, content, submittedAt);
    addSteps(world, solution, id, submittedAt);
  }
}

/** What was sent in, and before it what was sent in first. */
function addVersions(
  world: World,
  solution: DemoSolution,
  solutionId: string,
  content: object,
  submittedAt: Date,
): void {
  const savedBy = world.ref('person', solution.members[0] ?? 'innovator');
  const needIds = solution.answers.map((need) => world.ref('need', need));
  const add = (version: number, words: object, at: Date) =>
    world.rows.solutionVersions.push({
      ...{ solutionId, version, content: { ...words, needIds }, savedBy, createdAt: at },
      ...{ submittedAt: at, submittedBy: savedBy },
    });
  if (!solution.earlier) return void add(1, content, submittedAt);
  const { submitted, design, ...words } = solution.earlier;
  add(1, { ...content, ...words, design: richText(design) }, world.at(submitted));
  add(2, content, submittedAt);
}

function addSteps(world: World, solution: DemoSolution, id: string, submittedAt: Date): void {
  const subject = { type: 'solution', id } as const;
  const { title, status, award, feedback } = solution;
  const lead = solution.members[0] ?? 'innovator';
  world.step('solution.submitted', subject, submittedAt, world.capacity(lead), { title });
  world.audit('solution.submit', lead, subject, submittedAt);
  if (status === 'submitted' || status === 'withdrawn') return;
  // Entries of the hackathon are looked at within the hour, others within days.
  const checkedAt = new Date(submittedAt.getTime() + (solution.challenge === 'hiv' ? 1 : 70) * 3_600_000);
  if (status === 'ineligible') {
    world.step('solution.rejected', subject, checkedAt, 'staff', { title, reason: feedback });
    return;
  }
  world.step('solution.accepted', subject, checkedAt, 'staff', { title });
  const decided = challenges.find(({ key }) => key === solution.challenge)?.decided;
  if (decided === undefined) return;
  const decidedAt = world.at(decided);
  if (award) {
    world.rows.awards.push({
      id: world.id(decidedAt),
      challengeId: world.ref('challenge', solution.challenge),
      solutionId: id,
      kind: award.kind,
      statement: award.statement,
      createdAt: decidedAt,
    });
    world.step('solution.awarded', subject, decidedAt, 'staff', { title, award: award.kind });
  } else {
    world.step('solution.not_selected', subject, decidedAt, 'staff', { title });
  }
}
