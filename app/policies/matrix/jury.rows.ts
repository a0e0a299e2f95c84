import type { ChallengeStatus } from '#app/domain/challenges/challenge-machine.ts';
import { theCluster } from './cast.ts';
import { row } from './row.ts';

const challenge = (status: ChallengeStatus) => ({ id: 'challenge', status });
const seat = { userId: 'clinician', accepted: true };
const round = { ...challenge('running'), over: false, open: true };
const sheet = { ...seat, open: true, mine: true, submitted: false };

export const juryRows = [
  row('jury.invite', 'running', challenge('running'), theCluster),
  row('jury.invite', 'decided', challenge('decided'), []),
  row('jury.answer', 'asked of the clinician', { userId: 'clinician' }, ['clinician']),
  row('jury.declare_conflict', 'in the jury', seat, ['clinician']),
  row('jury.declare_conflict', 'not in it', { ...seat, accepted: false }, []),
  row('jury.step_down', 'in the jury', seat, ['clinician']),
  row('jury.step_down', 'not in it', { ...seat, accepted: false }, []),
  row('jury.assign', 'before the scores are opened', round, theCluster),
  row('jury.assign', 'after that', { ...round, over: true }, []),
  row('jury.assign', 'decided', { ...round, status: 'decided' }, []),
  row('jury.remind', 'while the jury works', round, theCluster),
  row('jury.remind', 'after that', { ...round, over: true }, []),
  row('jury.open_scores', 'while the jury works', round, theCluster),
  row('jury.open_scores', 'before it begins', { ...round, open: false }, []),
  row('jury.score', 'open', sheet, ['clinician']),
  row('jury.score', 'not theirs to judge', { ...sheet, mine: false }, []),
  row('jury.score', 'after stepping down', { ...sheet, accepted: false }, []),
  row('jury.score', 'after sending', { ...sheet, submitted: true }, []),
  row('jury.score', 'outside the phase', { ...sheet, open: false }, []),
  row('jury.read_scores', 'while some still score', { complete: false, jurorIds: ['clinician'] }, []),
  row('jury.read_scores', 'when all have sent', { complete: true, jurorIds: ['clinician'] }, [
    'clinician',
    ...theCluster,
  ]),
  row('jury.read_progress', 'running', challenge('running'), theCluster),
];
