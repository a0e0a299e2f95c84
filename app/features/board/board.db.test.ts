import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { entriesOf } from '#app/features/solutions/entries.queries.server.ts';
import { solutions } from '#db/schema/index.ts';
import { makeFocusArea } from '#db/testing/factories/challenge-parts.ts';
import {
  makeChallenge,
  makeCriterion,
  makePhase,
  makeSolution,
  makeSolutionSending,
  makeSolutionVersion,
  makeTeamMember,
} from '#db/testing/factories/challenges.ts';
import {
  makeBallot,
  makeBallotPaper,
  makeJuror,
  makeJuryConflict,
  makeJuryScore,
} from '#db/testing/factories/deciding.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { makeAuditEntry } from '#db/testing/factories/platform.ts';
import { testDb } from '#db/testing/test-db.ts';
import { readBoard } from './board.queries.server.ts';
import { csvOf, workbookOf } from './export-files.server.ts';
import { exportColumns, exportSheetNames, exportSheets } from './export-sheets.server.ts';
import { historyOf, historyStatement } from './history.queries.server.ts';

const now = new Date('2026-03-02T09:00:00Z');
const day = (n: number) => new Date(now.getTime() + n * 86_400_000);

/** A contest in the days of its vote and jury. */
async function scene() {
  const db = testDb();
  const challenge = await makeChallenge(db);
  const challengeId = challenge.id;
  await makePhase(db, { challengeId, kind: 'propose', startsAt: day(-20), endsAt: day(-5) });
  await makePhase(db, { challengeId, kind: 'vote', startsAt: day(-2), endsAt: day(5) });
  await makePhase(db, { challengeId, kind: 'jury', startsAt: day(-2), endsAt: day(5) });
  const focusAreaId = (await makeFocusArea(db, { challengeId, name: 'Housing' })).id;
  const entry = await makeSolution(db, { challengeId, status: 'eligible', focusAreaId });
  await makeSolution(db, { challengeId, status: 'draft', focusAreaId });
  return { challenge, challengeId, entry };
}

test('the board tells what waits, entries by state and area, and turnout against targets', async () => {
  const db = testDb();
  const { challenge, challengeId } = await scene();
  const ballot = await makeBallot(db, { challengeId, targets: { patients: 20, carers: 10 } });
  for (let i = 0; i < 10; i += 1) await makeBallotPaper(db, { ballotId: ballot.id });
  for (let i = 0; i < 5; i += 1) {
    await makeBallotPaper(db, { ballotId: ballot.id, constituency: 'clinicians' });
  }
  await makeJuror(db, { challengeId });
  await makeJuror(db, { challengeId, status: 'invited' });
  const board = await readBoard(db, challenge, now);
  expect(board.tasks.map(({ kind, count }) => [kind, count])).toEqual([
    ['jurors_answer', 1],
    ['voters_vote', null],
    ['jurors_score', 1],
  ]);
  expect(board.entries).toEqual(
    expect.arrayContaining([
      { status: 'eligible', count: 1 },
      { status: 'draft', count: 1 },
    ]),
  );
  expect(board.areas).toMatchObject([{ name: 'Housing', count: 1 }]);
  expect(board.vote?.total).toBe(15);
  // Five clinicians could be worked out from the total if only nobody's group were hidden.
  expect(board.vote?.rows.slice(0, 3)).toEqual([
    { constituency: 'patients', count: 10, target: 20 },
    { constituency: 'carers', count: null, target: 10 },
    { constituency: 'clinicians', count: null, target: null },
  ]);
});

test('the history names colleagues and jurors, never voters or teams, and goes on page by page', async () => {
  const db = testDb();
  const { challengeId, entry } = await scene();
  const staff = await makeUser(db, { roles: ['staff'], name: 'Kim Kollegin' });
  const { userId: member } = await makeTeamMember(db, { teamId: entry.teamId });
  const about = { subjectType: 'challenge', subjectId: challengeId };
  await makeAuditEntry(db, { ...about, action: 'challenge.edit_basics', actorId: staff.id });
  await makeAuditEntry(db, { ...about, action: 'ballot.cast', actorId: member });
  await makeAuditEntry(db, { ...about, action: 'challenge.advance', actorId: null });
  await makeAuditEntry(db, {
    subjectType: 'solution',
    subjectId: entry.id,
    action: 'solution.submit',
    actorId: member,
  });
  await makeAuditEntry(db, { action: 'challenge.edit_basics' });
  const first = await historyOf(db, challengeId, { before: null, size: 2 });
  expect(first.entries.map(({ action, by, about: of, isClock }) => [action, by, of, isClock])).toEqual([
    ['solution.submit', null, entry.title, false],
    ['challenge.advance', null, null, true],
  ]);
  const rest = await historyOf(db, challengeId, { before: first.next, size: 2 });
  expect(rest.entries.map(({ action, by }) => [action, by])).toEqual([
    ['challenge.edit_basics', 'Kim Kollegin'],
  ]);
  expect(rest.next).toBeNull();
});

test('a juror is named for what jurors do, not for a question of their own', async () => {
  const db = testDb();
  const { challengeId } = await scene();
  const { userId } = await makeJuror(db, { challengeId, status: 'accepted' });
  const about = { subjectType: 'challenge', subjectId: challengeId, actorId: userId };
  await makeAuditEntry(db, { ...about, action: 'jury.submit' });
  await makeAuditEntry(db, { ...about, action: 'question.ask' });
  const { entries } = await historyOf(db, challengeId, { before: null });
  expect(entries.map(({ action, by }) => [action, by])).toEqual([
    ['question.ask', null],
    ['jury.submit', expect.any(String)],
  ]);
});

