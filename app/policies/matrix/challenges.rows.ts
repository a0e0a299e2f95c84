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
const team = { id: 'team', memberIds: ['innovator', 'clinician'], leadIds: ['innovator'] };
const solution = (status: SolutionStatus) => ({ ...team, id: 'solution', status });
const sendingNow = { actionsNow: ['submit_solution'] as const, isMending: false };
const tooLate = { actionsNow: [], isMending: false };
const members = ['innovator', 'clinician'] as const;

export const challengeRows = [
  row('challenge.read', 'draft', challenge('draft'), theCluster),
  row('challenge.read', 'running', challenge('running'), everyone),
  row(
    'challenge.read',
    'called off in public',
    { ...challenge('cancelled'), announcedAt: new Date(0) },
    everyone,
  ),
  row(
    'challenge.read',
    'called off as a draft',
    { ...challenge('cancelled'), announcedAt: null },
    theCluster,
  ),
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
  row('solution.submit', 'after it', { ...solution('draft'), ...tooLate }, []),
  row('solution.submit', 'after it, to mend', { ...solution('draft'), ...tooLate, isMending: true }, members),
  row('solution.reopen', 'before the deadline', { ...solution('submitted'), ...sendingNow }, members),
  row('solution.reopen', 'after it', { ...solution('submitted'), ...tooLate }, []),
  row('solution.accept_terms', 'draft', solution('draft'), ['innovator']),
  row('solution.accept_terms', 'taking part', solution('eligible'), ['innovator']),
  row('solution.accept_terms', 'in the end', solution('not_selected'), []),
  row('solution.read_receipts', 'sent in', solution('submitted'), members),
  row('solution.withdraw', 'taking part', solution('eligible'), ['innovator']),
  row('solution.check', 'sent in', solution('submitted'), theCluster),
  row('solution.check', 'awarded', solution('awarded'), []),
  row('solution.ask_to_mend', 'sent in', { ...solution('submitted'), mend: 'never' }, theCluster),
  row('solution.ask_to_mend', 'asked before', { ...solution('submitted'), mend: 'over' }, []),
  row('solution.ask_to_mend', 'taking part', { ...solution('eligible'), mend: 'never' }, []),
  row('solution.refuse_unmended', 'in time still', { ...solution('draft'), mend: 'open' }, []),
  row('solution.refuse_unmended', 'not in time', { ...solution('draft'), mend: 'over' }, theCluster),
  row('solution.refuse_unmended', 'a plain draft', { ...solution('draft'), mend: 'never' }, []),
  row('solution.read_check', 'a plain draft', { ...solution('draft'), mend: 'never' }, []),
  row('solution.read_check', 'being mended', { ...solution('draft'), mend: 'open' }, theCluster),
  row('solution.read_check', 'sent in', { ...solution('submitted'), mend: 'never' }, theCluster),
  row('entries.check', 'running', challenge('running'), theCluster),
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
