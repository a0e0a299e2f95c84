import { evaluationDomains } from '#app/domain/evaluations/decisions.ts';
import { simplifiedSus } from '#app/domain/methods/instruments/sus.items.ts';
import { scoreSus } from '#app/domain/methods/instruments/sus.ts';
import type { ParticipantStatus } from '#app/domain/pilots/pilot-machine.ts';
import { addDiscussion } from './add-discussion.ts';
import type { DemoPilot } from './content/pilot-types.ts';
import { pilots } from './content/pilots.ts';
import { slugify, type World } from './world.ts';

const beforeConsent: readonly ParticipantStatus[] = [
  'candidate',
  'screening',
  'eligible',
  'ineligible',
  'invited',
  'declined',
];

/** Pilots with participants under codes, answers, incidents, evaluators and decisions. */
export function addPilots(world: World): void {
  for (const pilot of pilots) addPilot(world, pilot);
}

function addPilot(world: World, pilot: DemoPilot): void {
  const openedAt = world.at(pilot.opened);
  const id = world.remember('pilot', pilot.key, world.id(openedAt));
  const subject = { type: 'pilot', id } as const;
  const started = pilot.from > 0;
  const startsAt = world.at(pilot.from);
  const { decision } = pilot;
  const solutionId = world.ref('solution', pilot.solution);
  world.rows.pilots.push({
    id,
    slug: slugify(pilot.title),
    solutionId,
    solutionVersion: world.rows.solutions.find((row) => row.id === solutionId)?.version ?? 1,
    status: pilot.status,
    title: pilot.title,
    summary: pilot.summary,
    question: pilot.question,
    siteId: world.ref('organisation', pilot.site),
    leadId: world.ref('person', pilot.lead),
    ownerId: world.ref('person', 'staff'),
    consentText: pilot.consent,
    targetParticipants: pilot.target,
    startsAt,
    endsAt: world.at(pilot.to),
    result: decision?.statement ?? null,
    commentCount: addDiscussion(world, subject, openedAt, pilot.comments),
    startedAt: started ? startsAt : null,
    decidedAt: decision ? world.at(decision.on) : null,
    updatedAt: decision ? world.at(decision.on) : openedAt,
    createdAt: openedAt,
  });
  world.step('pilot.opened', subject, openedAt, 'staff', { title: pilot.title });
  world.audit('pilot.open', 'staff', subject, openedAt);
  if (started) world.step('pilot.started', subject, startsAt, 'clinician', { title: pilot.title });
  addParticipants(world, pilot, id);
  addIncidents(world, pilot, id);
  addEvaluators(world, pilot, id);
  if (decision) addDecision(world, pilot, id);
}

function addParticipants(world: World, pilot: DemoPilot, pilotId: string): void {
  const statuses = pilot.participants.flatMap((group) => Array.from({ length: group.count }, () => group));
  let answered = 0;
  statuses.forEach(({ status, reason }, place) => {
    const code = `${pilot.prefix}-${String(place + 1).padStart(2, '0')}`;
    const joined = world.at(pilot.opened - 1 - (place * (pilot.opened - 2)) / (statuses.length * 3));
    const consented = !beforeConsent.includes(status);
    const id = world.remember('participant', `${pilot.key}/${place}`, world.id(joined));
    world.rows.participants.push({
      id,
      pilotId,
      code,
      status,
      reason: reason ?? null,
      linkHash: world.hash(),
      consentVersion: consented ? 1 : null,
      consentedAt: consented ? new Date(joined.getTime() + 3_600_000) : null,
      updatedAt: joined,
      createdAt: joined,
    });
    if (status === 'active' || status === 'completed') {
      const sheet = pilot.sus[answered];
      if (sheet) addSheet(world, id, sheet, world.at(Math.max(pilot.to, 0) + 2.7 + answered * 0.7));
      answered += 1;
    }
  });
}

function addSheet(world: World, participantId: string, sheet: readonly (number | null)[], at: Date): void {
  const scored = scoreSus(sheet, simplifiedSus);
  world.rows.questionnaireResponses.push({
    id: world.id(at),
    participantId,
    instrument: simplifiedSus.id,
    instrumentVersion: simplifiedSus.version,
    answers: [...sheet],
    score: scored.score,
    flagged: scored.imputed,
    createdAt: at,
  });
}

function addIncidents(world: World, pilot: DemoPilot, pilotId: string): void {
  pilot.incidents.forEach(({ what, onset, aware, classified }, place) => {
    const awareAt = world.at(aware);
    const status = classified ? 'classified' : 'reported';
    world.rows.incidents.push({
      id: world.id(awareAt),
      pilotId,
      participantId: world.ref('participant', `${pilot.key}/${place}`),
      what,
      onsetAt: world.at(onset),
      awareAt,
      status,
      severity: classified?.severity ?? null,
      seriousness: classified ? 'none' : null,
      relation: classified?.relation ?? null,
      deviceDeficiency: classified?.deviceDeficiency ?? null,
      expected: classified ? false : null,
      action: classified?.action ?? '',
      classifiedById: classified ? world.ref('person', pilot.lead) : null,
      classifiedAt: classified ? new Date(awareAt.getTime() + 5 * 3_600_000) : null,
      reportDueAt: new Date(awareAt.getTime() + 3 * 86_400_000),
      createdAt: awareAt,
    });
  });
}

function addEvaluators(world: World, pilot: DemoPilot, pilotId: string): void {
  const scoredAt = pilot.decision ? world.at(pilot.decision.on + 2) : world.at(3);
  for (const { by, interest, scores, comment } of pilot.evaluators) {
    const userId = world.ref('person', by);
    const createdAt = pilot.decision ? world.at(pilot.decision.on + 8) : world.at(8);
    world.rows.evaluators.push({
      pilotId,
      userId,
      interest: interest ?? '',
      submittedAt: scores ? scoredAt : null,
      createdAt,
    });
    evaluationDomains.forEach((domain, place) => {
      const score = scores?.[place];
      if (score === undefined) return;
      const words = place === 0 ? (comment ?? '') : '';
      world.rows.evaluationScores.push({
        pilotId,
        userId,
        domain,
        score,
        comment: words,
        updatedAt: scoredAt,
      });
    });
  }
}

function addDecision(world: World, pilot: DemoPilot, pilotId: string): void {
  const { decision } = pilot;
  if (!decision) return;
  const at = world.at(decision.on);
  world.rows.evaluationDecisions.push({
    id: world.id(at),
    pilotId,
    decision: decision.kind,
    statement: decision.statement,
    // Taken by freezeEvidence once the rows it counts are written.
    snapshot: {},
    snapshotHash: '',
    signedById: world.ref('person', decision.by),
    createdAt: at,
  });
  const subject = { type: 'pilot', id: pilotId } as const;
  world.step('evaluation.decided', subject, at, 'clinician', { title: pilot.title, decision: decision.kind });
  world.audit('evaluation.decide', decision.by, subject, at);
  const solutionId = world.ref('solution', pilot.solution);
  for (const { needId } of world.rows.solutionNeeds.filter((row) => row.solutionId === solutionId)) {
    const need = world.rows.needs.find((row) => row.id === needId);
    if (!need) continue;
    need.outcome = decision.statement;
    need.updatedAt = at;
    const facts = { title: need.title, decision: decision.kind };
    world.step('need.answered', { type: 'need', id: needId }, at, 'clinician', facts);
  }
}
