import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { Person } from '#app/policies/actor.ts';
import {
  auditLog,
  journeySteps,
  moderationItems,
  needDrafts,
  needSupports,
  needs,
  needVersions,
  outbox,
  userRoles,
} from '#db/schema/index.ts';
import { makeModerationItem, makeModerationVerdict } from '#db/testing/factories/discussion.ts';
import { makeNeed, makeNeedDraft, makeNeedSupport } from '#db/testing/factories/needs.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { factoryNow as now } from '#db/testing/factories/series.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { appealNeed } from './appeal-need.server.ts';
import { editNeed } from './edit-need.server.ts';
import { revealAuthor } from './reveal-author.server.ts';
import { sendNeed } from './send-need.server.ts';
import { supportNeed } from './support-need.server.ts';
import { unsupportNeed } from './unsupport-need.server.ts';
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
} as const;

const send = (actor: Person, draftId: string) => execute(sendNeed, { actor, now }, { draftId, locale: 'en' });

const caringFor = (carer: Person, patientId: string): Person => ({
  ...carer,
  actsFor: [{ delegationId: 'any', patientId, scopes: ['needs', 'support'] }],
});

async function findNeed(id: string) {
  const [need] = await testDb().select().from(needs).where(eq(needs.id, id));
  if (!need) throw new Error('no such need');
  return need;
}

test('a new person’s need waits for a moderator, is counted as told by a patient, and its draft keeps no text', async () => {
  const actor = await signedIn(testDb());
  const draft = await makeNeedDraft(testDb(), { answers });
  const sent = await send(actor, draft.id);
  const need = await findNeed(sent.id);
  expect(need).toMatchObject({
    status: 'submitted',
    capacity: 'patient',
    authorId: actor.id,
    publishedAt: null,
  });
  const [item] = await testDb().select().from(moderationItems);
  expect(item).toMatchObject({ kind: 'need', subjectId: need.id, status: 'waiting' });
  expect(item?.dueAt).toEqual(new Date(now.getTime() + 3 * 86_400_000));
  const [role] = await testDb().select().from(userRoles).where(eq(userRoles.userId, actor.id));
  expect(role).toMatchObject({ role: 'patient', status: 'verified' });
  const [left] = await testDb().select().from(needDrafts);
  expect(left).toMatchObject({ answers: {}, needId: need.id });
  expect((await testDb().select().from(journeySteps)).map(({ kind }) => kind)).toEqual(['need.submitted']);
  expect((await testDb().select().from(outbox)).map(({ kind }) => kind)).toContain('queue.changed');
});

test('a trusted person’s need is published at once', async () => {
  const actor = { ...(await signedIn(testDb(), 'patient')), acceptedItems: 3 };
  const { id } = await send(actor, (await makeNeedDraft(testDb(), { answers })).id);
  expect(await findNeed(id)).toMatchObject({ status: 'published', publishedAt: now });
  expect(await testDb().select().from(moderationItems)).toEqual([]);
});

test('a double click sends one need', async () => {
  const actor = await signedIn(testDb(), 'patient');
  const draft = await makeNeedDraft(testDb(), { answers });
  const [first, second] = await Promise.all([send(actor, draft.id), send(actor, draft.id)]);
  expect(second.id).toBe(first.id);
  expect(await testDb().select({ id: needs.id }).from(needs)).toHaveLength(1);
});

test('an incomplete draft, a stranger’s draft and a made-up id are refused', async () => {
  const actor = await signedIn(testDb(), 'patient');
  const incomplete = await makeNeedDraft(testDb(), { answers: { ...answers, themes: [] } });
  await expect(send(actor, incomplete.id)).rejects.toMatchObject({ kind: 'invalid' });
  const strangers = await makeNeedDraft(testDb(), { answers, ownerId: (await makeUser(testDb())).id });
  await expect(send(actor, strangers.id)).rejects.toMatchObject({ kind: 'not_found' });
  await expect(send(actor, actor.id)).rejects.toMatchObject({ kind: 'gone' });
});

