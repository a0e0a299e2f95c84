import type { ChallengeStatus } from '#app/domain/challenges/challenge-machine.ts';
import type { SolutionStatus } from '#app/domain/solutions/solution-machine.ts';
import { everyone, theCluster } from './cast.ts';
import { row } from './row.ts';

const challenge = (status: ChallengeStatus) => ({ id: 'challenge', status });
const formingNow = { ...challenge('running'), actionsNow: ['form_team'] as const };
const votingNow = {
  ...challenge('running'),
  actionsNow: ['vote'] as const,
  voterId: 'patient',
  capacity: 'patient' as const,
  eligible: ['patient', 'clinician'] as const,
};
const sheet = { userId: 'clinician', accepted: true, open: true, conflict: false, submitted: false };
const team = { id: 'team', memberIds: ['innovator', 'clinician'], leadIds: ['innovator'] };
const solution = (status: SolutionStatus) => ({ ...team, id: 'solution', status });
const sendingNow = { actionsNow: ['submit_solution'] as const };
const members = ['innovator', 'clinician'] as const;

export const challengeRows = [
  row('challenge.read', 'draft', challenge('draft'), theCluster),
  row('challenge.read', 'running', challenge('running'), everyone),
  row('challenge.create', 'new', null, theCluster),
  row('challenge.edit', 'running', challenge('running'), theCluster),
  row('challenge.edit', 'decided', challenge('decided'), []),
  row('challenge.announce', 'draft', challenge('draft'), theCluster),
  row('challenge.announce', 'running', challenge('running'), []),
  row('challenge.cancel', 'running', challenge('running'), theCluster),
  row('challenge.advance', 'running', challenge('running'), ['system']),
  row('challenge.decide', 'running', challenge('running'), theCluster),
  row('challenge.decide', 'decided already', challenge('decided'), []),
  row('challenge.close', 'decided', challenge('decided'), theCluster),
  row('team.form', 'while teams form', formingNow, [
    'patient',
    'stranger',
    'carer',
    'clinician',
    'innovator',
    'staff',
    'admin',
  ]),
  row('team.form', 'when they do not', { ...formingNow, actionsNow: [] }, []),
  row('ballot.edit', 'announced', challenge('announced'), theCluster),
  row('ballot.edit', 'running', challenge('running'), []),
  row('ballot.vote', 'the patient’s paper', votingNow, ['patient', 'carer']),
  row('ballot.vote', 'in a capacity one has not', { ...votingNow, capacity: 'clinician' }, []),
  row('ballot.vote', 'in a capacity that may not', { ...votingNow, eligible: ['clinician'] }, []),
  row('ballot.vote', 'after the end', { ...votingNow, actionsNow: [] }, []),
  row('jury.invite', 'running', challenge('running'), theCluster),
  row('jury.answer', 'asked of the clinician', { userId: 'clinician' }, ['clinician']),
  row('jury.declare_conflict', 'in the jury', { userId: 'clinician', accepted: true }, ['clinician']),
  row('jury.declare_conflict', 'not yet in it', { userId: 'clinician', accepted: false }, []),
  row('jury.score', 'open', sheet, ['clinician']),
  row('jury.score', 'with a conflict', { ...sheet, conflict: true }, []),
  row('jury.score', 'after sending', { ...sheet, submitted: true }, []),
  row('jury.score', 'outside the phase', { ...sheet, open: false }, []),
  row('jury.read_scores', 'while some still score', { complete: false, jurorIds: ['clinician'] }, []),
  row('jury.read_scores', 'when all have sent', { complete: true, jurorIds: ['clinician'] }, [
    'clinician',
    ...theCluster,
  ]),
  row('jury.read_progress', 'running', challenge('running'), theCluster),
  row('results.read', 'running', challenge('running'), []),
  row('results.read', 'decided', challenge('decided'), everyone),
  row('solution.read', 'draft', solution('draft'), members),
  row('solution.read', 'sent in', solution('submitted'), [...members, ...theCluster]),
  row('solution.read', 'taking part', solution('eligible'), everyone),
  row('solution.read_versions', 'draft', { ...solution('draft'), jurorIds: ['stranger'] }, members),
  row('solution.read_versions', 'before the jury', { ...solution('eligible'), jurorIds: ['stranger'] }, [
    ...members,
    ...theCluster,
    'stranger',
  ]),
  row('solution.read_drafts', 'sent in', solution('submitted'), members),
  row('solution.edit', 'draft', solution('draft'), members),
  row('solution.edit', 'sent in', solution('submitted'), []),
  row('solution.submit', 'before the deadline', { ...solution('draft'), ...sendingNow }, members),
  row('solution.submit', 'after it', { ...solution('draft'), actionsNow: [] }, []),
  row('solution.reopen', 'before the deadline', { ...solution('submitted'), ...sendingNow }, members),
  row('solution.reopen', 'after it', { ...solution('submitted'), actionsNow: [] }, []),
  row('solution.withdraw', 'taking part', solution('eligible'), ['innovator']),
  row('solution.check', 'sent in', solution('submitted'), theCluster),
  row('solution.check', 'awarded', solution('awarded'), []),
  row('solution.give_feedback', 'not chosen', solution('not_selected'), theCluster),
  row('solution.read_feedback', 'not chosen', solution('not_selected'), [...members, ...theCluster]),
  row('team.read', 'a team', team, [...members, ...theCluster]),
  row('team.invite', 'a team', team, members),
  row('team.remove_member', 'the clinician', { ...team, memberId: 'clinician' }, members),
  row('team.remove_member', 'the lead', { ...team, memberId: 'innovator' }, ['innovator']),
  row('team.join', 'an open invitation', { open: true }, [
    'patient',
    'stranger',
    'carer',
    'clinician',
    'innovator',
    'staff',
    'admin',
  ]),
  row('team.join', 'an old invitation', { open: false }, []),
];
