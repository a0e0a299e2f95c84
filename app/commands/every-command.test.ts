import { expect, test } from 'vitest';
import { policies } from '#app/policies/index.ts';

const commandFiles = import.meta.glob<string>('../features/*/commands/*.server.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const serverFiles = import.meta.glob<string>(
  ['../**/*.server.ts', '../**/routes/*.{ts,tsx}', '!../features/*/commands/*', '!../**/*.test.ts'],
  { query: '?raw', import: 'default', eager: true },
);

const declarations = Object.entries(commandFiles).flatMap(([file, source]) =>
  source
    .split(/(?=export const \w+ = defineCommand\()/)
    .filter((part) => part.startsWith('export const') && part.includes('defineCommand('))
    .map((part) => ({
      file,
      name: /name: '([^']+)'/.exec(part)?.[1],
      action: /action: '([^']+)'/.exec(part)?.[1],
      source: part,
      whole: source,
    })),
);

test('there are commands, and each has a name of its own', () => {
  const names = declarations.map((command) => command.name);
  expect(names.length).toBeGreaterThan(20);
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(names.length);
});

test.each(declarations.map((command) => [command.name, command] as const))(
  '%s names a policy, asks it and writes an audit row',
  (_name, { action, source, whole }) => {
    expect(Object.keys(policies)).toContain(action);
    // `savePart` asks and writes the audit row of every part of a challenge; `settleItem` writes that of every verdict.
    expect(source).toMatch(/\b(authorize|savePart)\(/);
    expect(whole).toMatch(/\b(audit|settleItem|savePart)\(/);
  },
);

test('what asks and writes the audit row for several commands does so', () => {
  const savePart = commandFiles['../features/challenges/commands/save-part.server.ts'] ?? '';
  expect(savePart).toMatch(/\bcontext\.authorize\(/);
  expect(savePart).toMatch(/\bcontext\.audit\(/);
});

/**
 * Writes that are no change of somebody's: each stands here with why it needs neither policy nor audit row.
 */
const allowedWrites: Readonly<Record<string, string>> = {
  './command.server.ts': 'writes the audit and outbox rows themselves',
  '../auth/lucia.server.ts': 'lucia keeps sessions through its adapter',
  '../auth/session.server.ts': 'notes when a session was last seen',
  '../auth/rate-limit.server.ts': 'counts attempts under keyed hashes',
  '../features/moderation-desk/hold-item.server.ts': 'renews a hold: a sign of life that changes nothing',
  '../features/needs/drafts.server.ts': 'a draft is private to its writer and no record until it is sent',
  '../features/files/files.queries.server.ts': 'forgets files whose removal a command has recorded',
};

/** Parts of commands: they take the open transaction of the command that calls them. */
const takesTransaction =
  /\b(tx|ctx|context|\{ tx)\b[^\n]*: (Tx|CommandContext|Pick<CommandContext|VerdictContext|Context|Tools)/;

test('nothing outside the commands writes to the database', () => {
  const writing = Object.entries(serverFiles)
    .filter(
      ([file, source]) =>
        /(\b(db|tx|database)|\))\s*\.(insert|update|delete)\(\w+\)/.test(source) && !(file in allowedWrites),
    )
    .filter(([, source]) => /from '#db\/schema/.test(source) && !takesTransaction.test(source))
    .map(([file]) => file);
  expect(writing).toEqual([]);
});
