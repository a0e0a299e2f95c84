import { sql } from 'drizzle-orm';
import {
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { citext, createdAt, id, instant } from './columns.ts';
import {
  awardKindEnum,
  capacityEnum,
  challengeFormatEnum,
  challengeStatusEnum,
  constituencyEnum,
  invitationStatusEnum,
  needThemeEnum,
  phaseKindEnum,
  regulatoryClassEnum,
  solutionStatusEnum,
  teamRoleEnum,
} from './enums.ts';
import { needs } from './needs.ts';
import { organisations, users } from './people.ts';

export const challenges = pgTable(
  'challenges',
  {
    id: id(),
    slug: text('slug').notNull(),
    format: challengeFormatEnum('format').notNull(),
    status: challengeStatusEnum('status').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    /** Rich text as TipTap JSON. */
    brief: jsonb('brief').notNull(),
    themes: needThemeEnum('themes').array().notNull().default(sql`'{}'`),
    prize: text('prize').notNull().default(''),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => users.id),
    reason: text('reason'),
    version: integer('version').notNull().default(1),
    announcedAt: instant('announced_at'),
    decidedAt: instant('decided_at'),
    updatedAt: instant('updated_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('challenges_slug').on(t.slug),
    index('challenges_public').on(t.announcedAt.desc(), t.id.desc()),
    index('challenges_status').on(t.status),
  ],
);

export const challengeNeeds = pgTable(
  'challenge_needs',
  {
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id, { onDelete: 'cascade' }),
    needId: uuid('need_id')
      .notNull()
      .references(() => needs.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.challengeId, t.needId] }), index('challenge_needs_need').on(t.needId)],
);

export const challengePartners = pgTable(
  'challenge_partners',
  {
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id, { onDelete: 'cascade' }),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.challengeId, t.organisationId] })],
);

/** Phases open and close by the clock; `openedAt`/`closedAt` note when the clock was heard. */
export const phases = pgTable(
  'phases',
  {
    id: id(),
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id, { onDelete: 'cascade' }),
    kind: phaseKindEnum('kind').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    openedAt: instant('opened_at'),
    closedAt: instant('closed_at'),
  },
  (t) => [
    index('phases_challenge').on(t.challengeId, t.startsAt),
    index('phases_to_open').on(t.startsAt).where(sql`opened_at is null`),
    index('phases_to_close').on(t.endsAt).where(sql`closed_at is null`),
  ],
);

/** What jurors score, with weights that are normalised when counted. */
export const criteria = pgTable(
  'criteria',
  {
    id: id(),
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id, { onDelete: 'cascade' }),
    position: smallint('position').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    weight: doublePrecision('weight').notNull(),
  },
  (t) => [uniqueIndex('criteria_position').on(t.challengeId, t.position)],
);

export const teams = pgTable(
  'teams',
  {
    id: id(),
    name: text('name').notNull(),
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [index('teams_challenge').on(t.challengeId)],
);

export const teamMembers = pgTable(
  'team_members',
  {
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: teamRoleEnum('role').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.userId] }), index('team_members_user').on(t.userId)],
);

export const teamInvitations = pgTable(
  'team_invitations',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    email: citext('email').notNull(),
    invitedBy: uuid('invited_by')
      .notNull()
      .references(() => users.id),
    tokenHash: text('token_hash').notNull(),
    status: invitationStatusEnum('status').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('team_invitations_token').on(t.tokenHash),
    index('team_invitations_team').on(t.teamId),
    index('team_invitations_email').on(t.email),
  ],
);

export const solutions = pgTable(
  'solutions',
  {
    id: id(),
    slug: text('slug').notNull(),
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    status: solutionStatusEnum('status').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    /** The design document, rich text as TipTap JSON. */
    design: jsonb('design').notNull(),
    whatItTakes: text('what_it_takes').notNull().default(''),
    evidence: text('evidence').notNull().default(''),
    readiness: smallint('readiness'),
    regulatoryClass: regulatoryClassEnum('regulatory_class').notNull().default('unknown'),
    costs: text('costs').notNull().default(''),
    feedback: text('feedback'),
    version: integer('version').notNull().default(1),
    commentCount: integer('comment_count').notNull().default(0),
    submittedAt: instant('submitted_at'),
    updatedAt: instant('updated_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('solutions_slug').on(t.slug),
    index('solutions_challenge').on(t.challengeId, t.status, t.id),
    index('solutions_team').on(t.teamId),
    index('solutions_public').on(t.submittedAt.desc(), t.id.desc()),
  ],
);

export const solutionNeeds = pgTable(
  'solution_needs',
  {
    solutionId: uuid('solution_id')
      .notNull()
      .references(() => solutions.id, { onDelete: 'cascade' }),
    needId: uuid('need_id')
      .notNull()
      .references(() => needs.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.solutionId, t.needId] }), index('solution_needs_need').on(t.needId)],
);