test('the history reads the newest acts by index, however long the log', async () => {
  const db = testDb();
  const { challengeId } = await scene();
  await db.execute(sql`insert into audit_log (id, action, subject_type, subject_id, created_at)
    select gen_random_uuid(), 'need.send', 'need', gen_random_uuid()::text, now() from generate_series(1, 20000)`);
  await db.execute(sql`analyze audit_log`);
  const plan = await db.execute(sql`explain ${historyStatement(challengeId, null, 50)}`);
  const text = plan.map((row) => Object.values(row)[0]).join('\n');
  expect(text).toMatch(/Index Scan.* on audit_log/);
  expect(text).not.toMatch(/Seq Scan on audit_log/);
});

test('the export has every table with its columns; scores only once they are open', async () => {
  const db = testDb();
  const { challengeId, entry } = await scene();
  const criterion = await makeCriterion(db, { challengeId });
  const juror = await makeJuror(db, { challengeId, submittedAt: now });
  const waiting = await makeJuror(db, { challengeId });
  await makeJuryScore(db, { solutionId: entry.id, jurorId: juror.userId, criterionId: criterion.id });
  const sheets = await exportSheets(db, challengeId, exportSheetNames, now);
  expect(sheets.map((sheet) => [sheet.name, sheet.columns])).toEqual(Object.entries(exportColumns));
  for (const sheet of sheets) {
    for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length);
  }
  const scores = async (at: Date) => (await exportSheets(db, challengeId, ['jury_scores'], at))[0]?.rows;
  expect(await scores(now)).toEqual([]);
  expect(waiting.submittedAt).toBeNull();
  expect(await scores(day(5))).toMatchObject([[1, entry.slug, expect.any(String), criterion.name, 4]]);
});

test('the export holds the scores that count: sent, of jurors who sit, and across no conflict', async () => {
  const db = testDb();
  const { challengeId, entry } = await scene();
  const { id: criterionId } = await makeCriterion(db, { challengeId });
  const score = (jurorId: string) => makeJuryScore(db, { solutionId: entry.id, jurorId, criterionId });
  const sent = await makeJuror(db, { challengeId, submittedAt: now });
  const unsent = await makeJuror(db, { challengeId });
  const left = await makeJuror(db, { challengeId, submittedAt: now, steppedDownAt: now });
  const excluded = await makeJuror(db, { challengeId, submittedAt: now });
  for (const { userId } of [sent, unsent, left, excluded]) await score(userId);
  await makeJuryConflict(db, { solutionId: entry.id, jurorId: excluded.userId });
  const rows = async (name: 'jury_scores' | 'jury_progress') =>
    (await exportSheets(db, challengeId, [name], day(5)))[0]?.rows ?? [];
  expect(await rows('jury_scores')).toHaveLength(1);
  // Whoever judges everything is told with what they are to judge, whoever left is not told.
  expect((await rows('jury_progress')).map((row) => row.slice(1))).toEqual(
    expect.arrayContaining([
      [1, 1, now],
      [1, 1, null],
      [1, 0, now],
    ]),
  );
  expect(await rows('jury_progress')).toHaveLength(3);
});

test('words of a draft stay with its team: not in the export, not in the history', async () => {
  const db = testDb();
  const { challengeId } = await scene();
  const secret = 'Never sent in';
  const draft = await makeSolution(db, {
    challengeId,
    status: 'draft',
    title: secret,
    amount: 987_654,
    submittedAt: null,
  });
  const mended = await makeSolution(db, {
    challengeId,
    status: 'draft',
    title: 'Mended in secret',
    mendAskedAt: now,
    submittedAt: day(-6),
  });
  await makeSolutionVersion(db, {
    solutionId: mended.id,
    version: 1,
    content: { title: 'As it was sent in' },
  });
  await makeSolutionSending(db, { solutionId: mended.id, version: 1 });
  for (const { id } of [draft, mended])
    await makeAuditEntry(db, { action: 'team.form', subjectType: 'solution', subjectId: id });
  const [entries] = await exportSheets(db, challengeId, ['entries'], now);
  const { entries: history } = await historyOf(db, challengeId, { before: null });
  const told = JSON.stringify([entries?.rows, history, await entriesOf(db, challengeId, now)]);
  expect(told).not.toContain(secret);
  expect(told).not.toContain(draft.slug);
  expect(told).not.toContain('987654');
  expect(told).not.toContain('Mended in secret');
  expect(history).toContainEqual(expect.objectContaining({ about: 'As it was sent in' }));
});

test('what people wrote cannot become a formula in a spreadsheet', async () => {
  const db = testDb();
  const { challengeId } = await scene();
  await db.update(solutions).set({ title: '=HYPERLINK("http://evil.example";"x")' });
  const [sheet] = await exportSheets(db, challengeId, ['entries'], now);
  if (!sheet) throw new Error('no sheet');
  const csv = csvOf(sheet);
  expect(csv).toContain(`'=HYPERLINK`);
  expect(csv).not.toMatch(/[,\n]"?=HYPERLINK/);
  const file = await workbookOf([sheet]);
  expect(file.subarray(0, 2).toString()).toBe('PK');
});
