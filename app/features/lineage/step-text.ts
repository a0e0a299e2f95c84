import type { JourneyStepKind } from '#app/domain/journey.ts';
import type { T } from '#app/i18n/translator.ts';
import type { JourneyStep } from './journey.queries.server.ts';

const keys = {
  'need.submitted': 'needSubmitted',
  'need.published': 'needPublished',
  'need.returned': 'needReturned',
  'need.declined': 'needDeclined',
  'need.merged': 'needMerged',
  'need.unmerged': 'needUnmerged',
  'need.withdrawn': 'needWithdrawn',
  'need.prioritised': 'needPrioritised',
  'need.taken_up': 'challengeAnnounced',
  'challenge.announced': 'challengeAnnounced',
  'challenge.phase_opened': 'challengePhaseOpened',
  'challenge.updated': 'challengeUpdated',
  'challenge.dates_changed': 'challengeDatesChanged',
  'challenge.decided': 'challengeDecided',
  'challenge.cancelled': 'challengeCancelled',
  'solution.submitted': 'solutionSubmitted',
  'solution.accepted': 'solutionAccepted',
  'solution.rejected': 'solutionRejected',
  'solution.awarded': 'solutionAwardedJury',
  'solution.not_selected': 'solutionNotSelected',
  'pilot.opened': 'pilotOpened',
  'pilot.started': 'pilotStarted',
  'pilot.stopped': 'pilotStopped',
  'evaluation.decided': 'evaluationDecided',
  'need.answered': 'needAnswered',
} as const satisfies Record<JourneyStepKind, string>;

/** What happened in one sentence. */
export function stepText(
  t: T<'journey'>,
  d: T<'domain'>,
  step: Pick<JourneyStep, 'kind' | 'facts' | 'subject'>,
): string {
  const { decision, phase, award, headline = '' } = step.facts;
  const key =
    step.kind === 'solution.awarded' && award === 'voters' ? 'solutionAwardedVoters' : keys[step.kind];
  return t(`step.${key}`, {
    // What a need became part of is named by the step.
    title:
      step.kind === 'need.taken_up' || step.kind === 'need.prioritised'
        ? (step.facts.title ?? '')
        : step.subject.title,
    rank: step.facts.rank ?? 0,
    decision: decision ? d(`decision.${decision}`) : '',
    phase: phase ? d(`phaseKind.${phase as 'prepare'}`) : '',
    headline,
  });
}
