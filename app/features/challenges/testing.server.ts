import { asc, eq } from 'drizzle-orm';
import { execute } from '#app/commands/command.server.ts';
import type { Role } from '#app/domain/people/roles.ts';
import { richTextOf } from '#app/features/rich-text/rich-text.ts';
import type { Actor } from '#app/policies/actor.ts';
import { challenges, journeySteps } from '#db/schema/index.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { announceChallenge } from './commands/announce-challenge.server.ts';
import { createChallenge } from './commands/create-challenge.server.ts';

export const now = new Date('2026-03-02T09:00:00Z');
export const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

export const person = (...roles: Role[]) => signedIn(testDb(), ...roles);

export const plan = [
  { kind: 'propose' as const, startsAt: inDays(1), endsAt: inDays(20) },
  { kind: 'vote' as const, startsAt: inDays(21), endsAt: inDays(28) },
  { kind: 'jury' as const, startsAt: inDays(21), endsAt: inDays(30) },
];

export async function content(change: Record<string, unknown> = {}) {
  const need = await makeNeed(testDb());
  return {
    title: 'Nights without fear',
    summary: 'We look for answers that make the way to the bathroom safe.',
    format: 'contest' as const,
    brief: richTextOf(
      'Many people fall at night. Show us what would have helped them, and how we can try it.',
    ),
    needIds: [need.id],
    phases: plan,
    criteria: [{ name: 'Usefulness', weight: 2 }],
    ballot: {},
    ...change,
  };
}

export async function announced(actor: Actor, change: Record<string, unknown> = {}) {
  const input = await content(change);
  const { id } = await execute(createChallenge, { actor, now }, input);
  await execute(announceChallenge, { actor, now }, { challengeId: id });
  return { id, input };
}

export const statusOf = async (id: string) =>
  (await testDb().select({ status: challenges.status }).from(challenges).where(eq(challenges.id, id)))[0]
    ?.status;
export const stepsOf = (id: string) =>
  testDb()
    .select({ kind: journeySteps.kind, facts: journeySteps.facts })
    .from(journeySteps)
    .where(eq(journeySteps.subjectId, id))
    .orderBy(asc(journeySteps.id));
