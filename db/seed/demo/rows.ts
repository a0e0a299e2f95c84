import type { Tx } from '#db/client.server.ts';
import * as schema from '#db/schema/index.ts';

/** Rows of the demo before they are written, by table, in the order in which they can be. */
export interface DemoRows {
  users: (typeof schema.users.$inferInsert)[];
  userRoles: (typeof schema.userRoles.$inferInsert)[];
  organisations: (typeof schema.organisations.$inferInsert)[];
  organisationMembers: (typeof schema.organisationMembers.$inferInsert)[];
  delegations: (typeof schema.delegations.$inferInsert)[];
  needs: (typeof schema.needs.$inferInsert)[];
  needDrafts: (typeof schema.needDrafts.$inferInsert)[];
  needSupports: (typeof schema.needSupports.$inferInsert)[];
  needMerges: (typeof schema.needMerges.$inferInsert)[];
  challenges: (typeof schema.challenges.$inferInsert)[];
  challengeNeeds: (typeof schema.challengeNeeds.$inferInsert)[];
  challengePartners: (typeof schema.challengePartners.$inferInsert)[];
  phases: (typeof schema.phases.$inferInsert)[];
  criteria: (typeof schema.criteria.$inferInsert)[];
  focusAreas: (typeof schema.focusAreas.$inferInsert)[];
  eligibilityRules: (typeof schema.eligibilityRules.$inferInsert)[];
  prizes: (typeof schema.prizes.$inferInsert)[];
  challengeTerms: (typeof schema.challengeTerms.$inferInsert)[];
  challengeFaqs: (typeof schema.challengeFaqs.$inferInsert)[];
  challengeQuestions: (typeof schema.challengeQuestions.$inferInsert)[];
  challengeUpdates: (typeof schema.challengeUpdates.$inferInsert)[];
  teams: (typeof schema.teams.$inferInsert)[];
  teamMembers: (typeof schema.teamMembers.$inferInsert)[];
  termsAcceptances: (typeof schema.termsAcceptances.$inferInsert)[];
  teamInvitations: (typeof schema.teamInvitations.$inferInsert)[];
  solutions: (typeof schema.solutions.$inferInsert)[];
  solutionNeeds: (typeof schema.solutionNeeds.$inferInsert)[];
  solutionVersions: (typeof schema.solutionVersions.$inferInsert)[];
  ballots: (typeof schema.ballots.$inferInsert)[];
  ballotPapers: (typeof schema.ballotPapers.$inferInsert)[];
  jurors: (typeof schema.jurors.$inferInsert)[];
  juryRounds: (typeof schema.juryRounds.$inferInsert)[];
  juryAssignments: (typeof schema.juryAssignments.$inferInsert)[];
  juryConflicts: (typeof schema.juryConflicts.$inferInsert)[];
  juryScores: (typeof schema.juryScores.$inferInsert)[];
  juryComments: (typeof schema.juryComments.$inferInsert)[];
  awards: (typeof schema.awards.$inferInsert)[];
  pilots: (typeof schema.pilots.$inferInsert)[];
  participants: (typeof schema.participants.$inferInsert)[];
  questionnaireResponses: (typeof schema.questionnaireResponses.$inferInsert)[];
  incidents: (typeof schema.incidents.$inferInsert)[];
  evaluators: (typeof schema.evaluators.$inferInsert)[];
  evaluationScores: (typeof schema.evaluationScores.$inferInsert)[];
  evaluationDecisions: (typeof schema.evaluationDecisions.$inferInsert)[];
  priorityRounds: (typeof schema.priorityRounds.$inferInsert)[];
  priorityTopics: (typeof schema.priorityTopics.$inferInsert)[];
  priorityTopicNeeds: (typeof schema.priorityTopicNeeds.$inferInsert)[];
  priorityPapers: (typeof schema.priorityPapers.$inferInsert)[];
  prioritySessionGroups: (typeof schema.prioritySessionGroups.$inferInsert)[];
  comments: (typeof schema.comments.$inferInsert)[];
  commentVersions: (typeof schema.commentVersions.$inferInsert)[];
  follows: (typeof schema.follows.$inferInsert)[];
  reports: (typeof schema.reports.$inferInsert)[];
  moderationItems: (typeof schema.moderationItems.$inferInsert)[];
  moderationVerdicts: (typeof schema.moderationVerdicts.$inferInsert)[];
  reasonTemplates: (typeof schema.reasonTemplates.$inferInsert)[];
  journeySteps: (typeof schema.journeySteps.$inferInsert)[];
  notifications: (typeof schema.notifications.$inferInsert)[];
  auditLog: (typeof schema.auditLog.$inferInsert)[];
}

