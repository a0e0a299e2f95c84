import { expect, test } from 'vitest';
import { LineageLine, type Stop } from './lineage-line.tsx';
import { markup, textOf } from './testing.tsx';

const states = { done: 'done', now: 'you are here', next: 'still to come' };
const stops: Stop[] = [
  { stage: 'need', label: 'Need', state: 'done', title: 'Falls at night', href: '/needs/falls' },
  {
    stage: 'challenge',
    label: 'Challenge',
    state: 'now',
    title: 'Safe steps',
    date: 'Monday 4 May',
    dateTime: '2026-05-04',
  },
  { stage: 'solution', label: 'Solution', state: 'next', sentence: 'Teams write until Friday.' },
  { stage: 'pilot', label: 'Pilot', state: 'next' },
];
const html = markup(<LineageLine label="The journey" stops={stops} states={states} />);
const items = html.split('<li ').slice(1);

test('the line is a named ordered list with one item a stop, in order', () => {
  expect(html).toContain('<ol aria-label="The journey">');
  expect(items.map((item) => textOf(`<${item}`).split(' ')[0])).toEqual([
    'Need',
    'Challenge',
    'Solution',
    'Pilot',
  ]);
});

test('only the present stop is the current step, and it carries its date', () => {
  expect(items.map((item) => item.includes('aria-current="step"'))).toEqual([false, true, false, false]);
  expect(items[1]).toContain('<time dateTime="2026-05-04">Monday 4 May</time>');
});

test('each stop says its state in words', () => {
  expect(items.map((item) => textOf(`<${item}`))).toEqual([
    'Need , done Falls at night',
    'Challenge , you are here Safe steps Monday 4 May',
    'Solution , still to come Teams write until Friday.',
    'Pilot , still to come',
  ]);
});

test('stops behind and here are filled, the next one is outlined, those after it dashed', () => {
  expect(items.map((item) => /data-look="(\w+)"/.exec(item)?.[1])).toEqual([
    'filled',
    'filled',
    'outline',
    'dashed',
  ]);
});

test('a stop with an address links to its item', () => {
  expect(items[0]).toMatch(/<a [^>]*href="\/needs\/falls"[^>]*>Falls at night<\/a>/);
  expect(items[2]).not.toContain('<a ');
});
