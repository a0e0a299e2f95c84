import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { challenges, criteria } from './challenges.ts';
import { citext, createdAt, id, instant } from './columns.ts';
import { invitationStatusEnum } from './enums.ts';
import { users } from './people.ts';
import { solutions } from './solutions.ts';

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
    /** When the scores of the first round were sent. */
    submittedAt: instant('submitted_at'),
    remindedAt: instant('reminded_at'),
    /** Left the jury; what they had scored does not count any more. */
    steppedDownAt: instant('stepped_down_at'),
    stepDownReason: text('step_down_reason').notNull().default(''),
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
    round: smallint('round').notNull().default(1),
    score: smallint('score').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.solutionId, t.jurorId, t.criterionId, t.round] }),
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
    /** Read by its juror alone. */
    privateNote: text('private_note').notNull().default(''),
    /** The window in which the sheet was last saved, so that another that is older does not overwrite it. */
    savedIn: text('saved_in').notNull().default(''),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.solutionId, t.jurorId] })],
);

/** How a jury judges: one row for the first round, and one more where finalists are judged again. */
export const juryRounds = pgTable(
  'jury_rounds',
  {
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id, { onDelete: 'cascade' }),
    round: smallint('round').notNull(),
    /** Jurors that each entry gets; null: every juror judges every entry. */
    perEntry: smallint('per_entry'),
    /** Published text from which the assignment follows. */
    seed: text('seed').notNull(),
    /** When the assignment was published to the jurors; null while it is a preview, or where all judge all. */
    assignedAt: instant('assigned_at'),
    /** End of a second round; the first ends with the jury phase. */
    endsAt: instant('ends_at'),
    /** When the scores were opened: with the last that came in, or before that by staff. */
    openedAt: instant('opened_at'),
    /** Why staff opened them before all were in; empty where all were. */
    openedReason: text('opened_reason').notNull().default(''),
    /** The end of the round of which jurors who were behind have been reminded by the clock. */
    remindedOf: instant('reminded_of'),
    /** Why these finalists, for a later round. */
    finalistsReason: text('finalists_reason').notNull().default(''),
    /** Whether finalists pitch before they are judged, and where: a room, a link, or both. */
    hasPitches: boolean('has_pitches').notNull().default(false),
    pitchPlace: text('pitch_place').notNull().default(''),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.challengeId, t.round] })],
);

/** Which juror judges which entry in a round. */
export const juryAssignments = pgTable(
  'jury_assignments',
  {
    solutionId: uuid('solution_id')
      .notNull()
      .references(() => solutions.id, { onDelete: 'cascade' }),
    jurorId: uuid('juror_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    round: smallint('round').notNull(),
    /** Given by hand after the draw: for a juror who stepped down, or on somebody's word. */
    byHand: boolean('by_hand').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.solutionId, t.jurorId, t.round] }),
    index('jury_assignments_juror').on(t.jurorId, t.round),
  ],
);

/** Entries that reached a later round. */
export const juryFinalists = pgTable(
  'jury_finalists',
  {
    solutionId: uuid('solution_id')
      .notNull()
      .references(() => solutions.id, { onDelete: 'cascade' }),
    round: smallint('round').notNull(),
    /** Beginning and length of the pitch, where there are pitches. */
    pitchAt: instant('pitch_at'),
    pitchMinutes: smallint('pitch_minutes'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.solutionId, t.round] })],
);

/** Who has sent the scores of a later round. */
export const jurySubmissions = pgTable(
  'jury_submissions',
  {
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id, { onDelete: 'cascade' }),
    round: smallint('round').notNull(),
    jurorId: uuid('juror_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    submittedAt: instant('submitted_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.challengeId, t.round, t.jurorId] })],
);

/** Scores that jurors changed while they deliberated, after the scores were opened. Never rewritten. */
export const juryChanges = pgTable(
  'jury_changes',
  {
    id: id(),
    solutionId: uuid('solution_id')
      .notNull()
      .references(() => solutions.id, { onDelete: 'cascade' }),
    jurorId: uuid('juror_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    criterionId: uuid('criterion_id')
      .notNull()
      .references(() => criteria.id, { onDelete: 'cascade' }),
    round: smallint('round').notNull(),
    before: smallint('before'),
    after: smallint('after').notNull(),
    reason: text('reason').notNull(),
    /** Staff who entered it on the juror's word; null where the juror did. */
    enteredBy: uuid('entered_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [index('jury_changes_solution').on(t.solutionId, t.round, t.id)],
);
