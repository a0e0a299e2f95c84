import { expect, test } from 'vitest';
import { decisionContentSchema } from './decision.schemas.ts';
import { nextReviews } from './decision-reviews.ts';

const entry = '01890000-0000-7000-8000-000000000001';
const ada = { by: '01890000-0000-7000-8000-00000000000a', at: '2026-03-01T09:00:00.000Z' };
const bert = { by: '01890000-0000-7000-8000-00000000000b', at: '2026-03-02T09:00:00.000Z' };
const draft = (text: string, reviewed: string[] = [entry], reviews = {}) =>
  decisionContentSchema.parse({ feedback: { [entry]: text }, reviewed, reviews });

test('who ticks a text has read it', () => {
  expect(nextReviews(null, draft('Good work.'), ada)).toEqual({ [entry]: ada });
});

test('a text that was read before stays with its reader when somebody else saves', () => {
  const before = draft('Good work.', [entry], { [entry]: ada });
  expect(nextReviews(before, draft('Good work.'), bert)).toEqual({ [entry]: ada });
});

test('a changed text is the responsibility of who changed it', () => {
  const before = draft('Good work.', [entry], { [entry]: ada });
  expect(nextReviews(before, draft('Good start.'), bert)).toEqual({ [entry]: bert });
});

test('without a tick nothing was read, and nobody reads an empty text', () => {
  const before = draft('Good work.', [entry], { [entry]: ada });
  expect(nextReviews(before, draft('Good work.', []), bert)).toEqual({});
  expect(nextReviews(null, draft('  '), ada)).toEqual({});
});
