import { expect, test } from 'vitest';
import { makeChallenge, makeSolution } from '#db/testing/factories/challenges.ts';
import { testDb } from '#db/testing/test-db.ts';
import { entriesOf } from './entries.queries.server.ts';

test('the list of entries keeps what took part after the decision, without drafts and what was withdrawn', async () => {
  const db = testDb();
  const challengeId = (await makeChallenge(db, { status: 'decided' })).id;
  for (const status of [
    'draft',
    'withdrawn',
    'ineligible',
    'shortlisted',
    'awarded',
    'not_selected',
    'in_pilot',
  ] as const)
    await makeSolution(db, { challengeId, status, title: status });
  const listed = await entriesOf(db, challengeId, new Date('2026-03-02T09:00:00Z'));
  expect(Object.fromEntries(listed.map(({ title, group }) => [title, group]))).toEqual({
    ineligible: 'out',
    shortlisted: 'in',
    awarded: 'in',
    not_selected: 'in',
    in_pilot: 'in',
  });
});
