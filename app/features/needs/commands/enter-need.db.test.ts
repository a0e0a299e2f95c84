import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { isReachable } from '#app/domain/people/stand-in-address.ts';
import { listPeople } from '#app/features/admin/people.queries.server.ts';
import { takeItem } from '#app/features/moderation-desk/commands/take-item.server.ts';
import { anonymous, type Person } from '#app/policies/actor.ts';
import { auditLog, moderationItems, needDrafts, needs, outbox, users } from '#db/schema/index.ts';
import { makeNeed, makeNeedDraft } from '#db/testing/factories/needs.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { factoryNow as now } from '#db/testing/factories/series.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { editNeed } from './edit-need.server.ts';
import { enterNeed } from './enter-need.server.ts';
import { sendNeed } from './send-need.server.ts';
import { withdrawNeed } from './withdraw-need.server.ts';

const answers = {
  title: 'Pills stuck in the foil',
  story: 'I cut them out with scissors.',
  who: '',
  perspective: 'myself',
  place: 'home',
  frequency: 'daily',
  severity: 'moderate',
  today: '',
  themes: ['medicines'],
  shownAs: 'pseudonym',
};
const told = { channel: 'phone', locale: 'de', email: null as string | null };

async function written(staff: Person, more: Partial<typeof told> & Record<string, unknown> = {}) {
  const { channel = told.channel, email = told.email, ...other } = more;
  const draft = await makeNeedDraft(testDb(), {
    ownerId: staff.id,
    answers: { ...answers, ...other, told: { ...told, channel, email } },
  });
  return draft.id;
}
const enter = (actor: Person, draftId: string) => execute(enterNeed, { actor, now }, { draftId });
const needOf = async (id: string) => (await testDb().select().from(needs).where(eq(needs.id, id)))[0];
const toldNotices = async () =>
  (await testDb().select().from(outbox).where(eq(outbox.kind, 'person.told'))).map(
    ({ payload }) => payload as { userIds: string[]; notice: string },
  );

test('what somebody with an account told is theirs, they hear of it, and the log says who wrote it for whom', async () => {
  const staff = await signedIn(testDb(), 'staff');
  const teller = await makeUser(testDb(), { email: 'Gerda@people.example', roles: ['patient'] });
  const { id } = await enter(staff, await written(staff, { email: 'gerda@people.example' }));
  expect(await needOf(id)).toMatchObject({
    authorId: teller.id,
    writtenById: staff.id,
    channel: 'phone',
    locale: 'de',
    capacity: 'patient',
    shownAs: 'pseudonym',
    status: 'submitted',
  });
  expect(await toldNotices()).toMatchObject([{ userIds: [teller.id], notice: 'need_written_down' }]);
  expect(await testDb().select().from(auditLog).where(eq(auditLog.action, 'need.enter'))).toMatchObject([
    { actorId: staff.id, onBehalfOfId: teller.id, subjectId: id, facts: { channel: 'phone' } },
  ]);
  expect(await testDb().select().from(needDrafts)).toMatchObject([{ answers: {}, needId: id }]);
});

test('what is seen at work counts in a verified role of whoever told it, and never in one of the staff', async () => {
  const staff = await signedIn(testDb(), 'staff', 'researcher');
  await makeUser(testDb(), { email: 'nurse@ward.example', roles: ['clinician'] });
  const seen = { perspective: 'seen_at_work' };
  const one = await enter(staff, await written(staff, { ...seen, email: 'nurse@ward.example' }));
  const two = await enter(staff, await written(staff, seen));
  expect((await needOf(one.id))?.capacity).toBe('clinician');
  expect((await needOf(two.id))?.capacity).toBe('carer');
});

test('an address that nobody has yet becomes a person who can sign in with it', async () => {
  const staff = await signedIn(testDb(), 'staff');
  const first = await enter(staff, await written(staff, { email: 'new@people.example' }));
  const second = await enter(staff, await written(staff, { email: 'new@people.example' }));
  const [person] = await testDb().select().from(users).where(eq(users.email, 'new@people.example'));
  expect(person).toMatchObject({ onboardedAt: null, locale: 'de', name: null, digest: 'weekly' });
  expect((await needOf(first.id))?.authorId).toBe(person?.id);
  expect((await needOf(second.id))?.authorId).toBe(person?.id);
  expect(await toldNotices()).toHaveLength(2);
});

test('without an address a made-up name stands for the person, whom nobody writes to and nobody lists', async () => {
  const staff = await signedIn(testDb(), 'staff');
  const { id } = await enter(staff, await written(staff, { channel: 'paper' }));
  const need = await needOf(id);
  const [person] = await testDb()
    .select()
    .from(users)
    .where(eq(users.id, need?.authorId ?? ''));
  expect(person).toMatchObject({ name: null, digest: 'off', onboardedAt: null });
  expect(isReachable(person?.email ?? '')).toBe(false);
  expect(await toldNotices()).toEqual([]);
  const { people } = await listPeople(testDb(), {});
  expect(people.map((one) => one.id)).not.toContain(person?.id);
});