export const solutionVersions = pgTable(
  'solution_versions',
  {
    solutionId: uuid('solution_id')
      .notNull()
      .references(() => solutions.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    content: jsonb('content').notNull(),
    savedBy: uuid('saved_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.solutionId, t.version] })],
);

/** A vote in a challenge. Weights by constituency and the patient gate are optional. */
export const ballots = pgTable(
  'ballots',
  {
    id: id(),
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id, { onDelete: 'cascade' }),
    method: text('method', { enum: ['approval'] })
      .notNull()
      .default('approval'),
    eligible: capacityEnum('eligible').array().notNull(),
    quorum: integer('quorum').notNull().default(0),
    patientGate: doublePrecision('patient_gate'),
    seed: text('seed').notNull(),
    turnout: integer('turnout').notNull().default(0),
    countedAt: instant('counted_at'),
    result: jsonb('result'),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('ballots_challenge').on(t.challengeId)],
);

/**
 * The secret papers. `voterKey` is an HMAC of ballot and voter under the server's secret:
 * it finds one's own paper again and names nobody.
 */
export const ballotPapers = pgTable(
  'ballot_papers',
  {
    ballotId: uuid('ballot_id')
      .notNull()
      .references(() => ballots.id, { onDelete: 'cascade' }),
    voterKey: text('voter_key').notNull(),
    constituency: constituencyEnum('constituency').notNull(),
    approvals: uuid('approvals').array().notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.ballotId, t.voterKey] })],
);

export const jurors = pgTable(
  'jurors',
  {
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    status: invitationStatusEnum('status').notNull(),
    submittedAt: instant('submitted_at'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.challengeId, t.userId] }), index('jurors_user').on(t.userId)],
);

export const juryConflicts = pgTable(
  'jury_conflicts',
  {
    solutionId: uuid('solution_id')
      .notNull()
      .references(() => solutions.id, { onDelete: 'cascade' }),
    jurorId: uuid('juror_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** `declared` by the juror, or found by the system. */
    source: text('source', { enum: ['declared', 'same_team', 'same_organisation', 'same_domain'] }).notNull(),
    note: text('note').notNull().default(''),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.solutionId, t.jurorId] })],
);

export const juryScores = pgTable(
  'jury_scores',
  {
    solutionId: uuid('solution_id')
      .notNull()
      .references(() => solutions.id, { onDelete: 'cascade' }),
    jurorId: uuid('juror_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    criterionId: uuid('criterion_id')
      .notNull()
      .references(() => criteria.id, { onDelete: 'cascade' }),
    score: smallint('score').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.solutionId, t.jurorId, t.criterionId] }),
    index('jury_scores_juror').on(t.jurorId),
  ],
);

export const juryComments = pgTable(
  'jury_comments',
  {
    solutionId: uuid('solution_id')
      .notNull()
      .references(() => solutions.id, { onDelete: 'cascade' }),
    jurorId: uuid('juror_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** For the team; goes out with the feedback. */
    forTeam: text('for_team').notNull().default(''),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.solutionId, t.jurorId] })],
);

export const awards = pgTable(
  'awards',
  {
    id: id(),
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id, { onDelete: 'cascade' }),
    solutionId: uuid('solution_id')
      .notNull()
      .references(() => solutions.id, { onDelete: 'cascade' }),
    kind: awardKindEnum('kind').notNull(),
    /** Why, in plain words. */
    statement: text('statement').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('awards_once').on(t.challengeId, t.solutionId, t.kind),
    index('awards_solution').on(t.solutionId),
  ],
);
