import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { anonymous } from '#app/policies/actor.ts';
import { auditLog, users } from '#db/schema/index.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { setPreferences } from './set-preferences.server.ts';

function actorFor(id: string) {
  return {
    kind: 'person',
    id,
    sessionId: 'session',
    roles: ['patient'],
    suspended: false,
    onboarded: true,
    acceptedItems: 0,
    actsFor: [],
  } as const;
}

test('what was chosen is kept in the profile, what was not stays, and others keep theirs', async () => {
  const db = testDb();
  const person = await makeUser(db, { locale: 'en', theme: 'light', textSize: 1 });
  const other = await makeUser(db, { locale: 'en', theme: 'light', textSize: 1 });
  await execute(setPreferences, { actor: actorFor(person.id) }, { theme: 'contrast', textSize: 3 });
  const shown = { locale: users.locale, theme: users.theme, textSize: users.textSize };
  expect(await db.select(shown).from(users).where(eq(users.id, person.id))).toEqual([
    { locale: 'en', theme: 'contrast', textSize: 3 },
  ]);
  expect(await db.select(shown).from(users).where(eq(users.id, other.id))).toEqual([
    { locale: 'en', theme: 'light', textSize: 1 },
  ]);
  expect(await db.select({ action: auditLog.action, facts: auditLog.facts }).from(auditLog)).toEqual([
    { action: 'person.set_preferences', facts: { chosen: ['theme', 'textSize'] } },
  ]);
});

test('nobody who is not signed in has a profile to keep it in', async () => {
  await expect(execute(setPreferences, { actor: anonymous }, { theme: 'dark' })).rejects.toMatchObject({
    kind: 'unauthenticated',
  });
});

test('an empty choice is refused and leaves no trace', async () => {
  const person = await makeUser(testDb());
  await expect(execute(setPreferences, { actor: actorFor(person.id) }, {})).rejects.toMatchObject({
    kind: 'invalid',
  });
  expect(await testDb().select().from(auditLog)).toEqual([]);
});
