import type { ServerBuild } from '@remix-run/node';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { matchRoutes, type RouteObject } from 'react-router-dom';
import { expect, test } from 'vitest';
import pages from '#app/routes.ts';
import { groupRoutes } from './route-groups.ts';

type Routes = ServerBuild['routes'];

function toRoutes(entries: readonly RouteConfigEntry[], parentId: string): Routes {
  return Object.assign(
    {},
    ...entries.map(({ path, index, file, children }) => ({
      [file]: { id: file, parentId, path, index, module: { default: () => null } },
      ...toRoutes(children ?? [], file),
    })),
  );
}

const routes: Routes = {
  root: { id: 'root', path: '', module: { default: () => null } },
  ...toRoutes(pages, 'root'),
};
const build = { routes, assets: { version: '1', routes: { ...routes } } } as unknown as ServerBuild;
const groupFor = groupRoutes(build);

function toObjects(all: Routes, parentId?: string): RouteObject[] {
  return Object.values(all)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) => (index ? { id, path, index } : { id, path, children: toObjects(all, id) }));
}

const match = (all: Routes, address: string) =>
  matchRoutes(toObjects(all), address)?.map(({ route, params }) => ({ id: route.id, params }));

const addresses = Object.values(routes).map((route) => {
  const parent = route.parentId ? routes[route.parentId]?.path : '';
  return `/${[parent, route.path].filter(Boolean).join('/')}`.replace(/:\w+/g, 'some-thing');
});

test.each([
  ...addresses,
  '/nothing/here',
  '/Needs/New',
  '/%6Eeeds',
  '/needs/',
  '//needs',
  '//',
  '/needs/some-thing/nothing',
  '/needs.atom/x',
  '/needs//some-thing',
  '/needs/some-thing//',
  '/needs/a%2Fb',
  '/needs/new/',
])('%s leads to the same page whether all routes are asked or those of its group', (address) => {
  const whole = match(routes, address);
  expect(whole?.length).toBeGreaterThan(0);
  expect(match(groupFor(address).routes, address)).toEqual(whole);
});

test('a group has what its address can lead to, with the files of these routes and no others, and is made once', () => {
  const group = groupFor('/needs/some-thing');
  expect(Object.keys(group.routes)).toEqual(['root', 'features/needs/routes/need.tsx']);
  expect(Object.keys(group.assets.routes)).toEqual(Object.keys(group.routes));
  expect(groupFor('/needs/other')).toBe(group);
  expect(Object.keys(groupFor('/needs/new').routes)).toEqual([
    'root',
    'features/needs/routes/new-start.tsx',
    'features/needs/routes/need.tsx',
  ]);
});

test('routes around others, optional parts and ends that are open are left to the router', () => {
  const nested = (entries: Record<string, [parent: string, path?: string, index?: boolean]>): Routes => ({
    root: { id: 'root', path: '', module: { default: () => null } },
    ...Object.fromEntries(
      Object.entries(entries).map(([id, [parentId, path, index]]) => [
        id,
        { id, parentId, path, index, module: { default: () => null } },
      ]),
    ),
  });
  const other = nested({
    home: ['root', undefined, true],
    frame: ['root'],
    desk: ['frame', 'desk'],
    first: ['desk', undefined, true],
    item: ['desk', ':id'],
    fixed: ['desk', 'fixed/:id?'],
    files: ['root', 'files/*'],
    none: ['root', '*'],
  });
  const group = groupRoutes({ routes: other, assets: { routes: {} } } as unknown as ServerBuild);
  for (const address of [
    '/',
    '/desk',
    '/desk/1',
    '/desk/fixed',
    '/desk/fixed/2',
    '/files',
    '/files/a/b',
    '/x/y/z',
  ])
    expect(match(group(address).routes, address)).toEqual(match(other, address));
  expect(Object.keys(group('/desk/1').routes)).not.toContain('home');
});

test('data is asked for from the group of its page', () => {
  expect(groupFor('/needs.data')).toBe(groupFor('/needs'));
  expect(groupFor('/needs/some-thing.data')).toBe(groupFor('/needs/some-thing'));
  expect(groupFor('/_root.data')).toBe(groupFor('/'));
});

test("the browser's router may ask for any route", () => {
  expect(groupFor('/__manifest')).toBe(build);
});