export const emptyRows = (): DemoRows => ({
  users: [],
  userRoles: [],
  organisations: [],
  organisationMembers: [],
  delegations: [],
  needs: [],
  needDrafts: [],
  needSupports: [],
  needMerges: [],
  challenges: [],
  challengeNeeds: [],
  challengePartners: [],
  phases: [],
  criteria: [],
  focusAreas: [],
  eligibilityRules: [],
  prizes: [],
  challengeTerms: [],
  challengeFaqs: [],
  challengeQuestions: [],
  challengeUpdates: [],
  teams: [],
  teamMembers: [],
  termsAcceptances: [],
  teamInvitations: [],
  solutions: [],
  solutionNeeds: [],
  solutionVersions: [],
  ballots: [],
  ballotPapers: [],
  jurors: [],
  juryRounds: [],
  juryAssignments: [],
  juryConflicts: [],
  juryScores: [],
  juryComments: [],
  awards: [],
  pilots: [],
  participants: [],
  questionnaireResponses: [],
  incidents: [],
  evaluators: [],
  evaluationScores: [],
  evaluationDecisions: [],
  priorityRounds: [],
  priorityTopics: [],
  priorityTopicNeeds: [],
  priorityPapers: [],
  prioritySessionGroups: [],
  comments: [],
  commentVersions: [],
  follows: [],
  reports: [],
  moderationItems: [],
  moderationVerdicts: [],
  reasonTemplates: [],
  journeySteps: [],
  notifications: [],
  auditLog: [],
});

// PostgreSQL takes 65,535 parameters a statement; the widest table has some 30 columns.
const chunk = 1000;

async function inChunks<Row>(
  rows: readonly Row[],
  write: (part: Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += chunk) await write(rows.slice(from, from + chunk));
}

