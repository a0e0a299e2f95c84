import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { startSession } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import * as file from '#app/features/files/routes/file.ts';
import { comments, needDrafts, needs } from '#db/schema/index.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { makeFile } from '#db/testing/factories/platform.ts';
import { testDb } from '#db/testing/test-db.ts';
import * as autosave from './autosave.ts';
import * as edit from './edit.tsx';
import * as list from './list.tsx';
import * as myNeeds from './my-needs.tsx';
import * as need from './need.tsx';
import * as start from './new-start.tsx';
import * as step from './new-step.tsx';
import * as sent from './sent.tsx';
import * as withdraw from './withdraw.tsx';

type Route = {
  loader?: (args: LoaderFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
};
type Visit = {
  url?: string;
  params?: Record<string, string>;
  cookie?: string;
  form?: Record<string, string | string[]>;
};
type Answer = { status: number; location: string | null; cookie: string | null; body: unknown };

/** Asks a route as a browser would. */
async function ask(route: Route, { url = '/here', params = {}, cookie, form }: Visit): Promise<Answer> {
  const body = form && new URLSearchParams();
  for (const [name, value] of Object.entries(form ?? {}))
    for (const one of [value].flat()) body?.append(name, one);
  const request = new Request(`http://tandem.test${url}`, {
    method: form ? 'POST' : 'GET',
    headers: cookie ? { cookie } : {},
    body,
  });
  const context = { nonce: 'n', requestId: 'r', clientIp: '192.0.2.1' };
  try {
    const answer: unknown = await (form ? route.action : route.loader)?.({ request, params, context });
    if (answer instanceof Response) return fromResponse(answer);
    const wrapped = answer as { data?: unknown; init?: ResponseInit; type?: string };
    const isWrapped = wrapped?.type === 'DataWithResponseInit';
    const status = (isWrapped && wrapped.init?.status) || 200;
    return { status, location: null, cookie: null, body: isWrapped ? wrapped.data : answer };
  } catch (thrown) {
    if (thrown instanceof Response) return fromResponse(thrown);
    if (thrown instanceof AppError) return { status: 0, location: null, cookie: null, body: thrown.kind };
    throw thrown;
  }
}

async function fromResponse(response: Response): Promise<Answer> {
  const json = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    location: response.headers.get('location'),
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? null,
    body: json ? await response.json() : null,
  };
}

async function signIn(roles: Parameters<typeof makeUser>[1] = { roles: ['patient'] }) {
  const user = await makeUser(testDb(), roles);
  const { cookie } = await startSession(user.id, 'test', new Date());
  return { user, cookie: cookie.split(';')[0] ?? '' };
}

const at = (slug: string) => ({ params: { slug } });
const onStep = (name: string) => ({ params: { step: name } });
const refused = (kind: string) => ({ status: 0, body: kind });

test('everybody reads the list and a public need; what waits is for its author and staff', async () => {
  const open = await makeNeed(testDb());
  const author = await signIn();
  const waiting = await makeNeed(testDb(), {
    authorId: author.user.id,
    status: 'submitted',
    publishedAt: null,
  });
  expect((await ask(list, {})).status).toBe(200);
  expect((await ask(need, at(open.slug))).status).toBe(200);
  expect(await ask(need, at(waiting.slug))).toMatchObject(refused('not_found'));
  const stranger = await signIn();
  expect(await ask(need, { ...at(waiting.slug), cookie: stranger.cookie })).toMatchObject(
    refused('not_found'),
  );
  expect((await ask(need, { ...at(waiting.slug), cookie: author.cookie })).status).toBe(200);
  const staff = await signIn({ roles: ['staff'] });
  expect((await ask(need, { ...at(waiting.slug), cookie: staff.cookie })).status).toBe(200);
});

