import { expect, test } from 'vitest';
import { anonymous } from '#app/policies/actor.ts';
import { roomAccess } from '#app/realtime/room-access.server.ts';
import { makePriorityRound } from '#db/testing/factories/priorities.ts';
import { nextId } from '#db/testing/factories/series.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';

const mayEnter = (id: string) =>
  roomAccess(testDb(), { room: 'subject', subject: { type: 'priority_round', id } });

test('everybody may be in the room of a round that asks people; one being prepared is for staff', async () => {
  const db = testDb();
  const open = await makePriorityRound(db, { status: 'interim', interimEndsAt: new Date() });
  expect((await mayEnter(open.id))(anonymous)).toBe(true);
  const hidden = await mayEnter((await makePriorityRound(db)).id);
  expect(hidden(anonymous)).toBe(false);
  expect(hidden(await signedIn(db, 'patient'))).toBe(false);
  expect(hidden(await signedIn(db, 'staff'))).toBe(true);
  expect((await mayEnter(nextId()))(await signedIn(db, 'staff'))).toBe(false);
});
