import path from 'node:path';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { expect, test } from 'vitest';
import routes from './routes.ts';

const sources = import.meta.glob<string>(
  ['./features/*/routes/*.{ts,tsx}', './features/**/*.server.ts', '!./features/**/*.test.{ts,tsx}'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

const flatten = (entries: readonly RouteConfigEntry[]): RouteConfigEntry[] =>
  entries.flatMap((entry) => [entry, ...flatten(entry.children ?? [])]);

const files = flatten(routes).map((entry) => `./${entry.file}`);
const modules = Object.keys(sources).filter((file) => /\/routes\/[^/]+$/.test(file));
const sourceOf = (file: string) => sources[file] ?? '';

const asks = /\b(optionalActor|requireActor|requireRole)\(/;

/** Whether a module asks who is there: itself, or by a function it calls from another file that does. */
function asksWho(file: string): boolean {
  const source = sourceOf(file);
  if (asks.test(source)) return true;
  return [...source.matchAll(/import \{([^}]+)\} from '((?:\.|#app\/)[^']+\.server\.ts)'/g)].some(
    ([, names = '', from = '']) => {
      const imported = from.startsWith('#app/')
        ? from.replace('#app/', './')
        : `./${path.posix.join(path.posix.dirname(file), from)}`;
      const isCalled = names.split(',').some((name) => new RegExp(`\\b${name.trim()}\\(`).test(source));
      return isCalled && asks.test(sourceOf(imported));
    },
  );
}

const hasLoader = (source: string) => /export (async )?function loader|export const loader/.test(source);
const hasAction = (source: string) => /export (async )?function action|export const action/.test(source);
const isPage = (source: string) => /export default function/.test(source);

/** Loaders that give everybody the same, and why that is right. */
const sameForEverybody: Readonly<Record<string, string>> = {
  './features/needs/routes/list.tsx': 'public needs only',
  './features/needs/routes/feed.ts': 'public needs only',
  './features/pilots/routes/pilots.tsx': 'public pilots only',
  './features/solutions/routes/list.tsx': 'public solutions only',
  './features/outcomes/routes/outcomes.tsx': 'public outcomes only',
  './features/notifications/routes/demo-outbox.tsx': 'shows mails in a demonstration only',
  './features/site/routes/not-found.tsx': 'is never found',
  './features/pilots/routes/take-part-consent.tsx': 'the secret in the link is the key',
};

test('the sitemap names every route module, each once', () => {
  expect([...files].sort()).toEqual([...modules].sort());
  expect(files.length).toBeGreaterThan(60);
});

test('no two routes share an address', () => {
  const addresses = (entries: readonly RouteConfigEntry[], parent: string): string[] =>
    entries.flatMap((entry) => {
      const own = [parent, entry.path].filter(Boolean).join('/');
      return [...(entry.children ? [] : [own]), ...addresses(entry.children ?? [], own)];
    });
  const all = addresses(routes, '').map((address) => address.replace(/:\w+/g, ':'));
  expect(all.filter((address, index) => all.indexOf(address) !== index)).toEqual([]);
});

test.each(modules.filter((file) => hasAction(sourceOf(file))))(
  '%s asks who is there before it changes anything',
  (file) => {
    expect(asksWho(file)).toBe(true);
  },
);

test.each(
  modules.filter(
    (file) => hasLoader(sourceOf(file)) && !hasAction(sourceOf(file)) && !(file in sameForEverybody),
  ),
)('%s asks who is there before it shows anything', (file) => {
  expect(asksWho(file)).toBe(true);
});

test('what is the same for everybody is there, and asks nobody', () => {
  expect(Object.keys(sameForEverybody).filter((file) => !(file in sources))).toEqual([]);
  expect(Object.keys(sameForEverybody).filter(asksWho)).toEqual([]);
});

test.each(modules.filter((file) => isPage(sourceOf(file))))('%s has a title', (file) => {
  const hasChildren = flatten(routes).some((entry) => `./${entry.file}` === file && entry.children);
  // Around other pages stands no title of its own; the page that is not found has that of its error.
  if (hasChildren || file.endsWith('/not-found.tsx')) return;
  expect(sourceOf(file)).toMatch(/\btitle(:|\()/);
  expect(sourceOf(file)).toContain('export const handle');
});

test('what a route says of the head of the document stands in its handle, where the root looks', () => {
  expect(modules.filter((file) => /export (const|function) (meta|links)\b/.test(sourceOf(file)))).toEqual([]);
});
