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
import { challenges } from './challenges.ts';
import { createdAt, id, instant } from './columns.ts';
import { constituencyEnum, priorityRoundStatusEnum } from './enums.ts';
import { needs } from './needs.ts';
import { users } from './people.ts';

/** A prioritisation round: from many needs to the ten that matter most to those concerned. */
export const priorityRounds = pgTable(
  'priority_rounds',
  {
    id: id(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    status: priorityRoundStatusEnum('status').notNull(),
    /** Constituencies that are asked, in the order of their turns for the shortlist. */
    groups: constituencyEnum('groups').array().notNull(),
    /** Topics one person may choose in the interim ranking. */
    mostChosen: smallint('most_chosen').notNull().default(10),
    shortlistSize: smallint('shortlist_size').notNull().default(18),
    /** How many are published in the end. */
    finalSize: smallint('final_size').notNull().default(10),
    /** Published text that breaks ties. */
    seed: text('seed').notNull(),
    interimEndsAt: instant('interim_ends_at'),
    /** When and where the final session is held, in words for those invited. */
    sessionAt: instant('session_at'),
    sessionPlace: text('session_place').notNull().default(''),
    interimResult: jsonb('interim_result'),
    finalResult: jsonb('final_result'),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => users.id),
    reason: text('reason'),
    version: integer('version').notNull().default(1),
    publishedAt: instant('published_at'),
    updatedAt: instant('updated_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('priority_rounds_slug').on(t.slug),
    index('priority_rounds_list').on(t.status, t.id),
    index('priority_rounds_to_close').on(t.interimEndsAt),
  ],
);

/** One topic of the long list: one need, or several merged into one wording. */
export const priorityTopics = pgTable(
  'priority_topics',
  {
    id: id(),
    roundId: uuid('round_id')
      .notNull()
      .references(() => priorityRounds.id, { onDelete: 'cascade' }),
    wording: text('wording').notNull(),
    explanation: text('explanation').notNull().default(''),
    /** Place on the shortlist, from 1; null: not on it. */
    shortlistPlace: smallint('shortlist_place'),
    /** Whose turn brought it onto the shortlist. */
    shortlistGroup: constituencyEnum('shortlist_group'),
    finalRank: smallint('final_rank'),
    challengeId: uuid('challenge_id').references(() => challenges.id, { onDelete: 'set null' }),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    index('priority_topics_round').on(t.roundId, t.id),
    index('priority_topics_challenge').on(t.challengeId),
  ],
);

/** The needs behind a topic, and whether their authors agree to its wording. */
export const priorityTopicNeeds = pgTable(
  'priority_topic_needs',
  {
    topicId: uuid('topic_id')
      .notNull()
      .references(() => priorityTopics.id, { onDelete: 'cascade' }),
    roundId: uuid('round_id')
      .notNull()
      .references(() => priorityRounds.id, { onDelete: 'cascade' }),
    needId: uuid('need_id')
      .notNull()
      .references(() => needs.id, { onDelete: 'cascade' }),
    consent: text('consent', { enum: ['not_asked', 'asked', 'agreed', 'refused'] }).notNull(),
    /** The version of the wording that was asked about or agreed to. */
    wordingVersion: integer('wording_version'),
    /** What an author who refused would rather have it say. */
    answer: text('answer').notNull().default(''),
    askedAt: instant('asked_at'),
    answeredAt: instant('answered_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.topicId, t.needId] }),
    uniqueIndex('priority_topic_needs_once').on(t.roundId, t.needId),
    index('priority_topic_needs_need').on(t.needId),
  ],
);

/** What one person chose in the interim ranking, under a key that names nobody (as in `ballotPapers`). */
export const priorityPapers = pgTable(
  'priority_papers',
  {
    roundId: uuid('round_id')
      .notNull()
      .references(() => priorityRounds.id, { onDelete: 'cascade' }),
    voterKey: text('voter_key').notNull(),
    constituency: constituencyEnum('constituency').notNull(),
    chosen: uuid('chosen').array().notNull(),
    byCarer: boolean('by_carer').notNull().default(false),
    version: integer('version').notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.roundId, t.voterKey] })],
);

/** Small groups of the final session; each puts the shortlist into an order. */
export const prioritySessionGroups = pgTable(
  'priority_session_groups',
  {
    id: id(),
    roundId: uuid('round_id')
      .notNull()
      .references(() => priorityRounds.id, { onDelete: 'cascade' }),
    position: smallint('position').notNull(),
    name: text('name').notNull(),
    /** Topics from most to least important, as the group has them now. */
    ranking: uuid('ranking').array().notNull(),
    handedInAt: instant('handed_in_at'),
    version: integer('version').notNull().default(1),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('priority_session_groups_position').on(t.roundId, t.position)],
);

/** Who takes part in the final session, for whom, and in which small group. */
export const prioritySeats = pgTable(
  'priority_seats',
  {
    roundId: uuid('round_id')
      .notNull()
      .references(() => priorityRounds.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Null for somebody who only leads a group and speaks for nobody. */
    constituency: constituencyEnum('constituency'),
    answer: text('answer', { enum: ['invited', 'coming', 'declined'] })
      .notNull()
      .default('invited'),
    groupId: uuid('group_id').references(() => prioritySessionGroups.id, { onDelete: 'set null' }),
    /** Leads a small group and hands in its ranking. */
    isFacilitator: boolean('is_facilitator').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.roundId, t.userId] }), index('priority_seats_user').on(t.userId)],
);