test('the page never tells who is behind a pseudonym', async () => {
  const author = await signIn();
  const open = await makeNeed(testDb(), { authorId: author.user.id });
  const staff = await signIn({ roles: ['staff'] });
  for (const cookie of [undefined, staff.cookie]) {
    const { body } = await ask(need, { ...at(open.slug), cookie });
    const text = JSON.stringify(body);
    expect(text).not.toContain(author.user.id);
    expect(text).not.toContain(author.user.email);
    expect(text).not.toContain(author.user.name);
    expect(text).toContain(author.user.pseudonym);
  }
});

test('why moderators sent a need back is told to its author, and to nobody else', async () => {
  const author = await signIn();
  const { slug } = await makeNeed(testDb(), {
    authorId: author.user.id,
    reason: 'Please leave the name out',
  });
  const staff = await signIn({ roles: ['staff'] });
  for (const cookie of [undefined, staff.cookie])
    expect(JSON.stringify((await ask(need, { ...at(slug), cookie })).body)).not.toContain('leave the name');
  expect((await ask(need, { ...at(slug), cookie: author.cookie })).body).toMatchObject({
    need: { own: { reason: 'Please leave the name out' } },
  });
});

test('a forged address is not found', async () => {
  for (const slug of ['', "'; drop table needs; --", '../../etc/passwd', 'x'.repeat(5000), '\u0001'])
    expect(await ask(need, at(slug))).toMatchObject(refused('not_found'));
  expect(await ask(step, onStep('nothing'))).toMatchObject(refused('not_found'));
  expect((await ask(list, { url: '/needs?after=%00x&sort=nope&theme=1&q=%27%22%3C' })).status).toBe(200);
});

test('a withdrawn need is gone under its old address too, a hidden one is explained, a merged one leads on', async () => {
  const target = await makeNeed(testDb());
  await makeNeed(testDb(), { slug: 'need-8f3k2m', status: 'withdrawn', title: '', story: '' });
  const hidden = await makeNeed(testDb(), { hiddenAt: new Date() });
  const merged = await makeNeed(testDb(), { status: 'merged', mergedIntoId: target.id });
  expect(await ask(need, at('falls-at-night-8f3k2m'))).toMatchObject({
    status: 410,
    body: { absence: 'withdrawn' },
  });
  expect(await ask(need, at(hidden.slug))).toMatchObject({
    status: 410,
    body: { absence: 'hidden', need: null },
  });
  expect(await ask(need, at(merged.slug))).toMatchObject({ body: { mergedInto: { slug: target.slug } } });
});

test('who is not signed in is asked to sign in where it is needed', async () => {
  const open = await makeNeed(testDb());
  const pages: [Route, Visit][] = [
    [myNeeds, {}],
    [sent, at(open.slug)],
    [withdraw, at(open.slug)],
    [withdraw, { ...at(open.slug), form: {} }],
    [edit, { ...at(open.slug), form: {} }],
    [need, { ...at(open.slug), form: { intent: 'support', capacity: 'patient' } }],
    [need, { ...at(open.slug), form: { intent: 'comment', body: 'x' } }],
    [step, { ...onStep('check'), form: { intent: 'send' } }],
  ];
  for (const [route, visit] of pages) {
    const { status, location } = await ask(route, visit);
    expect({ status, location }).toMatchObject({
      status: 302,
      location: expect.stringContaining('/sign-in'),
    });
  }
});

test('pages of the author are not found by anybody else, whatever their role', async () => {
  const open = await makeNeed(testDb(), { status: 'submitted' });
  const staff = await signIn({ roles: ['staff', 'admin'] });
  const visit = { ...at(open.slug), cookie: staff.cookie };
  for (const route of [sent, withdraw, edit])
    expect(await ask(route, visit)).toMatchObject(refused('not_found'));
  for (const route of [withdraw, edit])
    expect(await ask(route, { ...visit, form: {} })).toMatchObject(refused('not_found'));
  const [row] = await testDb().select().from(needs).where(eq(needs.id, open.id));
  expect(row?.status).toBe('submitted');
});

