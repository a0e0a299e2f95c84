import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { auditLog, jurors as jurorRows, juryConflicts, solutions, users } from '#db/schema/index.ts';
import { makeSolution, makeTeamMember } from '#db/testing/factories/challenges.ts';
import { makeJuror, makeJuryConflict } from '#db/testing/factories/deciding.ts';
import { testDb } from '#db/testing/test-db.ts';
import { assignmentPlan } from '../assignment.queries.server.ts';
import { loadsIn, proposeForGaps } from '../assignment-plan.ts';
import { countedScores, juryStateOf } from '../jury.queries.server.ts';
import {
  draw,
  idsFor,
  juryOf,
  now,
  person,
  publish,
  roundRow,
  save,
  scoreAll,
  told,
} from '../testing.server.ts';
import { changeAssignment } from './change-assignment.server.ts';
import { judgeEverything } from './judge-everything.server.ts';
import { publishAssignment } from './publish-assignment.server.ts';

type Jury = Awaited<ReturnType<typeof juryOf>>;
type Change = { solutionId: string; from?: string | null; to?: string | null };

async function change({ challengeId, staff }: Jury, changes: Change[], version?: number) {
  const input = { challengeId, version: version ?? (await roundRow(challengeId)).version, changes };
  return execute(changeAssignment, { actor: staff, now }, input);
}
const plan = ({ challengeId }: Jury) => assignmentPlan(testDb(), challengeId, 1);

test('a draw is seen by staff alone until it is published; then each juror has their own', async () => {
  const jury = await juryOf({ entries: 6, jurors: 3 });
  expect(await draw(jury, 2)).toBeNull();
  const drawn = await plan(jury);
  expect([...loadsIn(drawn).values()]).toEqual([4, 4, 4]);
  for (const juror of jury.jurors) expect(await idsFor(jury, juror)).toEqual([]);
  await publish(jury);
  for (const juror of jury.jurors) expect(await idsFor(jury, juror)).toHaveLength(4);
  const [news] = (await told()).filter(({ notice }) => notice === 'juryAssigned');
  expect(new Set(news?.userIds)).toEqual(new Set(jury.jurors.map(({ id }) => id)));
  const log = await testDb().select().from(auditLog).where(eq(auditLog.action, 'jury.publish_assignment'));
  expect(log).toMatchObject([{ facts: { perEntry: 2, entries: 6, jurors: 3 } }]);
});

test('drawn again, another seed gives another preview; nothing of the first is left', async () => {
  const jury = await juryOf({ entries: 6, jurors: 4 });
  await draw(jury, 2);
  const first = await roundRow(jury.challengeId);
  await draw(jury, 3);
  const second = await roundRow(jury.challengeId);
  expect(second.seed).not.toBe(first.seed);
  expect((await plan(jury)).entries.map((entry) => entry.jurors.length)).toEqual([3, 3, 3, 3, 3, 3]);
});

test('conflicts are respected, also those that the draw itself finds', async () => {
  const jury = await juryOf({ entries: 4, jurors: 3 });
  const [own = '', other = ''] = jury.entries;
  const [solution] = await testDb().select().from(solutions).where(eq(solutions.id, own));
  const member = jury.jurors[0]?.id ?? '';
  // Whoever shares a mail domain with somebody in the team would be excluded too.
  await testDb().update(users).set({ email: 'kim@elsewhere.example' }).where(eq(users.id, member));
  await makeTeamMember(testDb(), { teamId: solution?.teamId, userId: member });
  await makeJuryConflict(testDb(), { solutionId: other, jurorId: jury.jurors[1]?.id });
  await draw(jury, 2);
  await publish(jury);
  expect(await idsFor(jury, jury.jurors[0])).not.toContain(own);
  expect(await idsFor(jury, jury.jurors[1])).not.toContain(other);
});

