import {
  boolean,
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
import { challengeTerms, eligibilityRules, focusAreas } from './challenge-parts.ts';
import { challenges } from './challenges.ts';
import { citext, createdAt, id, instant } from './columns.ts';
import { invitationStatusEnum, regulatoryClassEnum, solutionStatusEnum, teamRoleEnum } from './enums.ts';
import { needs } from './needs.ts';
import { users } from './people.ts';

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
    focusAreaId: uuid('focus_area_id').references(() => focusAreas.id, { onDelete: 'set null' }),
    /** What the team asks for, in whole euros: the cost in a budget vote. */
    amount: integer('amount'),
    videoUrl: text('video_url').notNull().default(''),
    /** Set while a team may mend what the check of eligibility found, once, also after the deadline. */
    mendUntil: instant('mend_until'),
    mendAskedAt: instant('mend_asked_at'),
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
    index('solutions_public').on(t.submittedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
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
    /** When this version was last sent in, and by whom; null for what was only saved. */
    submittedAt: instant('submitted_at'),
    submittedBy: uuid('submitted_by').references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.solutionId, t.version] })],
);

/** A file as it went along with an entry. `size` in bytes. */
export type SentFile = { name: string; size: number; sha256: string };

/** Each time an entry was sent in: what the team got a receipt for. Never changed afterwards. */
export const solutionSendings = pgTable(
  'solution_sendings',
  {
    id: id(),
    solutionId: uuid('solution_id')
      .notNull()
      .references(() => solutions.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    receipt: text('receipt').notNull(),
    files: jsonb('files').$type<SentFile[]>().notNull().default([]),
    /** Whole minutes begun since the deadline; 0 in time. */
    minutesLate: integer('minutes_late').notNull().default(0),
    sentBy: uuid('sent_by').references(() => users.id, { onDelete: 'set null' }),
    sentAt: instant('sent_at').notNull(),
  },
  (t) => [
    uniqueIndex('solution_sendings_receipt').on(t.receipt),
    index('solution_sendings_solution').on(t.solutionId, t.id),
  ],
);

/** Which version of the terms a team has accepted, by whom and when. */
export const termsAcceptances = pgTable(
  'terms_acceptances',
  {
    termsId: uuid('terms_id')
      .notNull()
      .references(() => challengeTerms.id, { onDelete: 'cascade' }),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    acceptedBy: uuid('accepted_by').references(() => users.id, { onDelete: 'set null' }),
    acceptedAt: instant('accepted_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.termsId, t.teamId] })],
);

/** What a team confirmed, and what staff found, about each rule of eligibility. */
export const eligibilityAnswers = pgTable(
  'eligibility_answers',
  {
    solutionId: uuid('solution_id')
      .notNull()
      .references(() => solutions.id, { onDelete: 'cascade' }),
    ruleId: uuid('rule_id')
      .notNull()
      .references(() => eligibilityRules.id, { onDelete: 'cascade' }),
    confirmedBy: uuid('confirmed_by').references(() => users.id, { onDelete: 'set null' }),
    confirmedAt: instant('confirmed_at'),
    /** What staff found: null until they checked. */
    isMet: boolean('is_met'),
    reason: text('reason').notNull().default(''),
    checkedBy: uuid('checked_by').references(() => users.id, { onDelete: 'set null' }),
    checkedAt: instant('checked_at'),
  },
  (t) => [primaryKey({ columns: [t.solutionId, t.ruleId] })],
);
