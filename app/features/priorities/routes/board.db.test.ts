import type { LoaderFunctionArgs } from '@remix-run/node';
import { expect, test } from 'vitest';
import { startSession } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { system } from '#app/policies/actor.ts';
import { makePriorityPaper } from '#db/testing/factories/priorities.ts';
import { testDb } from '#db/testing/test-db.ts';
import { closeInterim } from '../commands/close-interim.server.ts';
import { after, roundWith } from '../testing.server.ts';
import { loader } from './board.tsx';

test('staff do not read what one person chose, nor what a handful did', async () => {
  const { round, ids, staff } = await roundWith(3, 'interim');
  const roundId = round.id;
  const [a = '', b = '', c = ''] = ids;
  for (let i = 0; i < 6; i += 1)
    await makePriorityPaper(testDb(), { roundId, constituency: 'patients', chosen: i < 5 ? [a] : [a, b] });
  await makePriorityPaper(testDb(), { roundId, constituency: 'carers', chosen: [c] });
  await execute(closeInterim, { actor: system, now: after }, { roundId });
  const { cookie } = await startSession(staff.id, 'test', new Date());
  const request = new Request('http://tandem.test/board', {
    headers: { cookie: cookie.split(';')[0] ?? '' },
  });
  const context = { requestId: 'r' };
  const page = await loader({
    request,
    params: { slug: round.slug },
    context,
  } as unknown as LoaderFunctionArgs);
  const lists = new Map(page.interim?.lists.map((list) => [list.group, list]));
  expect(lists.get('patients')?.places).toEqual([{ candidate: a, rank: 1, tied: false, chosenBy: 6 }]);
  expect(lists.get('carers')).toMatchObject({ people: null, places: [] });
  // The topic of one carer is on the list; whose turn brought it is not told.
  const turns = page.shortlist ?? [];
  expect(turns.find(({ id }) => id === c)).toMatchObject({ group: null, rank: null });
  expect(JSON.stringify(page)).not.toContain('"chosenBy":1');
});