/** Writes every row, parents first. */
export async function insertRows(tx: Tx, rows: DemoRows): Promise<void> {
  await inChunks(rows.users, (part) => tx.insert(schema.users).values(part));
  await inChunks(rows.userRoles, (part) => tx.insert(schema.userRoles).values(part));
  await inChunks(rows.organisations, (part) => tx.insert(schema.organisations).values(part));
  await inChunks(rows.organisationMembers, (part) => tx.insert(schema.organisationMembers).values(part));
  await inChunks(rows.delegations, (part) => tx.insert(schema.delegations).values(part));
  await inChunks(rows.needs, (part) => tx.insert(schema.needs).values(part));
  await inChunks(rows.needDrafts, (part) => tx.insert(schema.needDrafts).values(part));
  await inChunks(rows.needSupports, (part) => tx.insert(schema.needSupports).values(part));
  await inChunks(rows.needMerges, (part) => tx.insert(schema.needMerges).values(part));
  await inChunks(rows.challenges, (part) => tx.insert(schema.challenges).values(part));
  await inChunks(rows.challengeNeeds, (part) => tx.insert(schema.challengeNeeds).values(part));
  await inChunks(rows.challengePartners, (part) => tx.insert(schema.challengePartners).values(part));
  await inChunks(rows.phases, (part) => tx.insert(schema.phases).values(part));
  await inChunks(rows.criteria, (part) => tx.insert(schema.criteria).values(part));
  await inChunks(rows.focusAreas, (part) => tx.insert(schema.focusAreas).values(part));
  await inChunks(rows.eligibilityRules, (part) => tx.insert(schema.eligibilityRules).values(part));
  await inChunks(rows.prizes, (part) => tx.insert(schema.prizes).values(part));
  await inChunks(rows.challengeTerms, (part) => tx.insert(schema.challengeTerms).values(part));
  await inChunks(rows.challengeFaqs, (part) => tx.insert(schema.challengeFaqs).values(part));
  await inChunks(rows.challengeQuestions, (part) => tx.insert(schema.challengeQuestions).values(part));
  await inChunks(rows.challengeUpdates, (part) => tx.insert(schema.challengeUpdates).values(part));
  await inChunks(rows.teams, (part) => tx.insert(schema.teams).values(part));
  await inChunks(rows.teamMembers, (part) => tx.insert(schema.teamMembers).values(part));
  await inChunks(rows.termsAcceptances, (part) => tx.insert(schema.termsAcceptances).values(part));
  await inChunks(rows.teamInvitations, (part) => tx.insert(schema.teamInvitations).values(part));
  await inChunks(rows.solutions, (part) => tx.insert(schema.solutions).values(part));
  await inChunks(rows.solutionNeeds, (part) => tx.insert(schema.solutionNeeds).values(part));
  await inChunks(rows.solutionVersions, (part) => tx.insert(schema.solutionVersions).values(part));
  await inChunks(rows.ballots, (part) => tx.insert(schema.ballots).values(part));
  await inChunks(rows.ballotPapers, (part) => tx.insert(schema.ballotPapers).values(part));
  await inChunks(rows.jurors, (part) => tx.insert(schema.jurors).values(part));
  await inChunks(rows.juryRounds, (part) => tx.insert(schema.juryRounds).values(part));
  await inChunks(rows.juryAssignments, (part) => tx.insert(schema.juryAssignments).values(part));
  await inChunks(rows.juryConflicts, (part) => tx.insert(schema.juryConflicts).values(part));
  await inChunks(rows.juryScores, (part) => tx.insert(schema.juryScores).values(part));
  await inChunks(rows.juryComments, (part) => tx.insert(schema.juryComments).values(part));
  await inChunks(rows.awards, (part) => tx.insert(schema.awards).values(part));
  await inChunks(rows.pilots, (part) => tx.insert(schema.pilots).values(part));
  await inChunks(rows.participants, (part) => tx.insert(schema.participants).values(part));
  await inChunks(rows.questionnaireResponses, (part) =>
    tx.insert(schema.questionnaireResponses).values(part),
  );
  await inChunks(rows.incidents, (part) => tx.insert(schema.incidents).values(part));
  await inChunks(rows.evaluators, (part) => tx.insert(schema.evaluators).values(part));
  await inChunks(rows.evaluationScores, (part) => tx.insert(schema.evaluationScores).values(part));
  await inChunks(rows.evaluationDecisions, (part) => tx.insert(schema.evaluationDecisions).values(part));
  await inChunks(rows.priorityRounds, (part) => tx.insert(schema.priorityRounds).values(part));
  await inChunks(rows.priorityTopics, (part) => tx.insert(schema.priorityTopics).values(part));
  await inChunks(rows.priorityTopicNeeds, (part) => tx.insert(schema.priorityTopicNeeds).values(part));
  await inChunks(rows.priorityPapers, (part) => tx.insert(schema.priorityPapers).values(part));
  await inChunks(rows.prioritySessionGroups, (part) => tx.insert(schema.prioritySessionGroups).values(part));
  await inChunks(rows.comments, (part) => tx.insert(schema.comments).values(part));
  await inChunks(rows.commentVersions, (part) => tx.insert(schema.commentVersions).values(part));
  await inChunks(rows.follows, (part) => tx.insert(schema.follows).values(part));
  await inChunks(rows.reports, (part) => tx.insert(schema.reports).values(part));
  await inChunks(rows.moderationItems, (part) => tx.insert(schema.moderationItems).values(part));
  await inChunks(rows.moderationVerdicts, (part) => tx.insert(schema.moderationVerdicts).values(part));
  await inChunks(rows.reasonTemplates, (part) => tx.insert(schema.reasonTemplates).values(part));
  await inChunks(rows.journeySteps, (part) => tx.insert(schema.journeySteps).values(part));
  await inChunks(rows.notifications, (part) => tx.insert(schema.notifications).values(part));
  await inChunks(rows.auditLog, (part) => tx.insert(schema.auditLog).values(part));
}
