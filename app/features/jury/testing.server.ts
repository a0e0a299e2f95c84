import { eq } from 'drizzle-orm';
import { execute } from '#app/commands/command.server.ts';
import type { Role } from '#app/domain/people/roles.ts';
import type { Person } from '#app/policies/actor.ts';
import { juryRounds, outbox } from '#db/schema/index.ts';
import { makeChallenge, makeCriterion, makePhase, makeSolution } from '#db/testing/factories/challenges.ts';
import { makeJuror } from '#db/testing/factories/deciding.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { drawJury } from './commands/draw-jury.server.ts';
import { publishAssignment } from './commands/publish-assignment.server.ts';
import { saveJurySheet } from './commands/save-jury-sheet.server.ts';
import { submitJuryScores } from './commands/submit-jury-scores.server.ts';
import { sheetsFor } from './jury.queries.server.ts';

export const now = new Date('2026-03-02T09:00:00Z');
export const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
export const person = (...roles: Role[]) => signedIn(testDb(), ...roles);

/** A jury in the middle of its phase: so many entries and jurors, one criterion. */
export async function juryOf(size: { entries: number; jurors: number }) {
  const db = testDb();
  const challenge = await makeChallenge(db, { status: 'running' });
  const challengeId = challenge.id;
  await makePhase(db, { challengeId, kind: 'jury', startsAt: inDays(-1), endsAt: inDays(7) });
  const criterion = await makeCriterion(db, { challengeId, position: 1 });
  const entries: string[] = [];
  for (let i = 0; i < size.entries; i += 1)
    entries.push((await makeSolution(db, { challengeId, status: 'eligible' })).id);
  const jurors: Person[] = [];
  for (let i = 0; i < size.jurors; i += 1) {
    const juror = await person('clinician');
    await makeJuror(db, { challengeId, userId: juror.id });
    jurors.push(juror);
  }
  const staff = await person('staff');
  return { db, challenge, challengeId, criterionId: criterion.id, entries, jurors, staff };
}
export type TestJury = Awaited<ReturnType<typeof juryOf>>;

export async function roundRow(challengeId: string) {
  const [row] = await testDb().select().from(juryRounds).where(eq(juryRounds.challengeId, challengeId));
  if (!row) throw new Error('there is no round');
  return row;
}

export const draw = ({ challengeId, staff }: TestJury, perEntry: number, actor: Person = staff) =>
  execute(drawJury, { actor, now }, { challengeId, perEntry });

export async function publish({ challengeId, staff }: TestJury) {
  const { version } = await roundRow(challengeId);
  return execute(publishAssignment, { actor: staff, now }, { challengeId, version });
}

export const idsFor = async ({ challengeId }: TestJury, juror: Person | undefined) =>
  (await sheetsFor(testDb(), challengeId, juror?.id ?? '')).map((sheet) => sheet.id);

export const save = (
  { criterionId }: TestJury,
  actor: Person,
  solutionId: string,
  more: { score?: number; at?: Date; window?: { id: string; seen: string }; forTeam?: string } = {},
) =>
  execute(
    saveJurySheet,
    { actor, now: more.at ?? now },
    {
      solutionId,
      scores: [{ criterionId, score: more.score ?? 3 }],
      forTeam: more.forTeam ?? '',
      ...(more.window && { window: more.window }),
    },
  );

export const send = ({ challengeId }: TestJury, actor: Person, at = now) =>
  execute(submitJuryScores, { actor, now: at }, { challengeId });

/** Scores everything a juror has to judge, and sends it. */
export async function scoreAll(jury: TestJury, actor: Person) {
  for (const id of await idsFor(jury, actor)) await save(jury, actor, id);
  await send(jury, actor);
}

/** Who was told what, in order. */
export async function told(): Promise<{ notice: string; userIds: string[] }[]> {
  const rows = await testDb().select().from(outbox).orderBy(outbox.seq);
  return rows
    .filter((row) => row.kind === 'person.told')
    .map((row) => row.payload as { notice: string; userIds: string[] })
    .map(({ notice, userIds }) => ({ notice, userIds }));
}
