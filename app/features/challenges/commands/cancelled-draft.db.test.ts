import type { LoaderFunctionArgs } from '@remix-run/node';
import { expect, test } from 'vitest';
import { startSession } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { castVote } from '#app/features/ballots/cast-action.server.ts';
import * as vote from '#app/features/ballots/routes/vote.tsx';
import { askQuestion } from '#app/features/challenge-page/commands/ask-question.server.ts';
import * as page from '#app/features/challenge-page/routes/challenge.tsx';
import * as questions from '#app/features/challenge-page/routes/questions.tsx';
import * as feed from '#app/features/challenge-page/routes/updates-feed.ts';
import { key } from '#app/features/challenge-page/testing.server.ts';
import { readSubject } from '#app/features/discussion/discussed-subjects.server.ts';
import { needs } from '#db/schema/index.ts';
import { makeChallenge, makeChallengeNeed } from '#db/testing/factories/challenges.ts';
import { makeBallot } from '#db/testing/factories/deciding.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { needsOf } from '../challenge.queries.server.ts';
import { listChallengesIn } from '../list-challenges.queries.server.ts';
import { cancelChallenge } from './cancel-challenge.server.ts';

type Page = { loader: (args: LoaderFunctionArgs) => Promise<unknown> };

async function meets(
  { loader }: Page,
  slug: string,
  userId?: string,
  body?: URLSearchParams,
): Promise<string> {
  const headers = new Headers();
  if (userId)
    headers.set('cookie', (await startSession(userId, 'test', new Date())).cookie.split(';')[0] ?? '');
  const request = new Request('http://tandem.test/page', { headers, ...(body && { method: 'POST', body }) });
  const context = { nonce: 'n', requestId: 'test', clientIp: '192.0.2.1' };
  try {
    await loader({ request, params: { slug }, context } as unknown as LoaderFunctionArgs);
    return 'shown';
  } catch (error) {
    return error instanceof Error ? error.message : 'refused';
  }
}

test('a draft that is called off stays with those who wrote it, at every address', async () => {
  const db = testDb();
  const staff = await signedIn(db, 'staff');
  const patient = await signedIn(db, 'patient');
  const { id, slug } = await makeChallenge(db, { status: 'draft', announcedAt: null });
  await makeBallot(db, { challengeId: id });
  const reason = 'We could not agree on a sum.';
  await execute(cancelChallenge, { actor: staff }, { challengeId: id, reason });
  for (const one of [page, questions, feed, vote] as Page[]) {
    expect(await meets(one, slug)).toBe('not_found');
    expect(await meets(one, slug, patient.id)).toBe('not_found');
  }
  expect(await meets({ loader: castVote }, slug, patient.id, new URLSearchParams({ for: patient.id }))).toBe(
    'not_found',
  );
  expect(await meets(page, slug, staff.id)).toBe('shown');
  expect(await readSubject(db, patient, { type: 'challenge', id })).toMatchObject({ readable: false });
  const asked = { challengeId: id, question: 'How much was it?', submissionKey: key(1) };
  await expect(execute(askQuestion, { actor: patient }, asked)).rejects.toMatchObject({ kind: 'not_found' });
});

test('what was called off in public stays to be read with its reason', async () => {
  const db = testDb();
  const staff = await signedIn(db, 'staff');
  const { id, slug } = await makeChallenge(db, { status: 'announced' });
  await execute(cancelChallenge, { actor: staff }, { challengeId: id, reason: 'Nobody entered in time.' });
  expect(await meets(page, slug)).toBe('shown');
});

test('a list counts as many needs as the page shows', async () => {
  const db = testDb();
  const { id: challengeId } = await makeChallenge(db, { status: 'running' });
  await makeChallengeNeed(db, { challengeId });
  const hidden = await makeNeed(db, { status: 'in_challenge' });
  await makeChallengeNeed(db, { challengeId, needId: hidden.id });
  await db.update(needs).set({ hiddenAt: new Date() });
  const shown = await makeNeed(db, { status: 'in_challenge' });
  await makeChallengeNeed(db, { challengeId, needId: shown.id });
  const [card] = await listChallengesIn(db, ['running']);
  expect(card?.needCount).toBe((await needsOf(db, challengeId)).length);
  expect(card?.needCount).toBe(1);
});
