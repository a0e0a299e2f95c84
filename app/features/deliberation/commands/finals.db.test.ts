import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { countedScores, juryStateOf, sheetsFor } from '#app/features/jury/jury.queries.server.ts';
import type { Actor } from '#app/policies/actor.ts';
import {
  challenges,
  juryAssignments,
  juryFinalists,
  juryRounds,
  outbox,
  solutions,
} from '#db/schema/index.ts';
import { makeJuryAssignment, makeJuryRound } from '#db/testing/factories/contests.ts';
import { makeDecisionDraft, makeJuryScore } from '#db/testing/factories/deciding.ts';
import { finalOf, ownFinal } from '../finalists.queries.server.ts';
import { inDays, now, openedJury } from '../testing.server.ts';
import { chooseFinalists } from './choose-finalists.server.ts';
import { planPitches } from './plan-pitches.server.ts';

type Jury = Awaited<ReturnType<typeof openedJury>>;

const choose = (
  jury: Jury,
  actor: Actor,
  entries: readonly number[],
  more: Partial<{ version: number; judges: 'all' | 'same'; endsAt: Date; reason: string }> = {},
) =>
  execute(
    chooseFinalists,
    { actor, now },
    {
      challengeId: jury.challengeId,
      solutionIds: entries.map((i) => jury.entries[i]?.id ?? ''),
      reason: 'They lead by both methods.',
      endsAt: inDays(10),
      judges: 'all',
      version: 0,
      ...more,
    },
  );

const plan = (
  jury: Jury,
  actor: Actor,
  order: readonly number[],
  more: Partial<{ version: number; startsAt: Date; place: string; minutes: number }> = {},
) =>
  execute(
    planPitches,
    { actor, now },
    {
      challengeId: jury.challengeId,
      startsAt: inDays(3),
      minutes: 10,
      pause: 5,
      breakEvery: 0,
      breakMinutes: 0,
      place: 'Room 2',
      order: order.map((i) => jury.entries[i]?.id ?? ''),
      version: 1,
      ...more,
    },
  );

async function told({ db }: Jury) {
  const rows = await db.select().from(outbox).orderBy(outbox.createdAt);
  return rows.flatMap((row) => {
    if (row.kind !== 'person.told') return [];
    const { notice, userIds } = row.payload as { notice: string; userIds: string[] };
    return [[notice, ...userIds]];
  });
}

const forget = ({ db }: Jury) => db.delete(outbox);

test('finalists are chosen: their teams, the others and the jurors are told, and the final can be judged', async () => {
  const jury = await openedJury();
  const { members, jurors, db, challengeId, entries } = jury;
  await choose(jury, jury.staff, [0, 2]);
  expect(await told(jury)).toEqual(
    expect.arrayContaining([
      ['finalistChosen', members[0].id],
      ['finalistNot', members[1].id],
      ['finalistChosen', members[2].id],
      ['finalToJudge', ...jurors.map(({ id }) => id)],
    ]),
  );
  const state = await juryStateOf(db, challengeId, now, 2);
  expect(state).toMatchObject({ open: true, complete: false, endsAt: inDays(10), perEntry: null });
  const sheets = await sheetsFor(db, challengeId, jurors[0].id, 2);
  // Nothing is filled in: a final is judged anew.
  expect(sheets.map((sheet) => [sheet.id, sheet.scored])).toEqual([
    [entries[0].id, 0],
    [entries[2].id, 0],
  ]);
  expect(await countedScores(db, challengeId, 1)).toHaveLength(12);
});

test('each team reads whether it is in, and why; nobody else reads anything', async () => {
  const jury = await openedJury();
  expect(await ownFinal(jury.db, jury.members[0], jury.challengeId)).toBeNull();
  await choose(jury, jury.staff, [0]);
  expect(await ownFinal(jury.db, jury.members[0], jury.challengeId)).toMatchObject({
    reason: 'They lead by both methods.',
    entries: [{ title: 'Alpha', isIn: true, pitchAt: null }],
  });
  expect(await ownFinal(jury.db, jury.members[1], jury.challengeId)).toMatchObject({
    entries: [{ title: 'Beta', isIn: false }],
  });
  expect(await ownFinal(jury.db, jury.jurors[0], jury.challengeId)).toBeNull();
});

test('until it is judged the final can be chosen anew, and only those are told for whom it changed', async () => {
  const jury = await openedJury();
  await choose(jury, jury.staff, [0, 1]);
  await plan(jury, jury.staff, [1, 0]);
  await forget(jury);
  await expect(choose(jury, jury.staff, [0, 2])).rejects.toMatchObject({ code: 'final_changed' });
  await choose(jury, jury.staff, [0, 2], { version: 2 });
  expect(await told(jury)).toEqual(
    expect.arrayContaining([
      ['finalistNot', jury.members[1].id],
      ['finalistChosen', jury.members[2].id],
    ]),
  );
  expect(await told(jury)).toHaveLength(2);
  const final = await finalOf(jury.db, jury.challengeId);
  expect(final?.finalists.map((entry) => [entry.title, entry.pitchAt !== null])).toEqual([
    ['Alpha', true],
    ['Gamma', false],
  ]);
  await makeJuryScore(jury.db, {
    solutionId: jury.entries[0].id,
    jurorId: jury.jurors[0].id,
    criterionId: jury.honesty,
    round: 2,
  });
  await expect(choose(jury, jury.staff, [1], { version: 3 })).rejects.toMatchObject({ code: 'final_begun' });
});

test('pressed twice, finalists are chosen once', async () => {
  const jury = await openedJury();
  const results = await Promise.allSettled([choose(jury, jury.staff, [0]), choose(jury, jury.staff, [0])]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await jury.db.select().from(juryFinalists)).toHaveLength(1);
  expect((await told(jury)).filter(([notice]) => notice === 'finalistChosen')).toHaveLength(1);
});

