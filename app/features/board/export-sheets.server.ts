import { asc, eq, inArray, sql } from 'drizzle-orm';
import { turnoutBy } from '#app/features/ballots/ballot.queries.server.ts';
import { countedScores, juryStateOf } from '#app/features/jury/jury.queries.server.ts';
import { juryBoard } from '#app/features/jury/jury-board.queries.server.ts';
import { currentRoundOf } from '#app/features/jury/jury-rounds.server.ts';
import { titleForStaff } from '#app/features/solutions/title-for-staff.server.ts';
import type { DbOrTx } from '#db/client.server.ts';
import {
  ballots,
  challengeMessages,
  challengeQuestions,
  criteria,
  phases,
  solutions,
  users,
} from '#db/schema/index.ts';
import { historyOf } from './history.queries.server.ts';

/** What can stand in a cell. Instants are written in ISO 8601, in UTC. */
export type ExportCell = string | number | Date | null;

/** A table of the export. `columns` are names that stay the same in every language; the dictionary explains them. */
export type ExportSheet = {
  name: ExportSheetName | 'dictionary';
  columns: readonly string[];
  rows: readonly (readonly ExportCell[])[];
};

/** The tables of an export, in order, with their columns. */
export const exportColumns = {
  entries: [
    'entry',
    'title',
    'team',
    'members',
    'status',
    'focus_area',
    'amount_eur',
    'readiness',
    'sent_at',
    'awards',
  ],
  phases: ['phase', 'starts_at', 'ends_at'],
  turnout: ['constituency', 'papers', 'target'],
  jury_progress: ['juror', 'round', 'assigned', 'sent_at'],
  jury_scores: ['round', 'entry', 'juror', 'criterion', 'score'],
  questions: ['asked_at', 'status', 'question', 'answer', 'answered_at'],
  messages: ['sent_at', 'audience', 'subject', 'recipients'],
  history: ['at', 'action', 'by', 'about'],
} as const satisfies Record<string, readonly string[]>;

export type ExportSheetName = keyof typeof exportColumns;
export const exportSheetNames = Object.keys(exportColumns) as ExportSheetName[];

type Read = (db: DbOrTx, challengeId: string, now: Date) => Promise<ExportCell[][]>;

/** Most rows of the history; the newest are kept. */
const mostHistory = 20_000;

