import { getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '#db/client.server.ts';
import * as schema from '#db/schema/index.ts';

/** The tables that the demo fills, parents first: in this order they can be written. */
const tables = {
  users: schema.users,
  userRoles: schema.userRoles,
  organisations: schema.organisations,
  organisationMembers: schema.organisationMembers,
  delegations: schema.delegations,
  needs: schema.needs,
  needDrafts: schema.needDrafts,
  needSupports: schema.needSupports,
  needMerges: schema.needMerges,
  challenges: schema.challenges,
  challengeNeeds: schema.challengeNeeds,
  challengePartners: schema.challengePartners,
  phases: schema.phases,
  criteria: schema.criteria,
  focusAreas: schema.focusAreas,
  eligibilityRules: schema.eligibilityRules,
  prizes: schema.prizes,
  challengeTerms: schema.challengeTerms,
  challengeFaqs: schema.challengeFaqs,
  challengeQuestions: schema.challengeQuestions,
  challengeUpdates: schema.challengeUpdates,
  teams: schema.teams,
  teamMembers: schema.teamMembers,
  termsAcceptances: schema.termsAcceptances,
  teamInvitations: schema.teamInvitations,
  solutions: schema.solutions,
  solutionNeeds: schema.solutionNeeds,
  solutionVersions: schema.solutionVersions,
  ballots: schema.ballots,
  ballotPapers: schema.ballotPapers,
  ballotHelpers: schema.ballotHelpers,
  handPapers: schema.handPapers,
  ballotArrivals: schema.ballotArrivals,
  jurors: schema.jurors,
  juryRounds: schema.juryRounds,
  juryAssignments: schema.juryAssignments,
  juryConflicts: schema.juryConflicts,
  juryScores: schema.juryScores,
  juryComments: schema.juryComments,
  juryFinalists: schema.juryFinalists,
  jurySubmissions: schema.jurySubmissions,
  juryChanges: schema.juryChanges,
  awards: schema.awards,
  pilots: schema.pilots,
  participants: schema.participants,
  questionnaireResponses: schema.questionnaireResponses,
  incidents: schema.incidents,
  evaluators: schema.evaluators,
  evaluationScores: schema.evaluationScores,
  evaluationDecisions: schema.evaluationDecisions,
  priorityRounds: schema.priorityRounds,
  priorityTopics: schema.priorityTopics,
  priorityTopicNeeds: schema.priorityTopicNeeds,
  priorityPapers: schema.priorityPapers,
  prioritySessionGroups: schema.prioritySessionGroups,
  prioritySeats: schema.prioritySeats,
  comments: schema.comments,
  commentVersions: schema.commentVersions,
  follows: schema.follows,
  reports: schema.reports,
  moderationItems: schema.moderationItems,
  moderationVerdicts: schema.moderationVerdicts,
  reasonTemplates: schema.reasonTemplates,
  journeySteps: schema.journeySteps,
  notifications: schema.notifications,
  auditLog: schema.auditLog,
} as const;
type TableName = keyof typeof tables;
const tableNames = Object.keys(tables) as TableName[];

/** Rows of the demo before they are written, by table. */
export type DemoRows = {
  [Name in TableName]: (typeof tables)[Name]['$inferInsert'][];
};

export const emptyRows = (): DemoRows =>
  Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as DemoRows;

/** Writes every row, parents first. */
export async function insertRows(tx: Tx, rows: DemoRows): Promise<void> {
  for (const name of tableNames) await insertAll(tx, tables[name], rows[name]);
}

/**
 * Writes the rows of one table as JSON, in one statement: with a parameter for each value it takes several times as long. What
 * no row says is left to the database; where some rows leave out what others say, they get the column's default.
 */
async function insertAll(tx: Tx, table: PgTable, rows: readonly Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return;
  const given = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => given.has(key));
  const named = rows.map((row) =>
    Object.fromEntries(
      columns.map(([key, { name, default: usual }]) => [
        name,
        row[key] === undefined ? (usual ?? null) : row[key],
      ]),
    ),
  );
  const names = sql.raw(columns.map(([, { name }]) => `"${name}"`).join(', '));
  await tx.execute(sql`
    insert into ${table} (${names})
    select ${names} from json_populate_recordset(null::${table}, ${JSON.stringify(named)}::text::json)`);
}
