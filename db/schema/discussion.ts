import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import {
  capacityEnum,
  commentStatusEnum,
  displayChoiceEnum,
  moderationVerdictEnum,
  queueKindEnum,
  queueStatusEnum,
  reportReasonEnum,
  subjectTypeEnum,
} from './enums.ts';
import { users } from './people.ts';

/** Comments, threaded one level, on anything that is discussed. */
export const comments = pgTable(
  'comments',
  {
    id: id(),
    subjectType: subjectTypeEnum('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    parentId: uuid('parent_id'),
    authorId: uuid('author_id')
      .notNull()
      .references(() => users.id),
    writtenById: uuid('written_by_id').references(() => users.id),
    capacity: capacityEnum('capacity'),
    shownAs: displayChoiceEnum('shown_as').notNull().default('pseudonym'),
    status: commentStatusEnum('status').notNull(),
    body: text('body').notNull(),
    reason: text('reason'),
    /** Made by the form that sent it, so that a double click or a retry writes one comment. */
    submissionKey: uuid('submission_key').notNull(),
    editedAt: instant('edited_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('comments_subject').on(t.subjectType, t.subjectId, t.id),
    index('comments_parent').on(t.parentId),
    index('comments_author').on(t.authorId, t.id),
    uniqueIndex('comments_submission').on(t.authorId, t.submissionKey),
  ],
);

/** What a comment said before each edit. */
export const commentVersions = pgTable(
  'comment_versions',
  {
    commentId: uuid('comment_id')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    body: text('body').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.version] })],
);

export const follows = pgTable(
  'follows',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    subjectType: subjectTypeEnum('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** The need the follow came from, when a merge carried it over. */
    carriedFromId: uuid('carried_from_id'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.subjectType, t.subjectId] }),
    index('follows_subject').on(t.subjectType, t.subjectId),
  ],
);

export const reports = pgTable(
  'reports',
  {
    id: id(),
    subjectType: subjectTypeEnum('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    reporterId: uuid('reporter_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    reason: reportReasonEnum('reason').notNull(),
    note: text('note').notNull().default(''),
    resolvedAt: instant('resolved_at'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('reports_once').on(t.subjectType, t.subjectId, t.reporterId),
    index('reports_open').on(t.subjectType, t.subjectId, t.resolvedAt),
  ],
);

/** What waits for a moderator, oldest first; one open row a subject and kind. */
export const moderationItems = pgTable(
  'moderation_items',
  {
    id: id(),
    kind: queueKindEnum('kind').notNull(),
    subjectType: subjectTypeEnum('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** For role claims: which role. */
    detail: text('detail'),
    status: queueStatusEnum('status').notNull().default('waiting'),
    /** Target time; overdue after it. */
    dueAt: instant('due_at').notNull(),
    /** Somebody who may not decide (the first moderator, for an appeal). */
    excludedId: uuid('excluded_id').references(() => users.id, { onDelete: 'set null' }),
    lockedById: uuid('locked_by_id').references(() => users.id, { onDelete: 'set null' }),
    lockedUntil: instant('locked_until'),
    decidedAt: instant('decided_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('moderation_items_queue').on(t.status, t.createdAt, t.id),
    index('moderation_items_subject').on(t.subjectType, t.subjectId),
    index('moderation_items_kind').on(t.status, t.kind, t.createdAt, t.id),
    index('moderation_items_decided').on(t.status, t.decidedAt, t.id),
  ],
);

/** Every verdict, for the full history of an item. */
export const moderationVerdicts = pgTable(
  'moderation_verdicts',
  {
    id: id(),
    itemId: uuid('item_id')
      .notNull()
      .references(() => moderationItems.id, { onDelete: 'cascade' }),
    moderatorId: uuid('moderator_id')
      .notNull()
      .references(() => users.id),
    verdict: moderationVerdictEnum('verdict').notNull(),
    reason: text('reason').notNull().default(''),
    facts: jsonb('facts').notNull().default({}),
    createdAt: createdAt(),
  },
  (t) => [index('moderation_verdicts_item').on(t.itemId)],
);

/** Reasons in plain words that staff can start from and change. */
export const reasonTemplates = pgTable(
  'reason_templates',
  {
    id: id(),
    verdict: moderationVerdictEnum('verdict').notNull(),
    title: text('title').notNull(),
    bodyEn: text('body_en').notNull(),
    bodyDe: text('body_de').notNull(),
    updatedAt: instant('updated_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('reason_templates_verdict').on(t.verdict)],
);
