import type { DbOrTx } from '#db/client.server.ts';
import * as challenges from './challenges.ts';
import * as deciding from './deciding.ts';
import * as discussion from './discussion.ts';
import * as needs from './needs.ts';
import * as people from './people.ts';
import * as pilots from './pilots.ts';
import * as platform from './platform.ts';

/** Makes one row with everything it hangs on, from nothing but a database. */
export type Factory = (db: DbOrTx) => Promise<object>;

/** The factory of every table, by the table's name in the database. */
export const factories: Readonly<Record<string, Factory>> = {
  audit_log: platform.makeAuditEntry,
  awards: deciding.makeAward,
  ballot_papers: deciding.makeBallotPaper,
  ballots: deciding.makeBallot,
  challenge_needs: challenges.makeChallengeNeed,
  challenge_partners: challenges.makeChallengePartner,
  challenges: challenges.makeChallenge,
  comment_versions: discussion.makeCommentVersion,
  comments: discussion.makeComment,
  criteria: challenges.makeCriterion,
  decision_drafts: deciding.makeDecisionDraft,
  delegations: people.makeDelegation,
  evaluation_decisions: pilots.makeEvaluationDecision,
  evaluation_scores: pilots.makeEvaluationScore,
  evaluators: pilots.makeEvaluator,
  files: platform.makeFile,
  follows: discussion.makeFollow,
  incidents: pilots.makeIncident,
  journey_steps: platform.makeJourneyStep,
  jurors: deciding.makeJuror,
  jury_comments: deciding.makeJuryComment,
  jury_conflicts: deciding.makeJuryConflict,
  jury_invitations: deciding.makeJuryInvitation,
  jury_scores: deciding.makeJuryScore,
  moderation_items: discussion.makeModerationItem,
  moderation_verdicts: discussion.makeModerationVerdict,
  need_drafts: needs.makeNeedDraft,
  need_merges: needs.makeNeedMerge,
  need_supports: needs.makeNeedSupport,
  need_versions: needs.makeNeedVersion,
  needs: needs.makeNeed,
  notifications: platform.makeNotification,
  organisation_members: people.makeOrganisationMember,
  organisations: people.makeOrganisation,
  outbox: platform.makeOutboxEvent,
  participants: pilots.makeParticipant,
  phases: challenges.makePhase,
  pilots: pilots.makePilot,
  questionnaire_responses: pilots.makeQuestionnaireResponse,
  rate_limits: people.makeRateLimit,
  reason_templates: discussion.makeReasonTemplate,
  reports: discussion.makeReport,
  sessions: people.makeSession,
  settings: people.makeSetting,
  sign_in_codes: people.makeSignInCode,
  solution_needs: challenges.makeSolutionNeed,
  solution_versions: challenges.makeSolutionVersion,
  solutions: challenges.makeSolution,
  team_invitations: challenges.makeTeamInvitation,
  team_members: challenges.makeTeamMember,
  teams: challenges.makeTeam,
  user_roles: people.makeUserRole,
  users: people.makeUser,
};