/** The scores of a round that count: what was not sent is its juror's alone, and what a conflict excludes is nobody's. */
async function scoreRows(db: DbOrTx, challengeId: string, round: number): Promise<ExportCell[][]> {
  const scores = await countedScores(db, challengeId, round);
  const jurorIds = [...new Set(scores.map((score) => score.juror))];
  const [entries, judged, names] = await Promise.all([
    db
      .select({ id: solutions.id, slug: solutions.slug })
      .from(solutions)
      .where(eq(solutions.challengeId, challengeId)),
    db
      .select({ id: criteria.id, name: criteria.name })
      .from(criteria)
      .where(eq(criteria.challengeId, challengeId))
      .orderBy(asc(criteria.position)),
    db
      .select({ id: users.id, name: sql<string>`coalesce(${users.name}, ${users.pseudonym})` })
      .from(users)
      .where(inArray(users.id, jurorIds)),
  ]);
  const slugs = new Map(entries.map(({ id, slug }) => [id, slug]));
  const criterionAt = new Map(judged.map(({ id }, place) => [id, place]));
  const jurors = new Map(names.map(({ id, name }) => [id, name]));
  return scores
    .map(({ solution, juror, criterion, value }) => ({
      entry: slugs.get(solution) ?? '',
      juror: jurors.get(juror) ?? '',
      place: criterionAt.get(criterion) ?? 0,
      value,
    }))
    .sort((a, b) => compare(a.entry, b.entry) || compare(a.juror, b.juror) || a.place - b.place)
    .map(({ entry, juror, place, value }) => [round, entry, juror, judged[place]?.name ?? '', value]);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const readers: Readonly<Record<ExportSheetName, Read>> = {
  entries: async (db, challengeId) => {
    // Of a draft staff know that there is one, from which team, and what was sent in before.
    const rows = await db.execute<Record<(typeof exportColumns.entries)[number], ExportCell>>(sql`
      select case when s.status <> 'draft' or s.submitted_at is not null then s.slug end as entry,
        ${titleForStaff('s')} as title, t.name as team,
        (select count(*)::int from team_members m where m.team_id = s.team_id) as members,
        s.status,
        case when s.status <> 'draft' then f.name end as focus_area,
        case when s.status <> 'draft' then s.amount end as amount_eur,
        case when s.status <> 'draft' then s.readiness end as readiness,
        to_char(s.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as sent_at,
        (select string_agg(a.kind::text, ' ' order by a.kind) from awards a where a.solution_id = s.id) as awards
      from solutions s join teams t on t.id = s.team_id left join focus_areas f on f.id = s.focus_area_id
      where s.challenge_id = ${challengeId}
      order by 2, s.id`);
    return rows.map((row) => exportColumns.entries.map((column) => row[column] ?? null));
  },
  phases: async (db, challengeId) => {
    const rows = await db
      .select({ kind: phases.kind, startsAt: phases.startsAt, endsAt: phases.endsAt })
      .from(phases)
      .where(eq(phases.challengeId, challengeId))
      .orderBy(asc(phases.startsAt));
    return rows.map((row) => [row.kind, row.startsAt, row.endsAt]);
  },
  turnout: async (db, challengeId) => {
    const [ballot] = await db
      .select({ id: ballots.id, targets: ballots.targets })
      .from(ballots)
      .where(eq(ballots.challengeId, challengeId));
    if (!ballot) return [];
    const rows = await turnoutBy(db, ballot.id);
    return rows.map((row) => [row.constituency, row.count, ballot.targets?.[row.constituency] ?? null]);
  },
  jury_progress: async (db, challengeId) => {
    const newest = await currentRoundOf(db, challengeId);
    const rows: ExportCell[][] = [];
    for (let round = 1; round <= newest; round += 1) {
      const board = await juryBoard(db, challengeId, round);
      for (const { name, status, steppedDownAt, toScore, submittedAt } of board) {
        if (status === 'accepted' && steppedDownAt === null) rows.push([name, round, toScore, submittedAt]);
      }
    }
    return rows;
  },
  jury_scores: async (db, challengeId, now) => {
    const newest = await currentRoundOf(db, challengeId);
    const rows: ExportCell[][] = [];
    for (let round = 1; round <= newest; round += 1) {
      if ((await juryStateOf(db, challengeId, now, round)).complete)
        rows.push(...(await scoreRows(db, challengeId, round)));
    }
    return rows;
  },
  questions: async (db, challengeId) => {
    const rows = await db
      .select({
        createdAt: challengeQuestions.createdAt,
        status: challengeQuestions.status,
        question: challengeQuestions.question,
        answer: challengeQuestions.answer,
        answeredAt: challengeQuestions.answeredAt,
      })
      .from(challengeQuestions)
      .where(eq(challengeQuestions.challengeId, challengeId))
      .orderBy(asc(challengeQuestions.id));
    return rows.map((row) => [row.createdAt, row.status, row.question, row.answer, row.answeredAt]);
  },
  messages: async (db, challengeId) => {
    const rows = await db
      .select({
        createdAt: challengeMessages.createdAt,
        audience: challengeMessages.audience,
        subject: challengeMessages.subject,
        recipients: challengeMessages.recipients,
      })
      .from(challengeMessages)
      .where(eq(challengeMessages.challengeId, challengeId))
      .orderBy(asc(challengeMessages.id));
    return rows.map((row) => [row.createdAt, row.audience, row.subject, row.recipients]);
  },
  history: async (db, challengeId) => {
    const { entries } = await historyOf(db, challengeId, { before: null, size: mostHistory });
    return entries.map((entry) => [entry.at, entry.action, entry.by ?? '', entry.about ?? '']);
  },
};

/** Reads these tables of a challenge. For who may export it. */
export async function exportSheets(
  db: DbOrTx,
  challengeId: string,
  names: readonly ExportSheetName[],
  now: Date,
): Promise<ExportSheet[]> {
  const sheets: ExportSheet[] = [];
  for (const name of names) {
    sheets.push({ name, columns: exportColumns[name], rows: await readers[name](db, challengeId, now) });
  }
  return sheets;
}
