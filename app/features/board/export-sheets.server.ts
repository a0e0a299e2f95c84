import { asc, eq, sql } from 'drizzle-orm';
import { turnoutBy } from '#app/features/ballots/ballot.queries.server.ts';
import { juryStateOf } from '#app/features/jury/jury.queries.server.ts';
import { currentRoundOf } from '#app/features/jury/jury-rounds.server.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { ballots, challengeMessages, challengeQuestions, phases } from '#db/schema/index.ts';
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

const readers: Readonly<Record<ExportSheetName, Read>> = {
  entries: async (db, challengeId) => {
    const rows = await db.execute<Record<(typeof exportColumns.entries)[number], ExportCell>>(sql`
      select s.slug as entry, s.title, t.name as team,
        (select count(*)::int from team_members m where m.team_id = s.team_id) as members,
        s.status, f.name as focus_area, s.amount as amount_eur, s.readiness,
        to_char(s.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as sent_at,
        (select string_agg(a.kind::text, ' ' order by a.kind) from awards a where a.solution_id = s.id) as awards
      from solutions s join teams t on t.id = s.team_id left join focus_areas f on f.id = s.focus_area_id
      where s.challenge_id = ${challengeId}
      order by s.title, s.id`);
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
    const rows = await db.execute<{
      juror: string;
      round: number;
      assigned: number;
      sent: string | null;
    }>(sql`
      select coalesce(u.name, u.pseudonym) as juror, 1 as round,
        (select count(*)::int from jury_assignments a join solutions s on s.id = a.solution_id
          where s.challenge_id = j.challenge_id and a.juror_id = j.user_id and a.round = 1) as assigned,
        to_char(j.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as sent
      from jurors j join users u on u.id = j.user_id
      where j.challenge_id = ${challengeId} and j.status = 'accepted'
      order by 1, j.user_id`);
    return rows.map((row) => [row.juror, row.round, row.assigned, row.sent]);
  },
  jury_scores: async (db, challengeId, now) => {
    const newest = await currentRoundOf(db, challengeId);
    const open: number[] = [];
    for (let round = 1; round <= newest; round += 1) {
      if ((await juryStateOf(db, challengeId, now, round)).complete) open.push(round);
    }
    if (open.length === 0) return [];
    const rows = await db.execute<Record<(typeof exportColumns.jury_scores)[number], ExportCell>>(sql`
      select js.round, s.slug as entry, coalesce(u.name, u.pseudonym) as juror, k.name as criterion, js.score
      from jury_scores js
      join solutions s on s.id = js.solution_id
      join criteria k on k.id = js.criterion_id
      join users u on u.id = js.juror_id
      where s.challenge_id = ${challengeId} and js.round = any(${`{${open.join(',')}}`}::int[])
      order by js.round, s.slug, 3, k.position`);
    return rows.map((row) => exportColumns.jury_scores.map((column) => row[column] ?? null));
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