test('what cannot be drawn is said with its reason, and nothing is kept of it', async () => {
  const jury = await juryOf({ entries: 2, jurors: 3 });
  expect(await draw(jury, 4)).toMatchObject({ kind: 'too_few_jurors' });
  expect(await draw(jury, 1)).toMatchObject({ kind: 'unconnected', proven: true });
  expect((await roundRow(jury.challengeId)).perEntry).toBeNull();
  expect(await idsFor(jury, jury.jurors[0])).toHaveLength(2);
});

test.each([
  [{ entries: 0, jurors: 2 }, 'no_entries'],
  [{ entries: 2, jurors: 0 }, 'no_jurors'],
])('there is nothing to draw with %j', async (size, code) => {
  await expect(draw(await juryOf(size), 1)).rejects.toMatchObject({ code });
});

test('others draw nothing, and nobody draws once it is published or scored', async () => {
  const jury = await juryOf({ entries: 4, jurors: 3 });
  await expect(draw(jury, 2, jury.jurors[0])).rejects.toMatchObject({ kind: 'forbidden' });
  await draw(jury, 2);
  await publish(jury);
  await expect(draw(jury, 2)).rejects.toMatchObject({ code: 'assignment_published' });
  const scored = await juryOf({ entries: 2, jurors: 1 });
  const [juror] = scored.jurors;
  if (juror) await save(scored, juror, scored.entries[0] ?? '');
  await expect(draw(scored, 1)).rejects.toMatchObject({ code: 'already_scored' });
});

test('what staff have not seen is not published: a newer draw, an entry that came in, a juror who left', async () => {
  const jury = await juryOf({ entries: 4, jurors: 3 });
  await draw(jury, 2);
  const { version } = await roundRow(jury.challengeId);
  await draw(jury, 2);
  const call = { actor: jury.staff, now };
  await expect(
    execute(publishAssignment, call, { challengeId: jury.challengeId, version }),
  ).rejects.toMatchObject({ code: 'assignment_changed' });
  await makeSolution(testDb(), { challengeId: jury.challengeId, status: 'eligible' });
  await expect(publish(jury)).rejects.toMatchObject({ code: 'assignment_gaps' });
});

test('one entry moves from a juror to another; the juror who gets it is told, and sends again', async () => {
  const jury = await juryOf({ entries: 4, jurors: 3 });
  await draw(jury, 2);
  await publish(jury);
  const entry = (await plan(jury)).entries[0];
  const from = entry?.jurors[0]?.id ?? '';
  const to = jury.jurors.find(({ id }) => !entry?.jurors.some((juror) => juror.id === id));
  if (!entry || !to) throw new Error('no such juror');
  await scoreAll(jury, to);
  await change(jury, [{ solutionId: entry.id, from, to: to.id }]);
  expect(await idsFor(jury, to)).toContain(entry.id);
  const [row] = await testDb().select().from(jurorRows).where(eq(jurorRows.userId, to.id));
  expect(row?.submittedAt).toBeNull();
  expect((await told()).at(-1)).toEqual({ notice: 'juryChanged', userIds: [from, to.id] });
});

test('scores of a juror from whom the entry was taken do not count', async () => {
  const jury = await juryOf({ entries: 2, jurors: 2 });
  await draw(jury, 2);
  await publish(jury);
  const [one, two] = jury.jurors;
  const [a = '', b = ''] = jury.entries;
  if (!one || !two) throw new Error('no jurors');
  await scoreAll(jury, one);
  await change(jury, [{ solutionId: a, from: one.id }]);
  await scoreAll(jury, two);
  expect(
    new Set((await countedScores(testDb(), jury.challengeId)).map((row) => `${row.juror} ${row.solution}`)),
  ).toEqual(new Set([`${one.id} ${b}`, `${two.id} ${a}`, `${two.id} ${b}`]));
});

