import {
  boolean,
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
import { challenges, criteria } from './challenges.ts';
import { citext, createdAt, id, instant } from './columns.ts';
import { awardKindEnum, capacityEnum, constituencyEnum, invitationStatusEnum } from './enums.ts';
import { users } from './people.ts';
import { solutions } from './solutions.ts';

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
    /** Filled in by a carer for the voter. What voters fill in themselves stays theirs alone. */
    byCarer: boolean('by_carer').notNull().default(false),
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

/**
 * Addresses that were asked to judge and belong to nobody here yet. Whoever registers with one finds it as a seat in
 * `jurors`; the row goes with that.
 */
export const juryInvitations = pgTable(
  'jury_invitations',
  {
    id: id(),
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id, { onDelete: 'cascade' }),
    email: citext('email').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('jury_invitations_once').on(t.challengeId, t.email),
    index('jury_invitations_email').on(t.email),
  ],
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

/** A decision that is being written: nobody is told of it, and nothing of it counts until it is signed. */
export const decisionDrafts = pgTable('decision_drafts', {
  challengeId: uuid('challenge_id')
    .primaryKey()
    .references(() => challenges.id, { onDelete: 'cascade' }),
  content: jsonb('content').notNull(),
  savedBy: uuid('saved_by').references(() => users.id, { onDelete: 'set null' }),
  version: integer('version').notNull().default(1),
  updatedAt: instant('updated_at').notNull(),
});
