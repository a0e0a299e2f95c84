import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { beforeEach, expect, test } from 'vitest';
import { startSession } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { Role } from '#app/domain/people/roles.ts';
import { moderationVerdicts, reasonTemplates } from '#db/schema/index.ts';
import { makeModerationItem, makeReasonTemplate } from '#db/testing/factories/discussion.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import * as item from './item.tsx';
import * as itemHold from './item-hold.ts';
import * as merge from './merge.tsx';
import * as newCount from './new-count.ts';
import * as queue from './queue.tsx';
import * as spam from './spam.tsx';
import * as template from './template.tsx';
import * as templates from './templates.tsx';

type Route = {
  loader?: (args: LoaderFunctionArgs) => Promise<unknown>;
  action?: (args: ActionFunctionArgs) => Promise<unknown>;
};
type Visit = {
  params: Record<string, string>;
  cookie?: string;
  search?: string;
  form?: Record<string, string>;
};

/** Asks a route as a browser would; gives the status. */
async function ask(route: Route, { params, cookie, search = '', form }: Visit): Promise<number> {
  const request = new Request(`http://tandem.test/here${search}`, {
    method: form ? 'POST' : 'GET',
    headers: cookie ? { cookie } : {},
    body: form ? new URLSearchParams(form) : undefined,
  });
  const context = { nonce: 'n', requestId: 'r', clientIp: '192.0.2.1' };
  try {
    const answer = await (form ? route.action : route.loader)?.({ request, params, context });
    if (answer instanceof Response) return answer.status;
    return (answer as { init?: ResponseInit } | null)?.init?.status ?? 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    if (thrown instanceof AppError)
      return { forbidden: 403, not_found: 404 }[thrown.kind as 'forbidden'] ?? 500;
    throw thrown;
  }
}

async function cookieOf(...roles: Role[]): Promise<string> {
  const user = await makeUser(testDb(), { roles });
  const { cookie } = await startSession(user.id, 'Test', new Date());
  return cookie.split(';')[0] ?? '';
}

let itemId: string;
let templateId: string;
beforeEach(async () => {
  const need = await makeNeed(testDb(), { status: 'submitted', publishedAt: null });
  itemId = (await makeModerationItem(testDb(), { subjectId: need.id })).id;
  templateId = (await makeReasonTemplate(testDb())).id;
});

const routes: [string, Route, () => Omit<Visit, 'cookie'>][] = [
  ['the queue', queue, () => ({ params: {} })],
  ['the count of new items', newCount, () => ({ params: {}, search: '?since=2026-01-01T00:00:00Z' })],
  ['an item', item, () => ({ params: { itemId } })],
  [
    'a verdict',
    item,
    () => ({ params: { itemId }, form: { intent: 'decide', verdict: 'publish', seen: 'v1' } }),
  ],
  ['who it is', item, () => ({ params: { itemId }, form: { intent: 'reveal', why: 'I must call.' } })],
  ['a hold', itemHold, () => ({ params: { itemId }, form: {} })],
  ['joining', merge, () => ({ params: { itemId }, search: '?into=nothing' })],
  ['a bulk', spam, () => ({ params: {}, search: `?id=${itemId}` })],
  ['declining a bulk', spam, () => ({ params: {}, form: { id: itemId, [`seen-${itemId}`]: 'v1' } })],
  ['the reasons', templates, () => ({ params: {} })],
  ['a reason', template, () => ({ params: { id: templateId } })],
  ['removing a reason', template, () => ({ params: { id: templateId }, form: { intent: 'remove' } })],
];

test.each(routes)('%s is for staff and administrators only', async (_name, route, visit) => {
  expect(await ask(route, visit())).toBe(302);
  for (const role of ['patient', 'carer', 'clinician', 'innovator', 'researcher'] as const) {
    expect(await ask(route, { ...visit(), cookie: await cookieOf(role) })).toBe(403);
  }
  expect(await testDb().select().from(moderationVerdicts)).toEqual([]);
  expect(await testDb().select().from(reasonTemplates)).toHaveLength(1);
  expect(await ask(route, { ...visit(), cookie: await cookieOf('staff') })).toBeLessThan(400);
});

test.each([
  ['an item', item, { itemId: 'nothing' }],
  ['an item', item, { itemId: '01890000-0000-7000-8000-000000000000' }],
  ['a reason', template, { id: '01890000-0000-7000-8000-000000000000' }],
])('%s that there is not is not found', async (_name, route, params) => {
  expect(await ask(route, { params, cookie: await cookieOf('admin') })).toBe(404);
});
