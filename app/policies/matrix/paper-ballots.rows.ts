import { theCluster } from './cast.ts';
import { row } from './row.ts';

const ballot = {
  id: 'challenge',
  status: 'running' as const,
  open: true,
  awaited: true,
  helperIds: ['carer'],
};
const closed = { ...ballot, open: false };
const counted = { ...closed, awaited: false };
const helping = ['carer', ...theCluster] as const;

export const paperBallotRows = [
  row('paper.read', 'a vote', ballot, [...helping]),
  row('paper.name_helpers', 'running', ballot, theCluster),
  row('paper.name_helpers', 'decided', { ...ballot, status: 'decided' }, []),
  row('paper.print', 'running', ballot, theCluster),
  row('paper.print', 'counted', counted, []),
  row('paper.hand_out', 'open', ballot, [...helping]),
  row('paper.hand_out', 'closed', closed, []),
  row('paper.type', 'after the close, while it is awaited', closed, [...helping]),
  row('paper.type', 'counted', counted, []),
  row('paper.void', 'awaited', closed, theCluster),
  row('paper.void', 'counted', counted, []),
  row('ballot.read_signals', 'running', { id: 'challenge', status: 'running' as const }, theCluster),
];
