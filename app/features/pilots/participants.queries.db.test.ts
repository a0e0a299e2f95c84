import { expect, test } from 'vitest';
import { makeParticipant, makePilot, makeQuestionnaireResponse } from '#db/testing/factories/pilots.ts';
import { testDb } from '#db/testing/test-db.ts';
import { listParticipants } from './participants.queries.server.ts';

test('the list tells who has answered the questions, and who has not', async () => {
  const pilot = await makePilot(testDb());
  const first = await makeParticipant(testDb(), { pilotId: pilot.id });
  const second = await makeParticipant(testDb(), { pilotId: pilot.id });
  await makeQuestionnaireResponse(testDb(), { participantId: second.id });
  const { rows } = await listParticipants(testDb(), pilot.id, { status: [], after: null });
  expect(rows).toMatchObject([
    { id: first.id, answered: false },
    { id: second.id, answered: true },
  ]);
});
