import { type APIRequestContext, test as base, expect, request } from '@playwright/test';
import type { Sql } from 'postgres';
import { roles } from '#app/domain/people/roles.ts';
import { paths } from '#app/paths.ts';
import { rows } from './all-rows.ts';
import { openTestedDatabase } from './database.ts';
import { listRoutes } from './routes.ts';
import { addressOf, type Row } from './row.ts';
import { findSamples, type Samples } from './samples.ts';
import { type Answer, type Answers, everybody, type Who } from './who.ts';

// Questions without a browser need no film of it.
base.use({ trace: 'off', screenshot: 'off' });

type Doors = Readonly<Record<Who, APIRequestContext>>;
interface Desk {
  readonly doors: Doors;
  readonly sql: Sql;
  readonly samples: Samples;
}

async function knockAs(who: Who, baseURL: string): Promise<APIRequestContext> {
  const door = await request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
  if (who !== 'anonymous') await door.post(paths.demoSignIn(), { form: { persona: who }, maxRedirects: 0 });
  return door;
}

/** Everybody's cookies, the database and the samples are made once for all rows of a worker. */
const test = base.extend<object, { desk: Desk }>({
  desk: [
    async ({ browserName: _ }, use, { project }) => {
      const baseURL = project.use.baseURL ?? '';
      const { sql, close } = await openTestedDatabase();
      const samples = await findSamples(sql);
      const pairs = await Promise.all(
        everybody.map(async (who) => [who, await knockAs(who, baseURL)] as const),
      );
      await use({ sql, samples, doors: Object.fromEntries(pairs) as Doors });
      await Promise.all(pairs.map(([, door]) => door.dispose()));
      await close();
    },
    { scope: 'worker' },
  ],
});

const isReached = (location: string, wanted: string) => {
  const { pathname } = new URL(location, 'http://own.invalid');
  return wanted === '/' ? pathname === '/' : pathname.startsWith(wanted);
};

/** What somebody got, in the words of the table where it is what stands there. */
async function ask(door: APIRequestContext, row: Row, samples: Samples, wanted: Answer): Promise<Answer> {
  const address = addressOf(row, samples);
  const answer = row.form
    ? await door.post(address, { form: row.form(samples), maxRedirects: 0 })
    : await door.get(address, { maxRedirects: 0 });
  const location = answer.headers().location;
  if (!location) return answer.status();
  if (wanted === 'sign-in') return isReached(location, paths.signIn()) ? wanted : (location as Answer);
  return typeof wanted === 'string' && isReached(location, wanted) ? wanted : (location as Answer);
}

const nameOf = ({ route, about, form }: Row) =>
  `${form ? 'POST' : 'GET'} /${route}${about ? `, ${about}` : ''}`;

for (const row of rows) {
  test(nameOf(row), async ({ desk: { doors, samples, sql } }) => {
    const before = row.unchanged && (await sql.unsafe(row.unchanged(samples)));
    const asked = everybody.flatMap((who) => {
      const wanted = row.answers[who];
      return wanted === undefined ? [] : [[who, wanted] as const];
    });
    const got = await Promise.all(
      asked.map(async ([who, wanted]) => [who, await ask(doors[who], row, samples, wanted)] as const),
    );
    expect(Object.fromEntries(got) as Answers).toEqual(Object.fromEntries(asked));
    if (row.unchanged) expect(await sql.unsafe(row.unchanged(samples))).toEqual(before);
  });
}

test('every route has its rows: one for reading, and one for writing where it takes forms', () => {
  const asked = (route: string, isForm: boolean) =>
    rows.some((row) => row.route === route && (row.form !== undefined) === isForm);
  const without = listRoutes().flatMap(({ path, hasLoader, hasAction }) => [
    ...(hasLoader && !asked(path, false) ? [`GET /${path}`] : []),
    ...(hasAction && !asked(path, true) ? [`POST /${path}`] : []),
  ]);
  expect(without).toEqual([]);
  const known = listRoutes().map(({ path }) => path);
  expect(rows.map(({ route }) => route).filter((route) => !known.includes(route))).toEqual([]);
});

const forged = [
  'x',
  `;'"<script>alert(1)</script>`,
  '../../etc/passwd',
  '-1',
  '😀',
  '__proto__',
  '0'.repeat(300),
];

for (const { path, hasLoader, hasAction } of listRoutes().filter((route) => route.path.includes(':'))) {
  test(`nothing is found under forged parameters of /${path}`, async ({ desk: { doors, samples } }) => {
    for (const value of forged) {
      const row: Row = { route: path, params: () => new Proxy({}, { get: () => value }), answers: {} };
      const address = addressOf(row, samples);
      for (const door of [doors.anonymous, doors.patient, doors.admin]) {
        const options = { maxRedirects: 0 };
        const statuses = [
          ...(hasLoader ? [(await door.get(address, options)).status()] : []),
          ...(hasAction
            ? [(await door.post(address, { ...options, form: { intent: value, id: value } })).status()]
            : []),
        ];
        // Somebody may be led to sign in, be refused, or find nothing; a form may be refused before anything is looked up.
        for (const status of statuses) expect([302, 403, 404, 422], address).toContain(status);
        if (door === doors.admin && hasLoader && !path.endsWith('/save'))
          expect([403, 404], address).toContain(statuses[0]);
      }
    }
  });
}

for (const { path } of listRoutes().filter((route) => route.hasAction)) {
  test(`a form from another site changes nothing at /${path}`, async ({ desk: { doors, samples } }) => {
    const row: Row = { route: path, params: () => new Proxy({}, { get: () => 'x' }), answers: {} };
    const headers = { origin: 'https://evil.example' };
    const answer = await doors.admin.post(addressOf(row, samples), { headers, form: { intent: 'x' } });
    expect(answer.status()).toBe(403);
  });
}

test('a browser that hides where a form comes from is refused', async ({ desk: { doors } }) => {
  for (const origin of ['null', 'https://127.0.0.1.evil.example']) {
    const answer = await doors.patient.post(paths.profile(), { headers: { origin }, form: {} });
    expect(answer.status()).toBe(403);
  }
});

test('each of the seven people is signed in as who they are', async ({ desk: { doors } }) => {
  for (const role of roles)
    expect((await doors[role].get(paths.profile(), { maxRedirects: 0 })).status()).toBe(200);
});
