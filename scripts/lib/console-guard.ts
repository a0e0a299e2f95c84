import { afterEach, beforeEach } from 'vitest';

const original = { error: console.error, warn: console.warn };
let heard: string[] = [];

// A test that expects an error spies on console.error itself, which takes the place of this.
beforeEach(() => {
  heard = [];
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...parts: unknown[]) => {
      heard.push(`console.${level}: ${parts.map(String).join(' ')}`);
    };
  }
});

afterEach(() => {
  Object.assign(console, original);
  if (heard.length > 0) throw new Error(`Unexpected output:\n${heard.join('\n')}`);
});
