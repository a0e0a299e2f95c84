import type { LoaderFunctionArgs } from '@remix-run/node';
import { expect, test } from 'vitest';
import { startSession } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { choosePriorities } from '../commands/choose-priorities.server.ts';
import { now, roundWith } from '../testing.server.ts';
import { loader } from './round.tsx';

const dayMs = 86_400_000;

test('only whoever has chosen reads that on the page of the round', async () => {
  const ends = new Date(Date.now() + dayMs);
  const { round, ids } = await roundWith(2, 'interim', ends);
  const [patient, other] = [await signedIn(testDb(), 'patient'), await signedIn(testDb(), 'patient')];
  const chosen = ids.slice(0, 1);
  const input = { roundId: round.id, voterId: patient.id, capacity: 'patient' as const, chosen, version: 0 };
  await execute(choosePriorities, { actor: patient, now }, input);
  const seenBy = async (userId: string | null) => {
    const cookie = userId ? (await startSession(userId, 'test', new Date())).cookie : '';
    const request = new Request('http://tandem.test/priorities', {
      headers: { cookie: cookie.split(';')[0] ?? '' },
    });
    const args = { request, params: { slug: round.slug }, context: { requestId: 'r' } };
    return loader(args as unknown as LoaderFunctionArgs);
  };
  expect(await seenBy(patient.id)).toMatchObject({ isOpen: true, hasChosen: true });
  expect(await seenBy(other.id)).toMatchObject({ isOpen: true, hasChosen: false });
  expect(await seenBy(null)).toMatchObject({ isOpen: true, hasChosen: false, shownStatus: 'interim' });
});
