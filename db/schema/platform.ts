import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { newsTopicEnum, roleEnum, subjectTypeEnum } from './enums.ts';
import { users } from './people.ts';
import { solutions } from './solutions.ts';

/** Who did what to what; written in the transaction of the change. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    actorId: uuid('actor_id'),
    /** The person for whom a carer acted. */
    onBehalfOfId: uuid('on_behalf_of_id'),
    action: text('action').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    facts: jsonb('facts').notNull().default({}),
    requestId: text('request_id'),
    createdAt: createdAt(),
  },
  (t) => [
    index('audit_log_subject').on(t.subjectType, t.subjectId, t.id),
    index('audit_log_actor').on(t.actorId, t.id),
    index('audit_log_behalf').on(t.onBehalfOfId, t.id),
    // What carers did lately, for telling the people they did it for.
    index('audit_log_carer_acts').on(t.createdAt).where(sql`${t.onBehalfOfId} is not null`),
  ],
);

/** Events to be told to sockets, notifications and mail after the commit; at least once. */
export const outbox = pgTable(
  'outbox',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    eventId: uuid('event_id').notNull(),
    kind: text('kind').notNull(),
    payload: jsonb('payload').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    lastError: text('last_error'),
    createdAt: createdAt(),
  },
  (t) => [index('outbox_due').on(t.nextAttemptAt, t.seq), uniqueIndex('outbox_event').on(t.eventId)],
);

/** Public steps of the journey, append-only: what happened, when, by what role; never who. */
export const journeySteps = pgTable(
  'journey_steps',
  {
    id: id(),
    kind: text('kind').notNull(),
    subjectType: subjectTypeEnum('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    actorRole: roleEnum('actor_role'),
    facts: jsonb('facts').notNull().default({}),
    createdAt: createdAt(),
  },
  (t) => [
    index('journey_steps_subject').on(t.subjectType, t.subjectId, t.createdAt),
    index('journey_steps_kind').on(t.kind, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);

/** News for one person; `dedupeKey` makes sure a step is told once. */
export const notifications = pgTable(
  'notifications',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    dedupeKey: text('dedupe_key').notNull(),
    subjectType: subjectTypeEnum('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    path: text('path').notNull(),
    facts: jsonb('facts').notNull().default({}),
    /** The switch it hangs on; null where it is always told. */
    topic: newsTopicEnum('topic'),
    /** Whether it stands in the app; where not, only a digest tells it. */
    inApp: boolean('in_app').notNull().default(true),
    readAt: instant('read_at'),
    digestedAt: instant('digested_at'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('notifications_once').on(t.userId, t.dedupeKey),
    index('notifications_inbox').on(t.userId, t.id),
    index('notifications_unread').on(t.userId, t.readAt),
    index('notifications_digest').on(t.digestedAt, t.userId),
  ],
);

/** Files that people attach. The bytes lie under DATA_DIR/files by id. */
export const files = pgTable(
  'files',
  {
    id: id(),
    /** Null while the owner is still writing. */
    subjectType: text('subject_type'),
    subjectId: uuid('subject_id'),
    draftId: uuid('draft_id'),
    uploadedById: uuid('uploaded_by_id').references(() => users.id, { onDelete: 'set null' }),
    name: text('name').notNull(),
    contentType: text('content_type').notNull(),
    /** Bytes. */
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    removedAt: instant('removed_at'),
    createdAt: createdAt(),
  },
  (t) => [index('files_subject').on(t.subjectType, t.subjectId), index('files_draft').on(t.draftId)],
);

/** Files that are on their way in pieces. What has arrived lies under DATA_DIR/uploads by id, until it is whole or given up. */
export const fileUploads = pgTable(
  'file_uploads',
  {
    id: id(),
    solutionId: uuid('solution_id')
      .notNull()
      .references(() => solutions.id, { onDelete: 'cascade' }),
    startedBy: uuid('started_by').references(() => users.id, { onDelete: 'set null' }),
    name: text('name').notNull(),
    /** Bytes that were announced. */
    size: integer('size').notNull(),
    /** The attachment that it became; null while it is on its way. */
    fileId: uuid('file_id').references(() => files.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [index('file_uploads_solution').on(t.solutionId, t.id), index('file_uploads_old').on(t.createdAt)],
);
