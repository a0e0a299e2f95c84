import { sql } from 'drizzle-orm';
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
import { handPaperStatuses } from '#app/domain/methods/voting/hand-papers.ts';
import type { Marks } from '#app/domain/methods/voting/marks.ts';
import type { Constituency } from '#app/domain/people/roles.ts';
import { challenges } from './challenges.ts';
import { createdAt, id, instant } from './columns.ts';
import { capacityEnum, constituencyEnum, votingMethodEnum } from './enums.ts';
import { users } from './people.ts';

/** A vote in a challenge. Weights by constituency and the patient gate are optional. */
export const ballots = pgTable(
  'ballots',
  {
    id: id(),
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id, { onDelete: 'cascade' }),
    method: votingMethodEnum('method').notNull().default('approval'),
    /** Highest score that can be given in a score vote; the lowest is 0. */
    scoreMax: smallint('score_max').notNull().default(5),
    /** What a budget vote may spend, in whole euros; null for other methods. */
    budget: integer('budget'),
    /** What a paper of each constituency counts; null: all count 1. */
    weights: jsonb('weights').$type<Partial<Record<Constituency, number>>>(),
    /** Papers hoped for from each constituency; staff see turnout against them. */
    targets: jsonb('targets').$type<Partial<Record<Constituency, number>>>(),
    /** Hours after the close in which papers that were filled in by hand before it may still be entered. The count waits for it. */
    paperHours: smallint('paper_hours').notNull().default(0),
    eligible: capacityEnum('eligible').array().notNull(),
    quorum: integer('quorum').notNull().default(0),
    patientGate: doublePrecision('patient_gate'),
    seed: text('seed').notNull(),
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
    /** What stands on the paper, by solution; empty: a blank paper. See `Marks`. */
    marks: jsonb('marks').$type<Marks>().notNull(),
    /** Filled in by a carer for the voter. What voters fill in themselves stays theirs alone. */
    byCarer: boolean('by_carer').notNull().default(false),
    /** Filled in by hand and typed in by helpers. */
    onPaper: boolean('on_paper').notNull().default(false),
    /** Random code with which its voter finds the paper in the published list; null for papers from before there were any. */
    receipt: text('receipt'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.ballotId, t.voterKey] }),
    uniqueIndex('ballot_papers_receipt').on(t.ballotId, t.receipt),
  ],
);

/** People besides staff who may hand out papers and type them in. */
export const ballotHelpers = pgTable(
  'ballot_helpers',
  {
    ballotId: uuid('ballot_id')
      .notNull()
      .references(() => ballots.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.ballotId, t.userId] }), index('ballot_helpers_user').on(t.userId)],
);

/**
 * Papers to be filled in by hand: printed with a number, handed out to a voter, typed in twice by two people. A paper counts
 * once both say the same; then it lies among `ballotPapers` under `voterKey`, and this row keeps no content.
 */
export const handPapers = pgTable(
  'hand_papers',
  {
    id: id(),
    ballotId: uuid('ballot_id')
      .notNull()
      .references(() => ballots.id, { onDelete: 'cascade' }),
    /** The number printed on the paper. */
    number: text('number').notNull(),
    /** Printed on the slip that the voter keeps; becomes the receipt of the paper in the ballot. */
    receipt: text('receipt').notNull(),
    /** As of `ballotPapers`: from the account, or from name and year of birth of somebody without one; null until handed out. */
    voterKey: text('voter_key'),
    constituency: constituencyEnum('constituency'),
    /** Where the person was present. */
    place: text('place').notNull().default(''),
    status: text('status', { enum: handPaperStatuses }).notNull(),
    handedBy: uuid('handed_by').references(() => users.id, { onDelete: 'set null' }),
    firstMarks: jsonb('first_marks').$type<Marks>(),
    firstBy: uuid('first_by').references(() => users.id, { onDelete: 'set null' }),
    secondMarks: jsonb('second_marks').$type<Marks>(),
    secondBy: uuid('second_by').references(() => users.id, { onDelete: 'set null' }),
    /** Why it does not count. */
    reason: text('reason').notNull().default(''),
    updatedAt: instant('updated_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('hand_papers_number').on(t.ballotId, t.number),
    // One paper in the hands of a person at a time.
    uniqueIndex('hand_papers_voter')
      .on(t.ballotId, t.voterKey)
      .where(sql`voter_key is not null and status <> 'void'`),
    index('hand_papers_open').on(t.ballotId, t.status, t.id),
  ],
);

/**
 * When and from which network papers came, for signals of abuse. Says nothing about which paper: no key, no content, the
 * time to the minute, the network as an HMAC of its prefix.
 */
export const ballotArrivals = pgTable(
  'ballot_arrivals',
  {
    id: id(),
    ballotId: uuid('ballot_id')
      .notNull()
      .references(() => ballots.id, { onDelete: 'cascade' }),
    minute: instant('minute').notNull(),
    network: text('network'),
    /** The account was made less than a day before. */
    isNewAccount: boolean('is_new_account').notNull(),
  },
  (t) => [index('ballot_arrivals_minute').on(t.ballotId, t.minute)],
);
