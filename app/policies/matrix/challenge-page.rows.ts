import type { ChallengeStatus } from '#app/domain/challenges/challenge-machine.ts';
import type { QuestionSubject } from '../challenge-page.policy.ts';
import { allBut, everyone, theCluster } from './cast.ts';
import { row } from './row.ts';

const challenge = (status: ChallengeStatus) => ({ id: 'challenge', status });
const asked = (status: QuestionSubject['status']) => ({ askedBy: 'innovator', status });
const signedIn = allBut('nobody', 'suspended', 'system');

export const challengePageRows = [
  row('challenge.ask', 'running', challenge('running'), signedIn),
  row('challenge.ask', 'announced', challenge('announced'), signedIn),
  row('challenge.ask', 'decided', challenge('decided'), signedIn),
  row('challenge.ask', 'draft', challenge('draft'), []),
  row('challenge.ask', 'closed', challenge('closed'), []),
  row('challenge.ask', 'cancelled', challenge('cancelled'), []),
  row('question.read', 'open', asked('open'), ['innovator', ...theCluster]),
  row('question.read', 'answered in public', asked('answered'), everyone),
  row('question.read', 'answered to the asker alone', asked('private'), ['innovator', ...theCluster]),
  row('question.read', 'withdrawn', asked('withdrawn'), []),
  row('question.read', 'asked by somebody who has left', { askedBy: null, status: 'open' }, theCluster),
  row('question.withdraw', 'open', asked('open'), ['innovator']),
  row('question.withdraw', 'answered', asked('answered'), []),
  row('question.answer', 'open', asked('open'), theCluster),
  row('question.answer', 'answered', asked('answered'), []),
  row('question.answer', 'withdrawn', asked('withdrawn'), []),
  row('question.take_over', 'answered in public', asked('answered'), theCluster),
  row('question.take_over', 'answered to the asker alone', asked('private'), []),
  row('challenge.read_questions', 'running', challenge('running'), theCluster),
  row('challenge.update_followers', 'running', challenge('running'), theCluster),
  row('challenge.update_followers', 'closed', challenge('closed'), theCluster),
  row('challenge.update_followers', 'draft', challenge('draft'), []),
  row(
    'challenge.update_followers',
    'called off as a draft',
    { ...challenge('cancelled'), announcedAt: null },
    [],
  ),
  row('challenge.attach_file', 'draft', challenge('draft'), theCluster),
  row('challenge.attach_file', 'decided', challenge('decided'), theCluster),
  row('challenge.attach_file', 'closed', challenge('closed'), []),
  row('challenge.preview', 'draft', challenge('draft'), theCluster),
];
