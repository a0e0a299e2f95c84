import { theCluster } from './cast.ts';
import { row } from './row.ts';

const challenge = (status: 'draft' | 'running' | 'decided' | 'closed') => ({ id: 'challenge', status });

export const boardRows = [
  row('board.read', 'draft', challenge('draft'), theCluster),
  row('board.export', 'running', challenge('running'), theCluster),
  row('board.message', 'running', challenge('running'), theCluster),
  row('board.message', 'decided', challenge('decided'), theCluster),
  row('board.message', 'draft', challenge('draft'), []),
  row('board.message', 'closed', challenge('closed'), []),
  row('message.read', 'to the innovator', { recipientId: 'innovator' }, ['innovator', ...theCluster]),
  row('message.read', 'to somebody else', { recipientId: null }, theCluster),
];