test('a carer sends a patient’s need: it is the patient’s, and the record says who acted', async () => {
  const patient = await makeUser(testDb(), { roles: ['patient'] });
  const carer = await signedIn(testDb(), 'carer');
  const draft = await makeNeedDraft(testDb(), {
    answers: { ...answers, forId: patient.id },
    ownerId: carer.id,
  });
  await expect(send(carer, draft.id)).rejects.toMatchObject({ kind: 'forbidden' });
  const { id } = await send(caringFor(carer, patient.id), draft.id);
  expect(await findNeed(id)).toMatchObject({
    authorId: patient.id,
    writtenById: carer.id,
    capacity: 'patient',
    perspective: 'myself',
  });
  const [row] = await testDb().select().from(auditLog).where(eq(auditLog.action, 'need.send'));
  expect(row).toMatchObject({ actorId: carer.id, onBehalfOfId: patient.id });
});

test('what is seen at work counts in the verified role, else as a carer’s', async () => {
  const seen = { ...answers, perspective: 'seen_at_work' };
  const clinician = await signedIn(testDb(), 'clinician', 'researcher');
  const asked = { ...seen, capacity: 'researcher' };
  const one = await send(clinician, (await makeNeedDraft(testDb(), { answers: asked })).id);
  expect((await findNeed(one.id)).capacity).toBe('researcher');
  const nobody = await signedIn(testDb());
  const two = await send(nobody, (await makeNeedDraft(testDb(), { answers: asked })).id);
  expect((await findNeed(two.id)).capacity).toBe('carer');
});

test('a returned need is changed, sent again, and what it said is kept', async () => {
  const actor = await signedIn(testDb(), 'patient');
  const need = await makeNeed(testDb(), {
    authorId: actor.id,
    status: 'returned',
    publishedAt: null,
    reason: 'Why?',
  });
  const draft = await makeNeedDraft(testDb(), { answers, needId: need.id, ownerId: actor.id });
  await execute(editNeed, { actor, now }, { draftId: draft.id });
  expect(await findNeed(need.id)).toMatchObject({
    status: 'submitted',
    title: answers.title,
    reason: null,
    version: 2,
  });
  const [kept] = await testDb().select().from(needVersions);
  expect(kept).toMatchObject({ version: 1, content: { title: need.title, story: need.story } });
  expect(await testDb().select().from(moderationItems)).toHaveLength(1);
});

test('a need that a moderator reads just now cannot be changed', async () => {
  const actor = await signedIn(testDb(), 'patient');
  const need = await makeNeed(testDb(), { authorId: actor.id, status: 'in_review' });
  const draft = await makeNeedDraft(testDb(), { answers, needId: need.id, ownerId: actor.id });
  await expect(execute(editNeed, { actor, now }, { draftId: draft.id })).rejects.toMatchObject({
    code: 'need_in_review',
  });
});

test('nobody changes a need through a draft that points at somebody else’s', async () => {
  const actor = await signedIn(testDb(), 'patient');
  const need = await makeNeed(testDb(), { status: 'submitted' });
  const draft = await makeNeedDraft(testDb(), { answers, needId: need.id, ownerId: actor.id });
  await expect(execute(editNeed, { actor, now }, { draftId: draft.id })).rejects.toMatchObject({
    kind: 'not_found',
  });
});

test('a withdrawn need leaves a tombstone without words, also in its address', async () => {
  const actor = await signedIn(testDb(), 'patient');
  const need = await makeNeed(testDb(), {
    authorId: actor.id,
    slug: 'my-secret-illness-8f3k2m',
    status: 'submitted',
  });
  await makeModerationItem(testDb(), { subjectId: need.id });
  await execute(withdrawNeed, { actor, now }, { needId: need.id });
  expect(await findNeed(need.id)).toMatchObject({
    status: 'withdrawn',
    slug: 'need-8f3k2m',
    title: '',
    story: '',
    who: '',
    today: '',
  });
  expect((await testDb().select().from(moderationItems))[0]?.status).toBe('decided');
  await expect(execute(withdrawNeed, { actor, now }, { needId: need.id })).rejects.toMatchObject({
    kind: 'not_found',
  });
});

test('only the author withdraws', async () => {
  const need = await makeNeed(testDb());
  const stranger = await signedIn(testDb(), 'staff');
  await expect(execute(withdrawNeed, { actor: stranger, now }, { needId: need.id })).rejects.toMatchObject({
    kind: 'not_found',
  });
  expect((await findNeed(need.id)).status).toBe('published');
});

