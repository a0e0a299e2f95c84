import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Person } from '#app/policies/actor.ts';
import { needDrafts, users } from '#db/schema/index.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { findToldDraft, saveTold } from './told-actions.server.ts';

const now = new Date('2026-03-02T09:00:00Z');
const somebodyElse = '01890000-0000-7000-8000-000000000001';
const complete = {
  channel: 'paper',
  locale: 'de',
  email: '',
  story: 'Ich bekomme die Tabletten nicht aus der Folie.',
  perspective: 'myself',
  place: 'home',
  frequency: 'daily',
  severity: 'severe',
  themes: 'medicines',
  title: 'Tabletten in der Folie',
};

async function save(typed: Record<string, string>, writer?: Person) {
  const staff = writer ?? (await signedIn(testDb(), 'staff'));
  const request = new Request('http://tandem.test/needs/told');
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  return { staff, saved: await saveTold(testDb(), staff, { request, form, now }) };
}

test('what was written down is kept as a draft of its writer, under a made-up name', async () => {
  const { staff, saved } = await save({
    ...complete,
    capacity: 'clinician',
    shownAs: 'name',
    forId: somebodyElse,
  });
  expect(saved).toMatchObject({ cookie: expect.stringContaining('tandem_draft=') });
  const [draft] = await testDb().select().from(needDrafts);
  expect(draft).toMatchObject({
    ownerId: staff.id,
    needId: null,
    answers: { told: { channel: 'paper', locale: 'de', email: null }, shownAs: 'pseudonym' },
  });
  expect(draft?.answers).not.toHaveProperty('forId');
  expect(draft?.answers).not.toHaveProperty('capacity');
  const request = new Request('http://tandem.test/needs/told');
  expect((await findToldDraft(testDb(), staff, request))?.answers.title).toBe(complete.title);
});

test('a form without anything names each question that is to be answered', async () => {
  const { saved } = await save({});
  expect(saved).toMatchObject({
    refusal: {
      data: {
        errors: {
          channel: 'choose',
          locale: 'choose',
          story: 'missing',
          perspective: 'choose',
          place: 'choose',
          frequency: 'choose',
          severity: 'choose',
          themes: 'choose',
          title: 'missing',
        },
      },
      init: { status: 422 },
    },
  });
  expect(await testDb().select().from(needDrafts)).toEqual([]);
});

test('an address is kept only where its owner agreed, and never the writer’s own', async () => {
  const address = { ...complete, email: ' Rosa@People.Example ' };
  expect((await save(address)).saved).toMatchObject({ refusal: { data: { errors: { agreed: 'agree' } } } });
  expect((await save({ ...complete, email: 'rosa@' })).saved).toMatchObject({
    refusal: { data: { errors: { email: 'email_wrong' }, values: { story: complete.story } } },
  });
  const staff = await signedIn(testDb(), 'staff');
  const [own] = await testDb().select().from(users).where(eq(users.id, staff.id));
  expect((await save({ ...complete, email: own?.email ?? '', agreed: 'yes' }, staff)).saved).toMatchObject({
    refusal: { data: { errors: { email: 'own_address' } } },
  });
  expect(await testDb().select().from(needDrafts)).toEqual([]);
  await save({ ...address, agreed: 'yes' }, staff);
  const [draft] = await testDb().select().from(needDrafts);
  expect(draft?.answers).toMatchObject({ told: { email: 'rosa@people.example' } });
});
