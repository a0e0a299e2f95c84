import { expect, test } from 'vitest';
import { journeyStepKinds } from '../journey.ts';
import { newsBonds, topicOfNotice, topicOfStep } from './news.ts';

test('an author cannot switch off what was decided about their need, and can switch off what became of it', () => {
  const certain = journeyStepKinds.filter((kind) => topicOfStep(kind, 'need', 'author') === null);
  expect(certain).toEqual([
    'need.published',
    'need.returned',
    'need.declined',
    'need.merged',
    'need.unmerged',
  ]);
  expect(topicOfStep('need.answered', 'need', 'author')).toBe('own_needs');
});

test('a team cannot switch off what was decided about its entry', () => {
  for (const kind of ['solution.rejected', 'solution.not_selected', 'challenge.cancelled'] as const) {
    expect(topicOfStep(kind, 'solution', 'team')).toBeNull();
  }
  expect(topicOfStep('pilot.started', 'pilot', 'team')).toBe('team');
});

test('whoever only backs or follows something can switch off every step of it', () => {
  for (const bond of newsBonds.filter((one) => one !== 'author' && one !== 'carer' && one !== 'team')) {
    for (const kind of journeyStepKinds) expect(topicOfStep(kind, 'challenge', bond)).not.toBeNull();
  }
  expect(topicOfStep('pilot.started', 'pilot', 'page_follower')).toBe('pilots');
  expect(topicOfStep('pilot.started', 'pilot', 'supporter')).toBe('followed_needs');
});

test('carers, invitations, decisions and incidents are always told; comments are not', () => {
  for (const notice of ['delegation_used', 'delegation_invited', 'comment_declined', 'incidentReported']) {
    expect(topicOfNotice(notice)).toBeNull();
  }
  expect(topicOfNotice('comment_replied')).toBe('replies');
  expect(topicOfNotice('something the code does not know')).toBeNull();
});
