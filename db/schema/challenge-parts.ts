import { sql } from 'drizzle-orm';
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
import { awardKindEnum, termsKindEnum } from './enums.ts';
import { users } from './people.ts';

const challengeId = () =>
  uuid('challenge_id')
    .notNull()
    .references(() => challenges.id, { onDelete: 'cascade' });

/** Parts of a challenge that an entry can be for. */
export const focusAreas = pgTable(
  'focus_areas',
  {
    id: id(),
    challengeId: challengeId(),
    position: smallint('position').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
  },
  (t) => [index('focus_areas_challenge').on(t.challengeId, t.position)],
);

/** Who may enter. `kind` says what is checked, `parameter` against what (see `eligibility-rules` in the domain). */
export const eligibilityRules = pgTable(
  'eligibility_rules',
  {
    id: id(),
    challengeId: challengeId(),
    position: smallint('position').notNull(),
    kind: text('kind').notNull(),
    parameter: jsonb('parameter').notNull().default({}),
    /** The rule in the words of its challenge; empty where the ready words are used. */
    wording: text('wording').notNull().default(''),
  },
  (t) => [index('eligibility_rules_challenge').on(t.challengeId, t.position)],
);

/** What can be won, and what is promised with it. */
export const prizes = pgTable(
  'prizes',
  {
    id: id(),
    challengeId: challengeId(),
    position: smallint('position').notNull(),
    kind: awardKindEnum('kind').notNull(),
    title: text('title').notNull(),
    /** What the winner gets and who stands for it. */
    promise: text('promise').notNull().default(''),
    /** Whole euros; null where it is no money. */
    amount: integer('amount'),
  },
  (t) => [index('prizes_challenge').on(t.challengeId, t.position)],
);

/** Rules, rights and confidentiality that a team accepts. A changed text is a new version; old ones stay as they were. */
export const challengeTerms = pgTable(
  'challenge_terms',
  {
    id: id(),
    challengeId: challengeId(),
    kind: termsKindEnum('kind').notNull(),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    writtenBy: uuid('written_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('challenge_terms_version').on(t.challengeId, t.kind, t.version)],
);

export const challengeFaqs = pgTable(
  'challenge_faqs',
  {
    id: id(),
    challengeId: challengeId(),
    position: smallint('position').notNull(),
    question: text('question').notNull(),
    answer: text('answer').notNull(),
  },
  (t) => [index('challenge_faqs_challenge').on(t.challengeId, t.position)],
);

/** Questions anyone asks about a challenge. Question and answer become public together. */
export const challengeQuestions = pgTable(
  'challenge_questions',
  {
    id: id(),
    challengeId: challengeId(),
    askedBy: uuid('asked_by').references(() => users.id, { onDelete: 'set null' }),
    question: text('question').notNull(),
    /** `private`: answered to the asker alone, with the reason why. */
    status: text('status', { enum: ['open', 'answered', 'private', 'withdrawn'] }).notNull(),
    answer: text('answer').notNull().default(''),
    /** Why the answer goes to the asker alone; empty where it is public. */
    privateReason: text('private_reason').notNull().default(''),
    answeredBy: uuid('answered_by').references(() => users.id, { onDelete: 'set null' }),
    answeredAt: instant('answered_at'),
    /** Made by the form that sent it, so that a double click or a retry asks once. */
    submissionKey: uuid('submission_key').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('challenge_questions_challenge').on(t.challengeId, t.status, t.id),
    index('challenge_questions_asked_by').on(t.askedBy),
    uniqueIndex('challenge_questions_submission').on(t.askedBy, t.submissionKey),
  ],
);

/** News of a challenge, to everyone who follows it. */
export const challengeUpdates = pgTable(
  'challenge_updates',
  {
    id: id(),
    challengeId: challengeId(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    writtenBy: uuid('written_by').references(() => users.id, { onDelete: 'set null' }),
    /** Made by the form that sent it, so that a double click or a retry tells people once. */
    submissionKey: uuid('submission_key').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('challenge_updates_challenge').on(t.challengeId, t.id),
    uniqueIndex('challenge_updates_submission').on(t.challengeId, t.submissionKey),
  ],
);

/** What staff wrote to teams, jurors or voters of a challenge, and to how many it went. */
export const challengeMessages = pgTable(
  'challenge_messages',
  {
    id: id(),
    challengeId: challengeId(),
    audience: text('audience').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    sentBy: uuid('sent_by').references(() => users.id, { onDelete: 'set null' }),
    recipients: integer('recipients').notNull(),
    isReminder: boolean('is_reminder').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [index('challenge_messages_challenge').on(t.challengeId, t.id)],
);

/** Who got a message of staff. */
export const challengeMessageRecipients = pgTable(
  'challenge_message_recipients',
  {
    messageId: uuid('message_id')
      .notNull()
      .references(() => challengeMessages.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Whether it goes out by e-mail too, and when it did. */
    byMail: boolean('by_mail').notNull().default(false),
    mailedAt: instant('mailed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.messageId, t.userId] }),
    index('challenge_message_recipients_user').on(t.userId),
    index('challenge_message_recipients_to_mail')
      .on(t.messageId, t.userId)
      .where(sql`by_mail and mailed_at is null`),
  ],
);
