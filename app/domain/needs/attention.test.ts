import { expect, test } from 'vitest';
import { needAttention } from './attention.ts';

const published = (daysAgo: number) => new Date(Date.UTC(2026, 5, 1) - daysAgo * 86_400_000);
const need = (severity: 'mild' | 'moderate' | 'severe' | 'dangerous', support: number, daysAgo: number) =>
  needAttention({ severity, support, publishedAt: published(daysAgo) });

test('of two alike the one that has waited longer stands first', () => {
  expect(need('mild', 0, 2)).toBeGreaterThan(need('mild', 0, 1));
});

test('what is dangerous stands before what has waited for most of a year', () => {
  expect(need('dangerous', 0, 0)).toBeGreaterThan(need('mild', 0, 364));
  expect(need('dangerous', 0, 0)).toBeLessThan(need('mild', 0, 366));
});

test('each doubling of those who share it counts for a month of waiting', () => {
  expect(need('mild', 1, 0)).toBe(need('mild', 0, 30));
  expect(need('mild', 31, 0)).toBe(need('mild', 0, 150));
});

test('many who share something mild stand before one with something severe, if they are many enough', () => {
  expect(need('mild', 6, 0)).toBeLessThan(need('severe', 0, 0));
  expect(need('mild', 8, 0)).toBeGreaterThan(need('severe', 0, 0));
});
