import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { journeyStepKinds, journeySteps } from '#app/domain/journey.ts';
import { personalNotices } from '#app/domain/people/news.ts';
import { locales } from '#app/domain/people/preferences.ts';
import catalogue from '#app/i18n/en/notifications.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import { noticeText, reasons } from './notice-text.ts';

const en = getT('en', 'notifications');

test.each(locales)('every step that somebody is told of has its own words (%s)', (locale) => {
  const t = getT(locale, 'notifications');
  const general = noticeText(t, { kind: 'no such kind', facts: {} }).text;
  for (const kind of journeyStepKinds.filter((one) => journeySteps[one].tells.length > 0)) {
    const { text } = noticeText(t, { kind, facts: { title: 'Safe steps', need: 'Falls at night' } });
    expect({ kind, isGeneral: text === general, text }).toMatchObject({ isGeneral: false });
    expect(text).not.toMatch(/[{}]/);
  }
});

test('an author reads what they said, then what came of it', () => {
  const facts = { why: 'author', need: 'Falls at night', title: 'Safe steps' };
  expect(noticeText(en, { kind: 'challenge.announced', facts })).toEqual({
    why: 'You said: “Falls at night”',
    text: 'We are now looking for an answer, in the challenge “Safe steps”.',
  });
});

test('whoever follows something that is no need reads its name', () => {
  const { why } = noticeText(en, { kind: 'pilot.started', facts: { why: 'follower', title: 'Night light' } });
  expect(why).toBe('You follow: “Night light”');
});

test('each of those who are told reads another reason', () => {
  const whys = reasons.map(
    (why) => noticeText(en, { kind: 'need.answered', facts: { why, need: 'Falls', title: 'Falls' } }).why,
  );
  expect(new Set(whys).size).toBe(reasons.length);
});

test('who chose a solution, and what clinicians decided, is said', () => {
  const say = (kind: string, facts: object) => noticeText(en, { kind, facts: { title: 'X', ...facts } }).text;
  expect(say('solution.awarded', { award: 'jury' })).toContain('by the jury');
  expect(say('solution.awarded', { award: 'voters' })).toContain('those who voted');
  expect(say('evaluation.decided', { decision: 'adopt' })).toContain('will be used');
  expect(say('evaluation.decided', { decision: 'abandon' })).toContain('not be used');
});

test('words of strangers in a fact are not read as a pattern', () => {
  const facts = { why: 'author', need: "{title} <b>'{x}'", title: 'T' };
  expect(noticeText(en, { kind: 'need.published', facts }).why).toBe(`You said: “{title} <b>'{x}'”`);
});

test('every notice that a command tells has its words', () => {
  const sources = readdirSync('app/features', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.server.ts'))
    .map((file) => `app/features/${file}`);
  const told = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bnotice: '([^']+)'/g)].map(([, notice = '']) => notice),
  );
  const has = en.has as (key: string) => boolean;
  expect(told.filter((notice) => !has(`notice.${notice}`))).toEqual([]);
});

test('every notice that has words hangs on a switch, or is always told for a reason', () => {
  const { general: _, ...worded } = catalogue.notice;
  expect(Object.keys(personalNotices).sort()).toEqual(Object.keys(worded).sort());
});
