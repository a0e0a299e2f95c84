import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ActionFunctionArgs } from '@remix-run/node';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSession } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import * as carersPage from '#app/features/people/routes/my-carers.tsx';
import { requestSignInCode } from '#app/features/sign-in/commands/request-sign-in-code.server.ts';
import { startSessionByCode } from '#app/features/sign-in/commands/start-session-by-code.server.ts';
import * as teamPage from '#app/features/solutions/routes/team.tsx';
import { anonymous } from '#app/policies/actor.ts';
import { jurors, juryInvitations, users } from '#db/schema/index.ts';
import { makeChallenge, makePhase, makeTeam, makeTeamMember } from '#db/testing/factories/challenges.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { readStoredMails } from '#server/mail/outbox-folder.server.ts';
import { createTransport } from '#server/mail/transport.server.ts';
import { dropSingleton, setSingleton } from '#server/singleton.server.ts';
import * as juryPage from './jury.tsx';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'tandem-invitations-'));
  setSingleton(
    'mail',
    createTransport({ DATA_DIR: dataDir, MAIL_FROM: 'Tandem <t@test.example>', SMTP_URL: undefined }),
  );
});
afterEach(() => {
  dropSingleton('mail');
  rmSync(dataDir, { recursive: true, force: true });
});

type Page = { action: (args: ActionFunctionArgs) => Promise<unknown> };

/** Sends a form of a page as somebody, and gives the mails that lie in the outbox then. */
async function send(
  page: Page,
  userId: string,
  params: Record<string, string>,
  form: Record<string, string>,
) {
  const { cookie } = await startSession(userId, 'Firefox', new Date());
  const request = new Request('http://tandem.test/page', {
    method: 'POST',
    headers: { cookie: cookie.split(';')[0] ?? '' },
    body: new URLSearchParams(form),
  });
  const context = { nonce: 'n', requestId: 'r', clientIp: '192.0.2.1' };
  const answer = await page.action({ request, params, context } as unknown as ActionFunctionArgs);
  return { answer, mails: await readStoredMails(dataDir, 10) };
}

async function makeInvitingTeam() {
  const challenge = await makeChallenge(testDb(), { title: 'Safe steps' });
  const team = await makeTeam(testDb(), { challengeId: challenge.id, name: 'Night light' });
  const lead = await makeUser(testDb(), { name: 'Bo Winter', shownAs: 'name', locale: 'de' });
  await makeTeamMember(testDb(), { teamId: team.id, userId: lead.id, role: 'lead' });
  return { params: { id: team.id }, leadId: lead.id };
}

async function makeInvitingJury() {
  const staff = await makeUser(testDb(), {
    name: 'Real Name',
    pseudonym: 'Calm Otter',
    roles: ['staff'],
    locale: 'de',
  });
  const challenge = await makeChallenge(testDb(), { status: 'running', title: 'Safe steps' });
  await makePhase(testDb(), {
    challengeId: challenge.id,
    kind: 'jury',
    startsAt: new Date('2030-03-01T08:00:00Z'),
    endsAt: new Date('2030-03-08T23:00:00Z'),
  });
  return { staffId: staff.id, params: { slug: challenge.slug }, challenge };
}

test('a team’s invitation reaches somebody without an account: who, what, until when, and the link', async () => {
  const { params, leadId } = await makeInvitingTeam();
  const { mails } = await send(teamPage, leadId, params, { intent: 'invite', email: 'kim@new.example' });
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({
    to: 'kim@new.example',
    subject: 'Bo Winter lädt Sie in das Team „Night light“ ein',
  });
  expect(mails[0]?.text).toContain('„Safe steps“');
  expect(mails[0]?.text).toMatch(/Die Einladung gilt bis \p{L}+, \d+\. \p{L}+/u);
  expect(mails[0]?.text).toMatch(/http\S+\/invitations\/[\w-]{43}/);
  expect(mails[0]?.text).toContain('Sie haben hier noch kein Konto.');
});

test('whoever has an account is written to in their own language', async () => {
  const { params, leadId } = await makeInvitingTeam();
  const { email } = await makeUser(testDb(), { locale: 'en' });
  const { mails } = await send(teamPage, leadId, params, { intent: 'invite', email });
  expect(mails[0]?.subject).toBe('Bo Winter invites you to the team “Night light”');
  expect(mails[0]?.text).toContain('The invitation works until');
  expect(mails[0]?.text).not.toContain('no account here yet');
});

test('a juror with an account is asked by mail in their language, by the name that is shown of who asks', async () => {
  const { staffId, params } = await makeInvitingJury();
  const { email } = await makeUser(testDb(), { name: 'Dr Kim', locale: 'en' });
  const { mails } = await send(juryPage, staffId, params, { intent: 'invite', email });
  expect(mails[0]).toMatchObject({ to: email, subject: 'You are asked to be on the jury of “Safe steps”' });
  expect(mails[0]?.text).toContain('Hello Dr Kim,');
  expect(mails[0]?.text).toContain('Calm Otter would like to have you on the jury');
  expect(mails[0]?.text).not.toContain('Real Name');
  expect(mails[0]?.text).toContain('The jury scores until');
  expect(mails[0]?.text).toMatch(new RegExp(`http\\S+/challenges/${params.slug}/jury`));
});

test('a juror who is not here yet is asked too, and finds the seat after signing in with that address', async () => {
  const { staffId, params, challenge } = await makeInvitingJury();
  const email = 'kim@new.example';
  const { mails } = await send(juryPage, staffId, params, { intent: 'invite', email });
  expect(mails[0]).toMatchObject({ to: email, subject: 'Anfrage: Jury des Aufrufs „Safe steps“' });
  expect(mails[0]?.text).toContain('Sie haben hier noch kein Konto.');
  const asked = await execute(requestSignInCode, { actor: anonymous }, { email, network: '192.0.2.0/24' });
  await execute(
    startSessionByCode,
    { actor: anonymous },
    { id: asked.id, code: asked.code, network: '192.0.2.0/24', locale: 'de' },
  );
  const [user] = await testDb().select({ id: users.id }).from(users).where(eq(users.email, email));
  const seats = await testDb().select().from(jurors).where(eq(jurors.challengeId, challenge.id));
  expect(seats).toMatchObject([{ userId: user?.id, status: 'invited' }]);
  expect(await testDb().select().from(juryInvitations)).toEqual([]);
});

test('an invitation that is refused sends nothing', async () => {
  const { staffId, params } = await makeInvitingJury();
  const { email } = await makeUser(testDb(), { suspendedAt: new Date() });
  const { answer, mails } = await send(juryPage, staffId, params, { intent: 'invite', email });
  expect(answer).toMatchObject({ data: { failed: true, code: 'no_such_person' } });
  expect(mails).toEqual([]);
});

test('a carer is asked by mail, with what it is about and until when', async () => {
  const patient = await makeUser(testDb(), { name: 'Erna', roles: ['patient'], locale: 'en' });
  const form = { email: 'carer@new.example', scopes: 'needs', lastDay: '2099-03-31' };
  const { mails } = await send(carersPage, patient.id, {}, form);
  expect(mails[0]?.text).toMatch(/It ends on \w+ 31 March 2099\./);
});
