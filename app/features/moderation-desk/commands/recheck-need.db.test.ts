import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { Person } from '#app/policies/actor.ts';
import { journeySteps, moderationItems, needs } from '#db/schema/index.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { lockItem } from '../lock-item.server.ts';
import { decideItem } from './decide-item.server.ts';
import { recheckNeed } from './recheck-need.server.ts';

async function someone(role: 'staff' | 'patient'): Promise<Person> {
  const user = await makeUser(testDb(), { roles: [role] });
  const rest = { suspended: false, onboarded: true, acceptedItems: 0, actsFor: [] };
  return { kind: 'person', id: user.id, sessionId: 'session', roles: [role], ...rest };
}

test('staff bring a public need to the desk once, and it stays public', async () => {
  const need = await makeNeed(testDb(), { status: 'published' });
  const actor = await someone('staff');
  const first = await execute(recheckNeed, { actor }, { needId: need.id });
  const second = await execute(recheckNeed, { actor }, { needId: need.id });
  expect(second).toEqual(first);
  expect(await testDb().$count(moderationItems)).toBe(1);
  const [row] = await testDb().select({ status: needs.status }).from(needs).where(eq(needs.id, need.id));
  expect(row?.status).toBe('published');
});

test('leaving it as it is settles the item and tells nobody', async () => {
  const need = await makeNeed(testDb(), { status: 'published' });
  const actor = await someone('staff');
  const { itemId } = await execute(recheckNeed, { actor }, { needId: need.id });
  const { seen } = await testDb().transaction((tx) => lockItem(tx, itemId));
  await execute(decideItem, { actor }, { itemId, verdict: 'publish', reason: '', seen });
  expect(await testDb().$count(journeySteps)).toBe(0);
  const [item] = await testDb().select({ status: moderationItems.status }).from(moderationItems);
  expect(item?.status).toBe('decided');
});

test('nobody else can, and a need that has moved on cannot be brought back', async () => {
  const need = await makeNeed(testDb(), { status: 'published' });
  const patient = await someone('patient');
  await expect(execute(recheckNeed, { actor: patient }, { needId: need.id })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  const taken = await makeNeed(testDb(), { status: 'in_challenge' });
  const actor = await someone('staff');
  await expect(execute(recheckNeed, { actor }, { needId: taken.id })).rejects.toMatchObject({
    kind: 'conflict',
  });
});