test('without an account a draft is kept by its cookie and by nothing else', async () => {
  const begun = await ask(step, { ...onStep('story'), form: { story: 'It is hard to get up.' } });
  expect(begun).toMatchObject({ status: 302, location: '/needs/new/who' });
  const cookie = begun.cookie ?? '';
  expect(await ask(step, { ...onStep('story'), cookie })).toMatchObject({
    body: { answers: { story: 'It is hard to get up.' } },
  });
  expect(await ask(step, onStep('who'))).toMatchObject({ location: '/needs/new/story' });
  const [row] = await testDb().select().from(needDrafts);
  expect(cookie).not.toContain(row?.tokenHash);
  expect(await ask(step, { ...onStep('who'), cookie: 'tandem_draft=forged' })).toMatchObject({
    location: '/needs/new/story',
  });
});

test('a draft that somebody signed in has made theirs is not shown to the next person at the same device', async () => {
  const ada = await signIn();
  const ben = await signIn();
  const begun = await ask(step, {
    ...onStep('story'),
    cookie: ada.cookie,
    form: { story: 'Private to Ada.' },
  });
  const both = `${ben.cookie}; ${begun.cookie}`;
  expect(await ask(step, { ...onStep('story'), cookie: both })).toMatchObject({ body: { answers: {} } });
  expect(await ask(step, { ...onStep('story'), cookie: begun.cookie ?? '' })).toMatchObject({
    body: { answers: {} },
  });
  expect(await ask(step, { ...onStep('story'), cookie: ada.cookie })).toMatchObject({
    body: { answers: { story: 'Private to Ada.' } },
  });
});

test('two tabs never overwrite each other unseen', async () => {
  const begun = await ask(step, { ...onStep('story'), form: { story: 'First.' } });
  const cookie = begun.cookie ?? '';
  const page = await ask(step, { ...onStep('story'), cookie });
  const { base } = page.body as { base: string };
  await ask(step, { ...onStep('story'), cookie, form: { story: 'From tab one.', base } });
  const late = await ask(step, { ...onStep('story'), cookie, form: { story: 'From tab two.', base } });
  expect(late).toMatchObject({
    status: 409,
    body: { failed: true, typed: { story: 'From tab two.' }, conflict: { theirs: 'From tab one.' } },
  });
  const saved = await ask(autosave, { cookie, form: { step: 'story', story: 'From tab three.', base } });
  expect(saved).toMatchObject({ status: 409, body: { conflict: true } });
  const { conflict } = late.body as { conflict: { base: string } };
  const chosen = { story: 'From tab two.', base: conflict.base };
  expect((await ask(step, { ...onStep('story'), cookie, form: chosen })).status).toBe(302);
});

test('too much text is refused in words, and what was typed comes back', async () => {
  const long = await ask(step, { ...onStep('story'), form: { story: 'x'.repeat(5001) } });
  expect(long).toMatchObject({ status: 422, body: { code: 'too_long', max: 5000 } });
  expect((long.body as { typed: { story: string } }).typed.story).toHaveLength(5001);
  const huge = await ask(step, { ...onStep('story'), form: { story: 'x'.repeat(10_000_000) } });
  expect(huge).toMatchObject({ status: 422, body: { code: 'too_long' } });
  expect(await ask(step, { ...onStep('story'), form: { story: ' \u0000\n ' } })).toMatchObject({
    body: { code: 'missing' },
  });
});

const whole: [string, Record<string, string | string[]>][] = [
  ['story', { story: '<script>alert(1)</script> 👩🏽‍⚕️ אני נופל. Call 030 1234567.' }],
  ['who', { who: '"><img src=x onerror=alert(1)>' }],
  ['perspective', { perspective: 'myself' }],
  ['place', { place: 'home' }],
  ['frequency', { frequency: 'daily' }],
  ['severity', { severity: 'mild' }],
  ['today', { today: '</textarea><script>' }],
  ['themes', { themes: ['falls', 'sleep'] }],
  ['title', { title: '{{7*7}} %s <b>x</b>' }],
  ['name', { shownAs: 'pseudonym' }],
];

