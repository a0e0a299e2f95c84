import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { solutionSendings, solutions, solutionVersions } from '#db/schema/index.ts';
import { makeSolutionSending } from '#db/testing/factories/challenges.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { makeEntry, testNow, wholeWords } from './entry-testing.server.ts';
import { sendOnce } from './send-once.server.ts';
import { solutionSchema } from './solution.schemas.ts';

const content = (needId: string, change = {}) => solutionSchema.parse(wholeWords(needId, change));
const sendings = () => testDb().select().from(solutionSendings);

async function entryToSend() {
  const entry = await makeEntry();
  const call = { actor: entry.lead, requestId: 'test', now: testNow };
  const written = { solutionId: entry.solutionId, version: 2, content: content(entry.needId) };
  return { entry, call, written };
}

test('a form that is sent twice, one after the other, gives one sending and one receipt', async () => {
  const { call, written } = await entryToSend();
  const first = await sendOnce(call, written);
  const second = await sendOnce(call, written);
  expect(first.isNew).toBe(true);
  expect(second).toEqual({ receipt: first.receipt, minutesLate: 0, isNew: false });
  expect(await sendings()).toHaveLength(1);
  expect(await testDb().$count(solutionVersions)).toBe(2);
});

test('a form that is sent from two tabs at the same moment gives one sending and one receipt', async () => {
  const { call, written } = await entryToSend();
  const outcomes = await Promise.all([
    sendOnce(call, written),
    sendOnce(call, written),
    sendOnce(call, written),
  ]);
  expect(new Set(outcomes.map((one) => one.receipt)).size).toBe(1);
  expect(outcomes.filter((one) => one.isNew)).toHaveLength(1);
  expect(await sendings()).toHaveLength(1);
});

test('other words than those that were just sent in are not passed over', async () => {
  const { entry, call, written } = await entryToSend();
  await sendOnce(call, written);
  const other = { ...written, content: content(entry.needId, { title: 'Another title' }) };
  await expect(sendOnce(call, other)).rejects.toMatchObject({ code: 'already_sent' });
  const [row] = await testDb().select().from(solutions).where(eq(solutions.id, entry.solutionId));
  expect(row).toMatchObject({ title: 'Light that follows you', status: 'submitted' });
});

test('what a stranger sends is no double click', async () => {
  const { call, written } = await entryToSend();
  await sendOnce(call, written);
  const stranger = { ...call, actor: await signedIn(testDb(), 'innovator') };
  await expect(sendOnce(stranger, written)).rejects.toMatchObject({ kind: 'not_found' });
});

test('no two sendings have one receipt', async () => {
  const { receipt } = await makeSolutionSending(testDb());
  await expect(makeSolutionSending(testDb(), { receipt })).rejects.toThrow();
});