test('however trusted its writer, a colleague reads it, and the writer cannot', async () => {
  const staff = { ...(await signedIn(testDb(), 'staff')), acceptedItems: 99 };
  const { id } = await enter(staff, await written(staff));
  expect((await needOf(id))?.publishedAt).toBeNull();
  const [item] = await testDb().select().from(moderationItems).where(eq(moderationItems.subjectId, id));
  const take = (actor: Person) => execute(takeItem, { actor, now }, { itemId: item?.id ?? '' });
  await expect(take(staff)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(take(await signedIn(testDb(), 'staff'))).resolves.toBeUndefined();
});

test('a double click writes one need', async () => {
  const staff = await signedIn(testDb(), 'staff');
  const draftId = await written(staff);
  const [one, two] = await Promise.all([enter(staff, draftId), enter(staff, draftId)]);
  expect(one).toEqual(two);
  expect(await testDb().select().from(needs)).toHaveLength(1);
  expect(await testDb().select().from(moderationItems)).toHaveLength(1);
});

test('nobody else enters what was told, and nobody a colleague’s draft', async () => {
  const staff = await signedIn(testDb(), 'staff');
  const draftId = await written(staff);
  const patient = await signedIn(testDb(), 'patient');
  await expect(enter(patient, await written(patient))).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(execute(enterNeed, { actor: anonymous, now }, { draftId })).rejects.toMatchObject({
    kind: 'unauthenticated',
  });
  await expect(enter(await signedIn(testDb(), 'staff'), draftId)).rejects.toMatchObject({
    kind: 'not_found',
  });
  await expect(enter(staff, staff.id)).rejects.toMatchObject({ kind: 'gone' });
  expect(await testDb().select().from(needs)).toEqual([]);
});

test('one’s own address is refused, and so is what is not complete', async () => {
  const staff = await signedIn(testDb(), 'staff');
  const [own] = await testDb().select().from(users).where(eq(users.id, staff.id));
  await expect(enter(staff, await written(staff, { email: own?.email }))).rejects.toMatchObject({
    fields: { email: 'own_address' },
  });
  await expect(enter(staff, await written(staff, { story: '' }))).rejects.toMatchObject({ kind: 'invalid' });
  expect(await testDb().select().from(needs)).toEqual([]);
});

test('a told draft is no need of the staff, and their own is no told one', async () => {
  const staff = await signedIn(testDb(), 'staff');
  const own = await makeNeedDraft(testDb(), { ownerId: staff.id, answers });
  await expect(enter(staff, own.id)).rejects.toMatchObject({ kind: 'conflict' });
  const draftId = await written(staff);
  await expect(execute(sendNeed, { actor: staff, now }, { draftId, locale: 'en' })).rejects.toMatchObject({
    kind: 'conflict',
  });
  const sent = await execute(sendNeed, { actor: staff, now }, { draftId: own.id, locale: 'en' });
  await expect(enter(staff, own.id)).rejects.toMatchObject({ kind: 'conflict' });
  expect((await needOf(sent.id))?.channel).toBe('web');
});

test('the writer mends a returned need and takes one back for its teller, who hears of both; colleagues do not', async () => {
  const staff = await signedIn(testDb(), 'staff');
  const teller = await makeUser(testDb(), { roles: ['carer'] });
  const need = await makeNeed(testDb(), {
    authorId: teller.id,
    writtenById: staff.id,
    channel: 'event',
    capacity: 'carer',
    status: 'returned',
    publishedAt: null,
  });
  const change = async (actor: Person) => {
    const draft = await makeNeedDraft(testDb(), {
      answers: { ...answers, forId: teller.id },
      needId: need.id,
      ownerId: actor.id,
    });
    return execute(editNeed, { actor, now }, { draftId: draft.id });
  };
  await expect(change(await signedIn(testDb(), 'staff'))).rejects.toMatchObject({ kind: 'not_found' });
  await change(staff);
  expect(await needOf(need.id)).toMatchObject({ status: 'submitted', capacity: 'carer', version: 2 });
  await execute(withdrawNeed, { actor: staff, now }, { needId: need.id });
  expect((await toldNotices()).map(({ notice }) => notice)).toEqual(['need_written_down', 'need_taken_back']);
  const [row] = await testDb().execute(
    sql`select count(*)::int as acts from audit_log where on_behalf_of_id = ${teller.id}`,
  );
  expect(row).toEqual({ acts: 2 });
});
