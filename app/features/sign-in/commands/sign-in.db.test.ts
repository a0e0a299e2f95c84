import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { codeTries } from '#app/auth/sign-in-code.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { anonymous } from '#app/policies/actor.ts';
import { auditLog, delegations, outbox, sessions, signInCodes, users } from '#db/schema/index.ts';
import { makeDelegation, makeSession, makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { endAllSessions } from './end-all-sessions.server.ts';
import { endSession } from './end-session.server.ts';
import { requestSignInCode } from './request-sign-in-code.server.ts';
import { startSessionByCode } from './start-session-by-code.server.ts';

const now = new Date('2026-03-02T09:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const call = (at = now) => ({ actor: anonymous, now: at });
const network = '192.0.2.0/24';

function request(email: string, at = now, from = network) {
  return execute(requestSignInCode, call(at), { email, network: from });
}

function confirm(id: string, code: string, at = now, from = network) {
  return execute(startSessionByCode, call(at), { id, code, network: from, locale: 'en' });
}

const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

function asPerson(id: string, sessionId: string) {
  return {
    kind: 'person' as const,
    id,
    sessionId,
    roles: [],
    suspended: false,
    onboarded: true,
    acceptedItems: 0,
    actsFor: [],
  };
}

test('a code is six digits and only its keyed hash is kept', async () => {
  const { id, code } = await request('Erna@Example.org');
  expect(code).toMatch(/^\d{6}$/);
  const [row] = await testDb().select().from(signInCodes).where(eq(signInCodes.id, id));
  expect(row).toMatchObject({ email: 'erna@example.org', expiresAt: later(15), attempts: 0, usedAt: null });
  expect(JSON.stringify(row)).not.toContain(code);
});

test('asking for a code does and answers the same whether the address is known or not', async () => {
  await makeUser(testDb(), { email: 'known@example.org' });
  const known = await request('known@example.org');
  const unknown = await request('unknown@example.org');
  expect(Object.keys(known)).toEqual(Object.keys(unknown));
  expect(await testDb().select({ action: auditLog.action, facts: auditLog.facts }).from(auditLog)).toEqual([
    { action: 'sign_in.request_code', facts: {} },
    { action: 'sign_in.request_code', facts: {} },
  ]);
  expect(await testDb().$count(users)).toBe(1);
});

test('the right code registers a new person with a pseudonym, still to be welcomed', async () => {
  const { id, code } = await request('new@example.org');
  const outcome = await confirm(id, `${code.slice(0, 3)} ${code.slice(3)}`);
  expect(outcome).toMatchObject({ kind: 'right', onboarded: false });
  const [user] = await testDb().select().from(users);
  expect(user).toMatchObject({ email: 'new@example.org', name: null, onboardedAt: null });
  expect(user?.pseudonym).toMatch(/\S+ \S+/);
});

test('the right code finds a known person, however the address is written', async () => {
  const user = await makeUser(testDb(), { email: 'known@example.org' });
  const { id, code } = await request('KNOWN@example.org');
  expect(await confirm(id, code)).toEqual({ kind: 'right', userId: user.id, onboarded: true });
});

test('somebody invited as a carer before joining finds the invitation', async () => {
  const invitation = await makeDelegation(testDb(), {
    carerId: null,
    carerEmail: 'carer@example.org',
    status: 'invited',
  });
  const { id, code } = await request('carer@example.org');
  const outcome = await confirm(id, code);
  const [found] = await testDb().select().from(delegations).where(eq(delegations.id, invitation.id));
  expect(found?.carerId).toBe(outcome.kind === 'right' && outcome.userId);
});

test('a code works once', async () => {
  const { id, code } = await request('erna@example.org');
  await confirm(id, code);
  expect(await confirm(id, code)).toEqual({ kind: 'used' });
});

test('of two tabs that spend one code at the same moment one gets in', async () => {
  const { id, code } = await request('erna@example.org');
  const outcomes = await Promise.all([confirm(id, code), confirm(id, code), confirm(id, code)]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['right', 'used', 'used']);
  expect(await testDb().$count(users)).toBe(1);
});

test('a code runs out', async () => {
  const { id, code } = await request('erna@example.org');
  expect(await confirm(id, code, later(15))).toEqual({ kind: 'expired' });
});

test('wrong tries are counted although they fail, and after five even the right code is dead', async () => {
  const { id, code } = await request('erna@example.org');
  for (let left = codeTries - 1; left > 0; left -= 1) {
    expect(await confirm(id, wrong(code))).toEqual({ kind: 'wrong', triesLeft: left });
  }
  expect(await confirm(id, wrong(code))).toEqual({ kind: 'locked' });
  expect(await confirm(id, code)).toEqual({ kind: 'locked' });
});

test('wrong tries at the same moment are all counted', async () => {
  const { id, code } = await request('erna@example.org');
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => confirm(id, wrong(code))));
  expect(outcomes.filter(({ kind }) => kind === 'wrong')).toHaveLength(codeTries - 1);
});

