import type { LoaderFunctionArgs } from '@remix-run/node';
import { expect, test } from 'vitest';
import { startSession } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { makePrioritySeat } from '#db/testing/factories/priorities.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { cancelRound } from '../commands/cancel-round.server.ts';
import { choosePriorities } from '../commands/choose-priorities.server.ts';
import { now, roundWith } from '../testing.server.ts';
import { loader as receipt } from './choice-receipt.tsx';
import { loader as session } from './session.tsx';
import { loader as wording } from './wording.tsx';

const reason = 'Too few people could take part in the weeks of the flu.';

/** What a loader is called with, for somebody who is signed in. */
async function argsOf(userId: string, params: Record<string, string>) {
  const { cookie } = await startSession(userId, 'test', new Date());
  const headers = { cookie: cookie.split(';')[0] ?? '' };
  const request = new Request('http://tandem.test/priorities', { headers });
  return { request, params, context: { requestId: 'r' } } as unknown as LoaderFunctionArgs;
}

const ledTo = async (answer: Promise<unknown>) => {
  const thrown: unknown = await answer.catch((error: unknown) => error);
  return thrown instanceof Response ? thrown.headers.get('Location') : thrown;
};

test('whoever follows an old invitation to a round that was called off reads that, and why', async () => {
  const { round, staff } = await roundWith(2, 'shortlisted');
  const { userId } = await makePrioritySeat(testDb(), { roundId: round.id });
  await execute(cancelRound, { actor: staff, now }, { roundId: round.id, reason });
  const args = await argsOf(userId, { slug: round.slug });
  expect(await ledTo(session(args))).toBe(`/priorities/${round.slug}`);
});

test('a choice in a round that was called off has no receipt, as it does not count', async () => {
  const { round, staff, ids } = await roundWith(2, 'interim');
  const patient = await signedIn(testDb(), 'patient');
  const chosen = ids.slice(0, 1);
  const input = { roundId: round.id, voterId: patient.id, capacity: 'patient' as const, chosen, version: 0 };
  await execute(choosePriorities, { actor: patient, now }, input);
  await execute(cancelRound, { actor: staff, now }, { roundId: round.id, reason });
  const args = await argsOf(patient.id, { slug: round.slug });
  expect(await ledTo(receipt(args))).toBe(`/priorities/${round.slug}/choose`);
});

test('an author is told that the round was called off, not that people choose already', async () => {
  const { round, staff, topics } = await roundWith(2);
  const [topic] = topics as [(typeof topics)[0]];
  await execute(cancelRound, { actor: staff, now }, { roundId: round.id, reason });
  const args = await argsOf(topic.need.authorId, { slug: round.slug, needId: topic.need.id });
  expect(await wording(args)).toMatchObject({ isOpen: false, isCancelled: true });
});
