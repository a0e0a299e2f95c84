import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { startSession } from '#app/auth/session.server.ts';
import { priorityPapers, priorityRounds } from '#db/schema/index.ts';
import { makeDelegation, makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { roundWith } from '../testing.server.ts';
import * as check from './check-choice.tsx';
import * as choose from './choose.tsx';

type Route = {
  loader: (args: LoaderFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
};
type Answer = { status: number; location: string | null; page: Record<string, unknown> };

/** A browser that several people may use one after the other; it keeps all but their sessions. */
function browserAt(slug: string) {
  const jar = new Map<string, string>();
  return async (
    {
      route,
      userId,
      search = '',
      form,
    }: { route: Route; userId: string; search?: string; form?: [string, string][] },
    context: object = { nonce: 'n', requestId: 'r', clientIp: '192.0.2.1' },
  ): Promise<Answer> => {
    const session = (await startSession(userId, 'test', new Date())).cookie.split(';')[0] ?? '';
    const cookie = [session, ...[...jar].map((pair) => pair.join('='))].join('; ');
    const body = form && new URLSearchParams(form);
    const method = form ? 'POST' : 'GET';
    const request = new Request(`http://tandem.test/here${search}`, { method, headers: { cookie }, body });
    const args = { request, params: { slug }, context } as unknown as ActionFunctionArgs;
    const answer = await Promise.resolve(form ? route.action?.(args) : route.loader(args)).catch((thrown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    });
    const isResponse = answer instanceof Response;
    const { data, init } = answer as { data: Record<string, unknown>; init: ResponseInit | null };
    const headers = isResponse ? answer.headers : new Headers(init?.headers);
    for (const set of headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
      if (/Max-Age=0/.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return isResponse
      ? { status: answer.status, location: answer.headers.get('location'), page: {} }
      : { status: init?.status ?? 200, location: null, page: data };
  };
}

async function openRound() {
  const scene = await roundWith(3, 'interim');
  const interimEndsAt = new Date(Date.now() + 3_600_000);
  await testDb().update(priorityRounds).set({ interimEndsAt }).where(eq(priorityRounds.id, scene.round.id));
  const [a = '', b = ''] = scene.ids;
  return { a, b, ask: browserAt(scene.round.slug) };
}

test('what a carer has ticked for themselves is not put to the patient, nor to the next person at the device', async () => {
  const { a, b, ask } = await openRound();
  const patient = await makeUser(testDb(), { roles: ['patient'] });
  const carer = await makeUser(testDb(), { roles: ['carer'] });
  await makeDelegation(testDb(), { patientId: patient.id, carerId: carer.id, scopes: ['vote'] });
  await ask({ route: choose, userId: carer.id, form: [['pick', a]] });
  const forPatient = { userId: carer.id, search: `?for=${patient.id}` };
  expect((await ask({ route: choose, ...forPatient })).page).toMatchObject({ picks: [] });
  expect((await ask({ route: check, ...forPatient })).status).toBe(302);
  expect((await ask({ route: choose, userId: patient.id })).page).toMatchObject({ picks: [] });
  expect((await ask({ route: choose, userId: carer.id })).page).toMatchObject({ picks: [a] });
  // Each is kept beside the other.
  await ask({
    route: choose,
    userId: carer.id,
    form: [
      ['pick', b],
      ['for', patient.id],
    ],
  });
  expect((await ask({ route: check, ...forPatient })).page).toMatchObject({ chosen: [{ id: b }] });
  expect((await ask({ route: check, userId: carer.id })).page).toMatchObject({ chosen: [{ id: a }] });
});

test('what was ticked comes back with every way in which the page is asked for', async () => {
  const scene = await roundWith(1, 'interim');
  const { keepChoice } = await import('../kept-choice.server.ts');
  const { slug } = scene.round;
  expect(await keepChoice(slug, null, scene.ids)).toContain(`Path=/priorities/${slug};`);
});

test('a choice from an older window is shown again beside what is recorded, not lost', async () => {
  const { a, b, ask } = await openRound();
  const { id } = await makeUser(testDb(), { roles: ['patient'] });
  const send = (pick: string): [string, string][] => [
    ...([
      ['for', id],
      ['capacity', 'patient'],
      ['version', '0'],
    ] as [string, string][]),
    ['pick', pick],
  ];
  await ask({ route: choose, userId: id, form: [['pick', a]] });
  expect((await ask({ route: check, userId: id, form: send(a) })).status).toBe(302);
  const context = { nonce: 'n', requestId: 'r', clientIp: '192.0.2.1' };
  const late = await ask({ route: check, userId: id, form: send(b) }, context);
  expect(late).toMatchObject({ status: 409, page: { code: 'paper_changed' } });
  // Without scripts the page is drawn in the same request, with them in the next.
  for (const drawn of [context, { ...context }])
    expect((await ask({ route: check, userId: id }, drawn)).page).toMatchObject({
      chosen: [{ id: b }],
      version: 1,
    });
  expect(await testDb().select().from(priorityPapers)).toMatchObject([{ chosen: [a] }]);
});
