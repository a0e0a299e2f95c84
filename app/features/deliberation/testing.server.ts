import type { Person } from '#app/policies/actor.ts';
import {
  makeChallenge,
  makeCriterion,
  makePhase,
  makeSolution,
  makeTeamMember,
} from '#db/testing/factories/challenges.ts';
import { makeJuror, makeJuryScore } from '#db/testing/factories/deciding.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';

export const now = new Date('2026-03-10T09:00:00Z');
export const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

/** Three entries that two jurors have scored on two criteria; all scores are in, so they are open. */
export async function openedJury() {
  const db = testDb();
  const challenge = await makeChallenge(db, { status: 'running' });
  const challengeId = challenge.id;
  await makePhase(db, { challengeId, kind: 'jury', startsAt: inDays(-8), endsAt: inDays(2) });
  const criteria = [
    await makeCriterion(db, { challengeId, position: 1, name: 'Usefulness', weight: 3 }),
    await makeCriterion(db, { challengeId, position: 2, name: 'Honesty', weight: 1 }),
  ];
  const entries = [];
  const members: Person[] = [];
  for (const title of ['Alpha', 'Beta', 'Gamma']) {
    const entry = await makeSolution(db, { challengeId, status: 'eligible', title });
    const member = await signedIn(db, 'innovator');
    await makeTeamMember(db, { teamId: entry.teamId, userId: member.id });
    entries.push(entry);
    members.push(member);
  }
  const jurors: Person[] = [];
  for (const base of [5, 3]) {
    const juror = await signedIn(db, 'clinician');
    jurors.push(juror);
    await makeJuror(db, { challengeId, userId: juror.id, submittedAt: inDays(-1) });
    for (const [i, entry] of entries.entries()) {
      for (const criterion of criteria)
        await makeJuryScore(db, {
          solutionId: entry.id,
          jurorId: juror.id,
          criterionId: criterion.id,
          score: Math.max(1, base - i),
        });
    }
  }
  const staff = await signedIn(db, 'staff');
  return {
    db,
    challenge,
    challengeId,
    usefulness: criteria[0]?.id ?? '',
    honesty: criteria[1]?.id ?? '',
    entries: entries as [(typeof entries)[number], (typeof entries)[number], (typeof entries)[number]],
    members: members as [Person, Person, Person],
    jurors: jurors as [Person, Person],
    staff,
  };
}