test('the same jurors judge a finalist as in the first round, where entries were assigned', async () => {
  const jury = await openedJury();
  const { db, challengeId, entries, jurors } = jury;
  await makeJuryRound(db, { challengeId, perEntry: 1, assignedAt: now });
  await makeJuryAssignment(db, { solutionId: entries[0].id, jurorId: jurors[0].id });
  await makeJuryAssignment(db, { solutionId: entries[1].id, jurorId: jurors[1].id });
  await makeJuryAssignment(db, { solutionId: entries[2].id, jurorId: jurors[1].id });
  await choose(jury, jury.staff, [0, 1], { judges: 'same' });
  const final = (await db.select().from(juryAssignments)).filter((row) => row.round === 2);
  expect(final.map((row) => [row.solutionId, row.jurorId])).toEqual([
    [entries[0].id, jurors[0].id],
    [entries[1].id, jurors[1].id],
  ]);
  expect(await juryStateOf(db, challengeId, now, 2)).toMatchObject({ perEntry: 1, published: true, gaps: 0 });
  await choose(jury, jury.staff, [0, 1], { judges: 'all', version: 1 });
  expect(await sheetsFor(db, challengeId, jurors[0].id, 2)).toHaveLength(2);
});

test.each([
  ['an end that has passed', { endsAt: now }, { fields: { endsAt: 'date_past' } }],
  ['no reason', { reason: '' }, { kind: 'invalid' }],
])('%s is refused', async (_name, more, refusal) => {
  const jury = await openedJury();
  await expect(choose(jury, jury.staff, [0], more)).rejects.toMatchObject(refusal);
  expect(await jury.db.select().from(juryRounds)).toEqual([]);
});

test('an entry that has left, one of another challenge, nobody at all, and one twice are refused', async () => {
  const jury = await openedJury();
  await jury.db.update(solutions).set({ status: 'withdrawn' }).where(eq(solutions.id, jury.entries[1].id));
  await expect(choose(jury, jury.staff, [0, 1])).rejects.toMatchObject({ code: 'entry_left_vote' });
  await expect(choose(await openedJury(), jury.staff, [])).rejects.toMatchObject({ kind: 'invalid' });
  await expect(choose(jury, jury.staff, [0, 0])).rejects.toMatchObject({ kind: 'invalid' });
  const other = await openedJury();
  await expect(choose({ ...jury, entries: other.entries }, jury.staff, [0])).rejects.toMatchObject({
    code: 'entry_left_vote',
  });
});

test('jurors, teams and strangers choose nobody; staff do not once it is decided or signed', async () => {
  const jury = await openedJury();
  for (const actor of [jury.jurors[0], jury.members[0]]) {
    await expect(choose(jury, actor, [0])).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(plan(jury, actor, [0])).rejects.toMatchObject({ kind: 'forbidden' });
  }
  await makeDecisionDraft(jury.db, { challengeId: jury.challengeId, signedAt: now });
  await expect(choose(jury, jury.staff, [0])).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(plan(jury, jury.staff, [0])).rejects.toMatchObject({ kind: 'forbidden' });
  await jury.db.update(challenges).set({ status: 'decided' });
  await expect(choose(jury, jury.staff, [0])).rejects.toMatchObject({ kind: 'forbidden' });
});

test('finalists get their times; who is moved is told, and who is not is not', async () => {
  const jury = await openedJury();
  await choose(jury, jury.staff, [0, 1, 2]);
  await forget(jury);
  await plan(jury, jury.staff, [2, 0, 1]);
  const final = await finalOf(jury.db, jury.challengeId);
  expect(final?.finalists.map((entry) => [entry.title, entry.pitchAt?.toISOString().slice(11, 16)])).toEqual([
    ['Gamma', '09:00'],
    ['Alpha', '09:15'],
    ['Beta', '09:30'],
  ]);
  expect(final?.round).toMatchObject({ hasPitches: true, pitchPlace: 'Room 2', version: 2 });
  expect((await told(jury)).map(([notice]) => notice).sort()).toEqual([
    'pitchPlanned',
    'pitchPlanned',
    'pitchPlanned',
    'pitchesPlanned',
  ]);
  await forget(jury);
  await plan(jury, jury.staff, [2, 1, 0], { version: 2 });
  expect(await told(jury)).toEqual(
    expect.arrayContaining([
      ['pitchPlanned', jury.members[0].id],
      ['pitchPlanned', jury.members[1].id],
    ]),
  );
  expect((await told(jury)).flat()).not.toContain(jury.members[2].id);
});

test('a timetable that is not of these finalists, in the past or after the end is refused', async () => {
  const jury = await openedJury();
  await expect(plan(jury, jury.staff, [0])).rejects.toMatchObject({ kind: 'not_found' });
  await choose(jury, jury.staff, [0, 1]);
  for (const order of [[0], [0, 1, 2], [0, 0]])
    await expect(plan(jury, jury.staff, order)).rejects.toMatchObject({ code: 'final_changed' });
  await expect(plan(jury, jury.staff, [0, 1], { version: 7 })).rejects.toMatchObject({
    code: 'final_changed',
  });
  await expect(plan(jury, jury.staff, [0, 1], { startsAt: now })).rejects.toMatchObject({
    fields: { startsAt: 'date_past' },
  });
  const late = new Date(inDays(10).getTime() - 20 * 60_000);
  await expect(plan(jury, jury.staff, [0, 1], { startsAt: late })).rejects.toMatchObject({
    fields: { startsAt: 'after_end' },
  });
  await expect(plan(jury, jury.staff, [0, 1], { minutes: 0 })).rejects.toMatchObject({ kind: 'invalid' });
});
