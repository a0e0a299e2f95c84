import type { PilotStatus } from '#app/domain/pilots/pilot-machine.ts';
import { everyone, theCluster } from './cast.ts';
import { row } from './row.ts';

const pilot = (status: PilotStatus, more: { evaluatorIds?: string[]; teamMemberIds?: string[] } = {}) => ({
  id: 'pilot',
  status,
  leadId: 'clinician',
  evaluatorIds: [],
  teamMemberIds: ['innovator'],
  ...more,
});
const judged = pilot('analysis', { evaluatorIds: ['clinician'] });
const leads = ['clinician', ...theCluster] as const;

export const pilotRows = [
  row('pilot.read', 'planned', pilot('planned'), ['innovator', ...leads]),
  row('pilot.read', 'running', pilot('running'), everyone),
  row('pilot.open', 'awarded', { status: 'awarded' }, theCluster),
  row('pilot.open', 'draft', { status: 'draft' }, []),
  row('pilot.edit', 'planned', pilot('planned'), leads),
  row('pilot.edit', 'decided', pilot('decided'), []),
  row('pilot.advance', 'planned', pilot('planned'), leads),
  row('pilot.stop', 'running', pilot('running'), leads),
  row('pilot.stop', 'closed', pilot('closed'), []),
  row('participant.list', 'running', pilot('running'), leads),
  row('participant.manage', 'running', pilot('running'), leads),
  row('participant.manage', 'decided', pilot('decided'), []),
  row('participant.act', 'with the link', { linkMatches: true, pilotStatus: 'running' }, everyone),
  row('participant.act', 'without it', { linkMatches: false, pilotStatus: 'running' }, []),
  row('participant.act', 'when all is decided', { linkMatches: true, pilotStatus: 'decided' }, []),
  row('participant.leave', 'with the link', { linkMatches: true }, everyone),
  row('participant.leave', 'without it', { linkMatches: false }, []),
  row('incident.report', 'at the site', { ...pilot('running'), linkMatches: false }, leads),
  row('incident.report', 'with the link', { ...pilot('running'), linkMatches: true }, everyone),
  row('incident.report', 'when all is decided', { ...pilot('decided'), linkMatches: true }, []),
  row('incident.classify', 'running', pilot('running'), ['clinician']),
  row(
    'incident.classify',
    'led by somebody who is no clinician',
    { ...pilot('running'), leadId: 'innovator' },
    [],
  ),
  row('incident.pass_on', 'running', pilot('running'), leads),
  row('incident.list', 'running', pilot('running'), leads),
  row('evaluation.invite', 'running', pilot('running'), theCluster),
  row('evaluation.invite', 'decided', pilot('decided'), []),
  row('evaluation.score', 'in the panel', { ...judged, submitted: false }, ['clinician']),
  row('evaluation.score', 'after sending', { ...judged, submitted: true }, []),
  row(
    'evaluation.score',
    'in the panel, no clinician',
    { ...pilot('analysis', { evaluatorIds: ['patient'] }), submitted: false },
    [],
  ),
  row('evaluation.read_scores', 'while some still score', { ...judged, complete: false }, []),
  row('evaluation.read_scores', 'when all have sent', { ...judged, complete: true }, leads),
  row('evaluation.read_evidence', 'in analysis', judged, ['innovator', ...leads]),
  row('evaluation.decide', 'when all have sent', { ...judged, complete: true }, ['clinician']),
  row('evaluation.decide', 'while some still score', { ...judged, complete: false }, []),
  row(
    'evaluation.decide',
    'by somebody of the team',
    { ...pilot('analysis', { evaluatorIds: ['clinician'], teamMemberIds: ['clinician'] }), complete: true },
    [],
  ),
];
