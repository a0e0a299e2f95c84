import { theCluster } from './cast.ts';
import { row } from './row.ts';

const score = { jurorId: 'clinician', counts: true, complete: true };
const jury = {
  id: 'challenge',
  status: 'running' as const,
  complete: true,
  signed: false,
  hasOwnEntry: false,
};

export const deliberationRows = [
  row('deliberation.change_score', 'a clinician’s, after opening', score, ['clinician', ...theCluster]),
  row('deliberation.change_score', 'before opening', { ...score, complete: false }, []),
  row('deliberation.change_score', 'that does not count', { ...score, counts: false }, []),
  row('deliberation.choose_finalists', 'after opening', jury, theCluster),
  row('deliberation.choose_finalists', 'with an own entry', { ...jury, hasOwnEntry: true }, []),
  row('deliberation.choose_finalists', 'before opening', { ...jury, complete: false }, []),
  row('deliberation.choose_finalists', 'signed', { ...jury, signed: true }, []),
  row('deliberation.choose_finalists', 'decided', { ...jury, status: 'decided' as const }, []),
  row('deliberation.plan_pitches', 'running', jury, theCluster),
  row('deliberation.plan_pitches', 'signed', { ...jury, signed: true }, []),
  row('deliberation.plan_pitches', 'cancelled', { ...jury, status: 'cancelled' as const }, []),
  row(
    'deliberation.read_pitches',
    'an innovator’s final, judged by a clinician',
    {
      memberIds: ['innovator'],
      jurorIds: ['clinician'],
    },
    ['innovator', 'clinician', ...theCluster],
  ),
  row('deliberation.read_pitches', 'of others', { memberIds: [], jurorIds: [] }, theCluster),
];