test('a declined need can be appealed once, and not to the first moderator', async () => {
  const actor = await signedIn(testDb(), 'patient');
  const need = await makeNeed(testDb(), { authorId: actor.id, status: 'declined' });
  const item = await makeModerationItem(testDb(), { subjectId: need.id, status: 'decided' });
  const { moderatorId } = await makeModerationVerdict(testDb(), { itemId: item.id, verdict: 'decline' });
  await execute(appealNeed, { actor, now }, { needId: need.id });
  const waiting = await testDb().select().from(moderationItems).where(eq(moderationItems.status, 'waiting'));
  expect(waiting).toMatchObject([{ kind: 'appeal', excludedId: moderatorId }]);
  await testDb().update(needs).set({ status: 'declined' }).where(eq(needs.id, need.id));
  await expect(execute(appealNeed, { actor, now }, { needId: need.id })).rejects.toMatchObject({
    kind: 'not_found',
  });
});

test('ten presses on “me too” at once count as one', async () => {
  const need = await makeNeed(testDb());
  const actor = await signedIn(testDb(), 'patient', 'carer');
  const press = () => execute(supportNeed, { actor, now }, { needId: need.id, capacity: 'patient' });
  await Promise.all(Array.from({ length: 10 }, press));
  await execute(supportNeed, { actor, now }, { needId: need.id, capacity: 'carer' });
  expect((await findNeed(need.id)).supportCount).toBe(1);
  expect(await testDb().select().from(needSupports)).toMatchObject([{ capacity: 'carer' }]);
  await execute(unsupportNeed, { actor, now }, { needId: need.id });
  await execute(unsupportNeed, { actor, now }, { needId: need.id });
  expect((await findNeed(need.id)).supportCount).toBe(0);
});

test('nobody supports their own need, in a role they do not have, or for a stranger', async () => {
  const actor = await signedIn(testDb(), 'patient');
  const own = await makeNeed(testDb(), { authorId: actor.id });
  const other = await makeNeed(testDb());
  const stranger = await makeUser(testDb());
  const give = (input: { needId: string; capacity: 'patient' | 'clinician'; forId?: string }) =>
    execute(supportNeed, { actor, now }, input);
  await expect(give({ needId: own.id, capacity: 'patient' })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(give({ needId: other.id, capacity: 'clinician' })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await expect(give({ needId: other.id, capacity: 'patient', forId: stranger.id })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  const hidden = await makeNeed(testDb(), { hiddenAt: now });
  await expect(give({ needId: hidden.id, capacity: 'patient' })).rejects.toMatchObject({ kind: 'forbidden' });
});

test('a carer says “me too” for a patient, once, with who did it', async () => {
  const patient = await makeUser(testDb(), { roles: ['patient'] });
  const carer = caringFor(await signedIn(testDb(), 'carer'), patient.id);
  const need = await makeNeed(testDb());
  await makeNeedSupport(testDb(), { needId: need.id, userId: patient.id });
  await execute(
    supportNeed,
    { actor: carer, now },
    { needId: need.id, capacity: 'patient', forId: patient.id },
  );
  expect(await testDb().select().from(needSupports)).toMatchObject([
    { userId: patient.id, givenById: carer.id },
  ]);
});

test('staff see who is behind a pseudonym only with a reason, and each look is recorded', async () => {
  const need = await makeNeed(testDb());
  const staff = await signedIn(testDb(), 'staff');
  const look = (actor: Person, why: string) =>
    execute(revealAuthor, { actor, now }, { needId: need.id, why });
  await expect(look(staff, ' ')).rejects.toMatchObject({ kind: 'invalid' });
  await expect(look(await signedIn(testDb(), 'clinician'), 'curious')).rejects.toMatchObject({
    kind: 'forbidden',
  });
  expect(await testDb().select().from(auditLog)).toEqual([]);
  const person = await look(staff, 'They asked to be called back');
  expect(person.email).toContain('@test.example');
  expect(await testDb().select().from(auditLog)).toMatchObject([
    { action: 'need.reveal_author', actorId: staff.id, facts: { authorId: need.authorId } },
  ]);
});
