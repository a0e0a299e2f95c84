import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { expect, test } from 'vitest';
import { startSession } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import type { Role } from '#app/domain/people/roles.ts';
import * as file from '#app/features/files/routes/file.ts';
import { follows } from '#db/schema/index.ts';
import { makeChallengeQuestion, makeChallengeUpdate } from '#db/testing/factories/challenge-parts.ts';
import { makeChallenge, makePhase } from '#db/testing/factories/challenges.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { attachChallengeFile } from '../commands/attach-challenge-file.server.ts';
import { key, questionsOf } from '../testing.server.ts';
import * as page from './challenge.tsx';
import * as questions from './questions.tsx';
import * as feed from './updates-feed.ts';

type Asked = { params: Record<string, string>; search?: string; form?: Record<string, string> };

async function argsOf(role: Role | null, { params, search = '', form }: Asked) {
  const headers = new Headers();
  if (role) {
    const { id } = await makeUser(testDb(), { roles: [role] });
    headers.set('cookie', (await startSession(id, 'test', new Date())).cookie.split(';')[0] ?? '');
  }
  const body = form && new URLSearchParams(form);
  const init = body ? { method: 'POST', headers, body } : { headers };
  const request = new Request(`http://tandem.test/page${search}`, init);
  return { request, params, context: { requestId: 'test' } } as unknown as LoaderFunctionArgs &
    ActionFunctionArgs;
}

const open = async (role: Role | null, slug: string, search = '') =>
  page.loader(await argsOf(role, { params: { slug }, search }));

test('staff see the page as a patient: what that role can do, nothing of their own', async () => {
  const { slug, id } = await makeChallenge(testDb(), { status: 'running' });
  await makePhase(testDb(), { challengeId: id });
  const shown = await open('staff', slug, '?as=patient');
  expect(shown.preview).toBe('patient');
  expect(shown.can).toMatchObject({
    edit: false,
    cancel: false,
    preview: false,
    tellNews: false,
    board: false,
    seeJury: false,
  });
  expect(shown.questions.open).toBeNull();
  expect((await open('staff', slug)).can).toMatchObject({ edit: true, preview: true });
});

test('staff see a page as somebody on the jury, and as somebody who is not signed in', async () => {
  const { slug } = await makeChallenge(testDb(), { status: 'running' });
  expect((await open('staff', slug, '?as=juror')).can.judge).toBe(true);
  const visitor = await open('staff', slug, '?as=anonymous');
  expect([visitor.signedIn, visitor.discussion.commenter, visitor.can.follow]).toEqual([false, null, false]);
});

test.each([null, 'patient', 'innovator', 'clinician'] as const)(
  'for %s the address cannot make it somebody else’s view',
  async (role) => {
    const { slug } = await makeChallenge(testDb(), { status: 'running' });
    const shown = await open(role, slug, '?as=juror');
    expect([shown.preview, shown.can.judge]).toEqual([null, false]);
    const draft = await makeChallenge(testDb(), { status: 'draft' });
    await expect(open(role, draft.slug, '?as=juror')).rejects.toMatchObject({ kind: 'not_found' });
  },
);

test('a role that there is not is no preview', async () => {
  const { slug } = await makeChallenge(testDb(), { status: 'running' });
  for (const role of ['admin', 'staff', 'constructor', '']) {
    expect((await open('staff', slug, `?as=${role}`)).preview).toBeNull();
  }
});

test('what is pressed in somebody else’s view counts for nobody', async () => {
  const { slug } = await makeChallenge(testDb(), { status: 'running' });
  const asked = { params: { slug }, search: '?as=patient', form: { intent: 'follow' } };
  await expect(page.action(await argsOf('staff', asked))).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await testDb().$count(follows)).toBe(0);
});

test('a file of a challenge is everyone’s once the challenge is public, and staff’s before', async () => {
  const draft = await makeChallenge(testDb(), { status: 'draft' });
  const open = await makeChallenge(testDb(), { status: 'running' });
  const staff = await signedIn(testDb(), 'staff');
  const bytes = new TextEncoder().encode('%PDF-1.7 a flyer');
  const attach = (challengeId: string) =>
    execute(attachChallengeFile, { actor: staff }, { challengeId, name: 'flyer.pdf', bytes });
  const hidden = await attach(draft.id);
  const shown = await attach(open.id);
  const get = async (role: Role | null, id: string) => file.loader(await argsOf(role, { params: { id } }));
  const answer = await get(null, shown.id);
  expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment/);
  expect((await get('staff', hidden.id)).status).toBe(200);
  await expect(get(null, hidden.id)).rejects.toMatchObject({ kind: 'not_found' });
  await expect(get('innovator', hidden.id)).rejects.toMatchObject({ kind: 'not_found' });
});

test('what was typed comes back with the warning, and is sent without what was found', async () => {
  const { slug, id } = await makeChallenge(testDb(), { status: 'running' });
  const text = 'Can Mrs Brown call us on 040 1234567? <script>alert(1)</script>';
  const form = { intent: 'ask', question: text, submissionKey: key(1) };
  const refused = await questions.action(await argsOf('innovator', { params: { slug }, form }));
  expect(refused).toMatchObject({
    data: {
      failed: true,
      values: { question: text, submissionKey: key(1) },
      findings: [{}, { kind: 'phone' }],
    },
    init: { status: 422 },
  });
  expect(await questionsOf(id)).toEqual([]);
  const asked = { params: { slug }, form: { ...form, decision: 'remove' } };
  expect(await questions.action(await argsOf('innovator', asked))).toMatchObject({ status: 302 });
  const [question] = await questionsOf(id);
  expect(question?.question).toBe(
    'Can Mrs [name removed] call us on [phone number removed]? <script>alert(1)</script>',
  );
});

test('a question that is too short comes back with what was typed', async () => {
  const { slug } = await makeChallenge(testDb(), { status: 'running' });
  const form = { intent: 'ask', question: 'Why?', submissionKey: key(2) };
  expect(await questions.action(await argsOf('patient', { params: { slug }, form }))).toMatchObject({
    data: { values: { question: 'Why?' }, errors: { question: 'too_short' } },
  });
});

test('the page of questions tells nobody what others have asked and is not answered', async () => {
  const { slug, id } = await makeChallenge(testDb(), { status: 'running' });
  await makeChallengeQuestion(testDb(), { challengeId: id, question: 'Something secret of ours?' });
  for (const role of [null, 'patient', 'innovator'] as const) {
    const shown = await questions.loader(await argsOf(role, { params: { slug } }));
    expect(shown.waiting).toBeNull();
    expect(JSON.stringify(shown)).not.toContain('secret');
  }
  const staff = await questions.loader(await argsOf('staff', { params: { slug }, search: "?after='--" }));
  expect(staff.waiting?.questions).toHaveLength(1);
});

test('the feed holds news of a public challenge, escaped, and none of a draft', async () => {
  const { slug, id } = await makeChallenge(testDb(), { status: 'running', title: 'A <b>bold</b> one' });
  await makeChallengeUpdate(testDb(), { challengeId: id, title: 'Meet & greet' });
  const answer = await feed.loader(await argsOf(null, { params: { slug } }));
  const xml = await answer.text();
  expect(xml).toContain('<title>Meet &amp; greet</title>');
  expect(xml).toContain('A &lt;b&gt;bold&lt;/b&gt; one');
  const draft = await makeChallenge(testDb(), { status: 'draft' });
  const asking = argsOf('staff', { params: { slug: draft.slug } }).then(feed.loader);
  await expect(asking).rejects.toMatchObject({ kind: 'not_found' });
});