test.each([
  ['who has a conflict', 'juror_excluded'],
  ['who judges it already', 'juror_excluded'],
  ['who is not in the jury', 'juror_excluded'],
  ['nobody', 'nobody_chosen'],
])('an entry is not given to somebody %s', async (who, code) => {
  const jury = await juryOf({ entries: 4, jurors: 4 });
  await draw(jury, 2);
  const [entry] = (await plan(jury)).entries;
  if (!entry) throw new Error('no entry');
  const [given] = entry.jurors;
  const free = jury.jurors.find(({ id }) => !entry.jurors.some((juror) => juror.id === id));
  if (who === 'who has a conflict')
    await makeJuryConflict(testDb(), { solutionId: entry.id, jurorId: free?.id });
  const to =
    who === 'nobody'
      ? null
      : who === 'who judges it already'
        ? given?.id
        : who === 'who is not in the jury'
          ? (await person('clinician')).id
          : free?.id;
  await expect(change(jury, [{ solutionId: entry.id, to }])).rejects.toMatchObject({ code });
});

test('an entry of another challenge is given to nobody, and a stale page changes nothing', async () => {
  const jury = await juryOf({ entries: 4, jurors: 3 });
  await draw(jury, 2);
  const foreign = await makeSolution(testDb(), { status: 'eligible' });
  const to = jury.jurors[0]?.id;
  await expect(change(jury, [{ solutionId: foreign.id, to }])).rejects.toMatchObject({ code: 'entry_left' });
  await expect(change(jury, [{ solutionId: jury.entries[0] ?? '', to }], 1)).rejects.toMatchObject({
    code: 'assignment_changed',
  });
});

test('a juror who leaves opens gaps; those who are proposed fill them, and all can be complete again', async () => {
  const jury = await juryOf({ entries: 4, jurors: 3 });
  await draw(jury, 2);
  await publish(jury);
  const [gone, ...rest] = jury.jurors;
  if (!gone) throw new Error('no juror');
  const left = await idsFor(jury, gone);
  await testDb().update(jurorRows).set({ steppedDownAt: now }).where(eq(jurorRows.userId, gone.id));
  for (const juror of rest) await scoreAll(jury, juror);
  expect(await juryStateOf(testDb(), jury.challengeId, now)).toMatchObject({
    gaps: left.length,
    complete: false,
  });
  const { proposals, open } = proposeForGaps(await plan(jury), 2, 'seed');
  expect([proposals.map((one) => one.solutionId).sort(), open]).toEqual([left.sort(), []]);
  await change(
    jury,
    proposals.map(({ solutionId, jurorId }) => ({ solutionId, to: jurorId })),
  );
  for (const juror of rest) await scoreAll(jury, juror).catch(() => undefined);
  expect(await juryStateOf(testDb(), jury.challengeId, now)).toMatchObject({ gaps: 0, complete: true });
});

test('everybody judges everything again, as long as nobody has scored', async () => {
  const jury = await juryOf({ entries: 4, jurors: 3 });
  await draw(jury, 2);
  await publish(jury);
  const call = { actor: jury.staff, now };
  await execute(judgeEverything, call, { challengeId: jury.challengeId });
  expect(await idsFor(jury, jury.jurors[0])).toHaveLength(4);
  await draw(jury, 2);
  await publish(jury);
  const [juror] = jury.jurors;
  if (juror) await scoreAll(jury, juror);
  await expect(execute(judgeEverything, call, { challengeId: jury.challengeId })).rejects.toMatchObject({
    code: 'already_scored',
  });
});

test('a juror who says yes after the draw has nothing to judge and is not waited for', async () => {
  const jury = await juryOf({ entries: 2, jurors: 2 });
  await draw(jury, 2);
  await publish(jury);
  const late = await person('clinician');
  await makeJuror(testDb(), { challengeId: jury.challengeId, userId: late.id });
  for (const juror of jury.jurors) await scoreAll(jury, juror);
  expect(await idsFor(jury, late)).toEqual([]);
  expect(await juryStateOf(testDb(), jury.challengeId, now)).toMatchObject({ complete: true });
  expect(await testDb().select().from(juryConflicts)).toEqual([]);
});
