import { expect, test } from 'vitest';
import { rememberNews } from './recent-news.ts';

const second = 1000;
const minute = 60 * second;

test('what was told to a room since a moment is known, room by room', () => {
  let now = 0;
  const news = rememberNews(() => now, 0);
  now = 10 * second;
  news.note(['a', 'b']);
  expect(news.wasTold('a', 9 * second)).toBe(true);
  expect(news.wasTold('a', 10 * second)).toBe(true);
  expect(news.wasTold('a', 10 * second + 1)).toBe(false);
  expect(news.wasTold('c', 9 * second)).toBe(false);
  now = 20 * second;
  news.note(['a']);
  expect(news.wasTold('a', 15 * second)).toBe(true);
  expect(news.wasTold('b', 15 * second)).toBe(false);
});

test('of what was before it began, or is long ago, it says that something may have been told', () => {
  let now = minute;
  const news = rememberNews(() => now, 0);
  expect(news.wasTold('a', minute - 1)).toBe(true);
  expect(news.wasTold('a', minute)).toBe(false);
  now = 20 * minute;
  expect(news.wasTold('a', 9 * minute)).toBe(true);
  expect(news.wasTold('a', 11 * minute)).toBe(false);
});

test('it forgets what is long ago', () => {
  let now = 0;
  const news = rememberNews(() => now, 0);
  for (let room = 0; room < 1000; room += 1) {
    now += minute;
    news.note([`room ${room}`]);
  }
  expect(news.wasTold('room 990', now - 9.5 * minute)).toBe(true);
  expect(news.wasTold('room 989', now - 9.5 * minute)).toBe(false);
});

test('clocks of several nodes may differ a little', () => {
  const news = rememberNews(() => 10 * second, second);
  news.note(['a']);
  expect(news.wasTold('a', 11 * second)).toBe(true);
  expect(news.wasTold('a', 11 * second + 1)).toBe(false);
});