test('the code of one address opens no other', async () => {
  const mine = await request('mine@example.org');
  const theirs = await request('theirs@example.org');
  const outcome = await confirm(theirs.id, mine.code);
  expect(mine.code === theirs.code ? 'wrong' : outcome.kind).toBe('wrong');
});

test('a made-up code id answers like one that has run out', async () => {
  expect(await confirm('0195a0b0-0000-7000-8000-000000000000', '123456')).toEqual({ kind: 'expired' });
});

test('an address gets five codes an hour at one place, and others there still get theirs', async () => {
  for (let i = 0; i < 5; i += 1) await request('erna@example.org');
  await expect(request('erna@example.org')).rejects.toMatchObject({ kind: 'too_many', retryAfter: 3600 });
  await expect(request('otto@example.org')).resolves.toBeDefined();
  await expect(request('erna@example.org', later(60))).resolves.toBeDefined();
});

test('somebody elsewhere who asks for codes in my name does not lock me out', async () => {
  for (let i = 0; i < 5; i += 1) await request('erna@example.org', now, '198.51.100.0/24');
  await expect(request('erna@example.org', now, '198.51.100.0/24')).rejects.toMatchObject({
    kind: 'too_many',
  });
  await expect(request('erna@example.org')).resolves.toBeDefined();
});

test('one network cannot try codes without end', async () => {
  const guesses = async () => {
    for (let i = 0; i < 401; i += 1) await confirm('0195a0b0-0000-7000-8000-000000000000', '123456');
  };
  await expect(guesses()).rejects.toMatchObject({ kind: 'too_many' });
});

test('whoever was signed in on the browser is signed out by the next sign-in', async () => {
  const before = await makeSession(testDb());
  const { id, code } = await request('erna@example.org');
  const actor = asPerson(before.userId, before.id);
  await execute(startSessionByCode, { actor, now }, { id, code, network, locale: 'en' });
  expect(await testDb().$count(sessions)).toBe(0);
  expect(await testDb().select({ kind: outbox.kind, payload: outbox.payload }).from(outbox)).toEqual([
    { kind: 'session.ended', payload: { sessionId: before.id, userId: before.userId } },
  ]);
});

test('a person ends one of their sessions, and nobody else can', async () => {
  const db = testDb();
  const mine = await makeSession(db);
  const other = await makeSession(db);
  const actor = asPerson(mine.userId, mine.id);
  await expect(execute(endSession, { actor }, { sessionId: other.id })).rejects.toMatchObject({
    kind: 'not_found',
  });
  await execute(endSession, { actor }, { sessionId: mine.id });
  expect(await db.select({ id: sessions.id }).from(sessions)).toEqual([{ id: other.id }]);
});

test('signing out everywhere ends all of one person and closes each live connection', async () => {
  const db = testDb();
  const first = await makeSession(db);
  await makeSession(db, { userId: first.userId });
  const other = await makeSession(db);
  expect(await execute(endAllSessions, { actor: asPerson(first.userId, first.id) }, {})).toEqual({
    ended: 2,
  });
  expect(await db.select({ id: sessions.id }).from(sessions)).toEqual([{ id: other.id }]);
  expect(await db.$count(outbox, eq(outbox.kind, 'session.ended'))).toBe(2);
});