test('the whole road without an account: write, look at findings, sign in, send, once', async () => {
  let cookie = '';
  for (const [name, form] of whole) {
    const saved = await ask(step, { ...onStep(name), cookie, form });
    expect({ name, status: saved.status }).toEqual({ name, status: 302 });
    cookie ||= saved.cookie ?? '';
  }
  const check = await ask(step, { ...onStep('check'), cookie });
  const { findings, isComplete } = check.body as {
    findings: { key: string; kind: string }[];
    isComplete: boolean;
  };
  expect(isComplete).toBe(true);
  expect(findings.map(({ kind }) => kind)).toContain('phone');
  const phone = findings.find(({ kind }) => kind === 'phone')?.key ?? '';
  await ask(step, { ...onStep('check'), cookie, form: { intent: 'remove', finding: phone } });
  const { user, cookie: session } = await signIn({ roles: [] });
  const both = `${session}; ${cookie}`;
  const done = await ask(step, { ...onStep('check'), cookie: both, form: { intent: 'send' } });
  expect(done).toMatchObject({ status: 302, location: expect.stringMatching(/^\/needs\/[a-z0-9-]+\/sent$/) });
  const [row] = await testDb().select().from(needs);
  expect(row).toMatchObject({
    authorId: user.id,
    title: '{{7*7}} %s <b>x</b>',
    themes: ['falls', 'sleep'],
  });
  expect(row?.story).toContain('<script>alert(1)</script> 👩🏽‍⚕️ אני נופל.');
  expect(row?.story).not.toContain('1234567');
  const slug = done.location?.split('/')[2] ?? '';
  expect(await ask(sent, { ...at(slug), cookie: session })).toMatchObject({ body: { published: false } });
  expect(await ask(myNeeds, { cookie: session })).toMatchObject({ body: { needs: [{ slug }], draft: null } });
});

test('an unfinished need says what is missing instead of being sent', async () => {
  const { cookie } = await signIn();
  await ask(step, { ...onStep('story'), cookie, form: { story: 'Only this.' } });
  expect(await ask(step, { ...onStep('check'), cookie, form: { intent: 'send' } })).toMatchObject({
    status: 422,
    body: { code: 'missing' },
  });
});

test('nobody begins a need for somebody who has not let them', async () => {
  const { cookie } = await signIn();
  const other = await makeUser(testDb());
  expect(await ask(start, { cookie, form: { for: other.id } })).toMatchObject(refused('forbidden'));
  expect(await testDb().select().from(needDrafts)).toEqual([]);
});

test('a comment from the page is there once, and a refused one comes back with what was typed', async () => {
  const open = await makeNeed(testDb());
  const { cookie } = await signIn({ roles: ['patient'], acceptedItems: 9 });
  const visit = { ...at(open.slug), cookie };
  const page = await ask(need, visit);
  const { submissionKey } = page.body as { submissionKey: string };
  const form = { intent: 'comment', body: 'Me too <script>', submissionKey };
  const [first] = await Promise.all([ask(need, { ...visit, form }), ask(need, { ...visit, form })]);
  expect(first).toMatchObject({ status: 302, location: `/needs/${open.slug}?done=comment#comments` });
  expect(await testDb().select().from(comments)).toHaveLength(1);
  const long = { intent: 'comment', body: 'x'.repeat(2001) };
  expect(await ask(need, { ...visit, form: long })).toMatchObject({
    status: 422,
    body: { failed: true, code: 'too_long', body: long.body },
  });
});

test('an attachment is served with its need and not before', async () => {
  const open = await makeNeed(testDb());
  const waiting = await makeNeed(testDb(), { status: 'submitted', publishedAt: null });
  const hidden = await makeFile(testDb(), { subjectType: 'need', subjectId: waiting.id });
  const removed = await makeFile(testDb(), {
    subjectType: 'need',
    subjectId: open.id,
    removedAt: new Date(),
  });
  const loose = await makeFile(testDb());
  const { cookie } = await signIn();
  for (const id of [hidden.id, removed.id, loose.id, 'not-an-id', '../../secret'])
    expect(await ask(file, { params: { id }, cookie })).toMatchObject(refused('not_found'));
});
