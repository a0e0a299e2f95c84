import { expect, test } from 'vitest';
import { answerBy, answerDays, topicGaps, type WordingNeed, wordingStateOf } from './wording-consent.ts';

const now = new Date('2026-03-20T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const need = (change: Partial<WordingNeed>): WordingNeed => ({
  consent: 'asked',
  wordingVersion: 2,
  askedAt: daysAgo(1),
  isPublic: true,
  ...change,
});

test.each([
  ['asked yesterday', {}, 'waiting'],
  ['asked so long ago that staff may go on', { askedAt: daysAgo(answerDays) }, 'not_answered'],
  ['asked a minute too late for that', { askedAt: new Date(daysAgo(answerDays).getTime() + 1) }, 'waiting'],
  ['agreed', { consent: 'agreed' }, 'agreed'],
  ['agreed long ago', { consent: 'agreed', askedAt: daysAgo(300) }, 'agreed'],
  ['refused', { consent: 'refused' }, 'refused'],
  ['agreed to an earlier wording', { consent: 'agreed', wordingVersion: 1 }, 'not_asked'],
  ['refused an earlier wording', { consent: 'refused', wordingVersion: 1 }, 'not_asked'],
  ['asked about an earlier wording', { wordingVersion: 1, askedAt: daysAgo(30) }, 'not_asked'],
  ['never asked', { consent: 'not_asked', wordingVersion: null, askedAt: null }, 'not_asked'],
  ['agreed and taken back', { consent: 'agreed', isPublic: false }, 'gone'],
] as const)('a need whose author was %s', (_, change, state) => {
  expect(wordingStateOf(need(change), 2, now)).toBe(state);
});

test('a topic is ready when each author agreed or let the time pass', () => {
  expect(topicGaps(['agreed', 'not_answered', 'agreed'])).toEqual([]);
  expect(topicGaps([])).toEqual(['no_need']);
  expect(topicGaps(['agreed', 'refused', 'waiting'])).toEqual(['refused', 'waiting']);
  expect(topicGaps(['gone', 'not_asked'])).toEqual(['gone', 'not_asked']);
});

test('the time to answer is told as a day', () => {
  expect(answerBy(new Date('2026-03-01T08:00:00Z'))).toEqual(new Date('2026-03-15T08:00:00Z'));
});
