import { expect, test } from 'vitest';
import { seenAs } from './guard-finding.ts';
import { guardQuestion } from './guard-question.ts';

const text = 'May Mrs Brown call you at 040 1234567?';
const first = guardQuestion(text, 'en', { decision: null, seen: [] });
const found = 'findings' in first ? first.findings : [];

test('a question without anything personal goes through', () => {
  const plain = 'May we enter with a prototype?';
  expect(guardQuestion(plain, 'en', { decision: null, seen: [] })).toEqual({ send: plain });
});

test('what may tell who somebody is is shown before it is sent', () => {
  expect(found.map(({ kind }) => kind)).toEqual(['name_after_salutation', 'phone']);
});

test('it is sent as it is only once it was shown', () => {
  expect(guardQuestion(text, 'en', { decision: 'keep', seen: [] })).toEqual({ findings: found });
  expect(guardQuestion(text, 'en', { decision: 'keep', seen: found.map(seenAs) })).toEqual({ send: text });
});

test('what was added after the warning is shown, too', () => {
  const more = `${text} Or write to brown@example.org.`;
  const outcome = guardQuestion(more, 'en', { decision: 'keep', seen: found.map(seenAs) });
  expect('findings' in outcome && outcome.findings.map(({ kind }) => kind)).toContain('email');
});

test('what was found is taken out on demand', () => {
  const outcome = guardQuestion(text, 'en', { decision: 'remove', seen: [] });
  expect(outcome).toEqual({ send: 'May Mrs [name removed] call you at [phone number removed]?' });
});
