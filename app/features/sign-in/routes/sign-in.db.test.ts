import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sessions, signInCodes, users } from '#db/schema/index.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { dropSingleton } from '#server/singleton.server.ts';
import * as demo from './demo-sign-in.ts';
import * as signIn from './sign-in.tsx';
import * as signInCode from './sign-in-code.tsx';
import * as signOut from './sign-out.ts';

const mails = vi.hoisted(() => [] as { to: string; props: { code: string; link: string } }[]);
vi.mock('#server/mail/send-mail.server.ts', () => ({
  sendMail: async (mail: (typeof mails)[number]) => void mails.push(mail),
}));

beforeEach(() => void mails.splice(0));
afterEach(() => dropSingleton('env'));

type Part = 'loader' | 'action';

async function ask(
  route: object,
  part: Part,
  path: string,
  { form, cookie }: { form?: Record<string, string>; cookie?: string } = {},
) {
  const request = new Request(`http://tandem.test${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { ...(cookie && { cookie }), 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' },
    body: form ? new URLSearchParams(form) : undefined,
  });
  const context = { nonce: 'n', requestId: 'r', clientIp: '192.0.2.1' };
  const run = (route as Record<Part, (args: object) => Promise<unknown>>)[part];
  // Some answer at once, and throw at once.
  const answer = await (async () => run({ request, params: {}, context }))().catch(
    (thrown: unknown) => thrown,
  );
  if (answer instanceof Response) {
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      cookies: answer.headers.getSetCookie(),
      body: null,
    };
  }
  const { data, init } = answer as { data?: unknown; init?: ResponseInit };
  return { status: init?.status ?? 200, location: '', cookies: [], body: data ?? answer };
}

/** Asks for a code; gives what the mail says. */
async function requested(email: string, next = '/') {
  const path = `/sign-in?${new URLSearchParams({ next })}`;
  const answer = await ask(signIn, 'action', path, { form: { email } });
  const mail = mails.at(-1);
  if (!mail) throw new Error('No mail was sent');
  const link = new URL(mail.props.link);
  return { answer, code: mail.props.code, link, id: link.searchParams.get('id') ?? '' };
}

test('known or unknown, the answer is the same: a code page, a cookie, a mail', async () => {
  await makeUser(testDb(), { email: 'known@example.org' });
  const [known, unknown] = [await requested('known@example.org'), await requested('unknown@example.org')];
  const shape = ({ answer, id }: typeof known) => [
    answer.status,
    answer.location.replace(id, 'ID'),
    answer.cookies.length,
  ];
  expect(shape(known)).toEqual(shape(unknown));
  expect(mails.map(({ to }) => to)).toEqual(['known@example.org', 'unknown@example.org']);
});

test('opening the link fills the code in and spends nothing, however often a scanner opens it', async () => {
  const { link, code } = await requested('erna@example.org', '/needs/new');
  for (let i = 0; i < 7; i += 1) {
    const { body } = await ask(signInCode, 'loader', link.pathname + link.search);
    expect(body).toMatchObject({ code, next: '/needs/new' });
  }
  const [row] = await testDb().select().from(signInCodes);
  expect(row).toMatchObject({ usedAt: null, attempts: 0 });
  expect(await testDb().$count(sessions)).toBe(0);
});

test('the button signs in: somebody new is welcomed first and then goes on', async () => {
  const { id, code } = await requested('erna@example.org', '/needs/new');
  const answer = await ask(signInCode, 'action', '/sign-in/code', { form: { id, code, next: '/needs/new' } });
  expect(answer).toMatchObject({ status: 302, location: '/welcome?next=%2Fneeds%2Fnew' });
  expect(answer.cookies[0]).toMatch(/^tandem_session=[^;]+;.*HttpOnly.*SameSite=Lax/i);
  const [session] = await testDb().select().from(sessions);
  expect(session?.device).toBe('Firefox, Windows');
  expect(answer.cookies[0]).not.toContain(session?.id);
});

test.each(['//evil.example', 'https://evil.example', '/\\evil.example'])(
  'after signing in nobody is led to %s',
  async (next) => {
    await makeUser(testDb(), { email: 'erna@example.org' });
    const { id, code, link } = await requested('erna@example.org', next);
    expect(link.searchParams.get('next')).toBeNull();
    const answer = await ask(signInCode, 'action', '/sign-in/code', { form: { id, code, next } });
    expect(answer).toMatchObject({ status: 302, location: '/' });
  },
);

test('a wrong code says how many tries are left', async () => {
  const { id, code } = await requested('erna@example.org');
  const wrong = code === '000000' ? '000001' : '000000';
  const answer = await ask(signInCode, 'action', '/sign-in/code', { form: { id, code: wrong } });
  expect(answer).toMatchObject({
    status: 422,
    body: { failed: true, errors: { code: 'code_wrong' }, triesLeft: 4 },
  });
});

test('too many requests are told when to come back', async () => {
  for (let i = 0; i < 5; i += 1) await requested('erna@example.org');
  const answer = await ask(signIn, 'action', '/sign-in', { form: { email: 'erna@example.org' } });
  expect(answer).toMatchObject({ status: 429, body: { errors: { '': 'too_many' } } });
  expect((answer.body as { retryAfter: number }).retryAfter).toBeGreaterThan(0);
});

test('a suspended person is told why and gets no session', async () => {
  await makeUser(testDb(), {
    email: 'erna@example.org',
    suspendedAt: new Date(),
    suspendedReason: 'Advertising.',
  });
  const { id, code } = await requested('erna@example.org');
  const answer = await ask(signInCode, 'action', '/sign-in/code', { form: { id, code } });
  expect(answer).toMatchObject({
    status: 422,
    body: { errors: { code: 'code_suspended' }, reason: 'Advertising.' },
  });
  expect(await testDb().$count(sessions)).toBe(0);
});

test('what is no address is refused and no mail leaves', async () => {
  const answer = await ask(signIn, 'action', '/sign-in', { form: { email: 'erna' } });
  expect(answer).toMatchObject({ status: 422, body: { errors: { email: 'email_wrong' } } });
  expect(mails).toEqual([]);
});

test('a code page without a code leads back to the start', async () => {
  expect(await ask(signInCode, 'loader', '/sign-in/code')).toMatchObject({ location: '/sign-in' });
});

test('signing out ends the session; by a link it does not', async () => {
  const signedIn = await ask(demo, 'action', '/demo/sign-in', { form: { persona: 'patient' } });
  const cookie = signedIn.cookies[0]?.split(';')[0] ?? '';
  await ask(signOut, 'loader', '/sign-out', { cookie });
  expect(await testDb().$count(sessions)).toBe(1);
  await ask(signOut, 'action', '/sign-out', { cookie, form: {} });
  expect(await testDb().$count(sessions)).toBe(0);
});

test.each(['patient', 'carer', 'clinician', 'innovator', 'researcher', 'staff', 'admin'])(
  'in a demonstration one press signs in as %s, also where nothing was loaded',
  async (persona) => {
    const answer = await ask(demo, 'action', '/demo/sign-in', { form: { persona, next: '/needs' } });
    expect(answer).toMatchObject({ status: 302, location: '/needs' });
    expect(answer.cookies[0]).toMatch(/^tandem_session=/);
    const [user] = await testDb().select().from(users);
    expect(user).toMatchObject({ email: `${persona}@demo.example`, isDemo: true });
  },
);

test('a persona is never somebody who took its address', async () => {
  await makeUser(testDb(), { email: 'admin@demo.example', isDemo: false });
  await expect(ask(demo, 'action', '/demo/sign-in', { form: { persona: 'admin' } })).resolves.toMatchObject({
    cookies: [],
  });
  expect(await testDb().$count(sessions)).toBe(0);
});

test('nobody but the seven is offered', async () => {
  const answer = await ask(demo, 'action', '/demo/sign-in', { form: { persona: 'root' } });
  expect(answer).toMatchObject({ status: 422, cookies: [] });
});

test.each(['loader', 'action'] as const)('in production there are no personas (%s)', async (part) => {
  await makeUser(testDb(), { email: 'admin@demo.example', isDemo: true, roles: ['admin'] });
  dropSingleton('env');
  vi.stubEnv('APP_MODE', 'production');
  const form = part === 'action' ? { persona: 'admin' } : undefined;
  expect(await ask(demo, part, '/demo/sign-in', { form })).toMatchObject({ status: 404, cookies: [] });
  expect(await testDb().$count(sessions, eq(sessions.device, 'Firefox, Windows'))).toBe(0);
  const page = await ask(signIn, 'loader', '/sign-in');
  expect(page.body).toMatchObject({ isDemo: false });
});
