import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { severityHours } from '#app/domain/needs/attention.ts';
import { needSeverities } from '#app/domain/needs/need-fields.ts';
import { createdAt, id, instant, tsvector } from './columns.ts';
import {
  capacityEnum,
  displayChoiceEnum,
  localeEnum,
  needChannelEnum,
  needFrequencyEnum,
  needPerspectiveEnum,
  needPlaceEnum,
  needSeverityEnum,
  needStatusEnum,
  needThemeEnum,
} from './enums.ts';
import { users } from './people.ts';

const severityCases = needSeverities
  .map((severity) => `when '${severity}' then ${severityHours[severity] / 24}`)
  .join(' ');

/** A difficulty told by someone who lives with it or sees it at work. */
export const needs = pgTable(
  'needs',
  {
    id: id(),
    slug: text('slug').notNull(),
    /** The person the need belongs to; the patient when a carer wrote it for them. */
    authorId: uuid('author_id')
      .notNull()
      .references(() => users.id),
    /** The carer who wrote it for the author, if any. */
    writtenById: uuid('written_by_id').references(() => users.id),
    capacity: capacityEnum('capacity').notNull(),
    shownAs: displayChoiceEnum('shown_as').notNull().default('pseudonym'),
    locale: localeEnum('locale').notNull(),
    status: needStatusEnum('status').notNull(),
    title: text('title').notNull(),
    story: text('story').notNull(),
    who: text('who').notNull().default(''),
    place: needPlaceEnum('place').notNull(),
    frequency: needFrequencyEnum('frequency').notNull(),
    severity: needSeverityEnum('severity').notNull(),
    perspective: needPerspectiveEnum('perspective').notNull(),
    today: text('today').notNull().default(''),
    themes: needThemeEnum('themes').array().notNull(),
    channel: needChannelEnum('channel').notNull().default('web'),
    /** What was said to the author with the last verdict. */
    reason: text('reason'),
    appealedAt: instant('appealed_at'),
    hiddenAt: instant('hidden_at'),
    mergedIntoId: uuid('merged_into_id'),
    version: integer('version').notNull().default(1),
    supportCount: integer('support_count').notNull().default(0),
    commentCount: integer('comment_count').notNull().default(0),
    outcome: text('outcome'),
    /** Words of title (heaviest), story and the rest in German, English and as they stand; see `db/prelude.sql`. */
    search: tsvector('search').generatedAlwaysAs(sql`need_search(title, story, who, today)`),
    /** Its place among those that need attention; see `db/prelude.sql`. Nothing before it is published. */
    attention: integer('attention').generatedAlwaysAs(
      sql.raw(`need_attention(case severity ${severityCases} end, support_count, published_at)`),
    ),
    submittedAt: instant('submitted_at'),
    publishedAt: instant('published_at'),
    updatedAt: instant('updated_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('needs_slug').on(t.slug),
    foreignKey({ columns: [t.mergedIntoId], foreignColumns: [t.id], name: 'needs_merged_into' }),
    // `nulls first` is what `order by … desc` means; drizzle would write `nulls last`, which no query of ours asks for.
    index('needs_public_new')
      .on(t.publishedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`status in ('published','in_challenge','in_pilot','answered') and hidden_at is null`),
    index('needs_public_support')
      .on(t.supportCount.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`status in ('published','in_challenge','in_pilot','answered') and hidden_at is null`),
    index('needs_public_attention')
      .on(t.attention.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`status = 'published' and hidden_at is null`),
    // All that is counted for the facets, so that counting reads no story.
    index('needs_facets')
      .on(t.status, t.place, t.perspective, t.themes)
      .where(sql`status in ('published','in_challenge','in_pilot','answered') and hidden_at is null`),
    index('needs_search').using('gin', t.search),
    index('needs_title_trigrams').using('gin', sql`fold_text(title) gin_trgm_ops`),
    index('needs_author').on(t.authorId, t.createdAt),
    index('needs_written_by').on(t.writtenById),
    index('needs_merged_into_id').on(t.mergedIntoId),
    index('needs_themes').using('gin', t.themes),
  ],
);

/** Earlier wordings of a need, newest last. */
export const needVersions = pgTable(
  'need_versions',
  {
    needId: uuid('need_id')
      .notNull()
      .references(() => needs.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    content: jsonb('content').notNull(),
    editedBy: uuid('edited_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.needId, t.version] })],
);

/** Answers of the wizard before the need is sent; found by a secret in the browser's cookie or by its owner. */
export const needDrafts = pgTable(
  'need_drafts',
  {
    id: id(),
    /** SHA-256 of the secret in the writer's cookie. */
    tokenHash: text('token_hash').notNull(),
    ownerId: uuid('owner_id').references(() => users.id, { onDelete: 'cascade' }),
    /** The need that is being edited; or, once sent, the need that came of it. */
    needId: uuid('need_id').references(() => needs.id, { onDelete: 'cascade' }),
    answers: jsonb('answers').notNull(),
    /** Privacy findings the writer chose to keep. */
    kept: jsonb('kept').notNull().default([]),
    sentAt: instant('sent_at'),
    updatedAt: instant('updated_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('need_drafts_token').on(t.tokenHash),
    index('need_drafts_owner').on(t.ownerId),
    index('need_drafts_updated').on(t.updatedAt),
  ],
);

/** "Me too": one a person, in one capacity. */
export const needSupports = pgTable(
  'need_supports',
  {
    needId: uuid('need_id')
      .notNull()
      .references(() => needs.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    capacity: capacityEnum('capacity').notNull(),
    /** The carer who did it for the person, if any. */
    givenById: uuid('given_by_id').references(() => users.id, { onDelete: 'set null' }),
    /** The need the support came from, when a merge carried it over. */
    carriedFromId: uuid('carried_from_id').references(() => needs.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.needId, t.userId] }), index('need_supports_user').on(t.userId)],
);

/** A merge, so that it can be shown, credited and undone within a day. */
export const needMerges = pgTable(
  'need_merges',
  {
    id: id(),
    fromId: uuid('from_id')
      .notNull()
      .references(() => needs.id, { onDelete: 'cascade' }),
    intoId: uuid('into_id')
      .notNull()
      .references(() => needs.id, { onDelete: 'cascade' }),
    mergedBy: uuid('merged_by')
      .notNull()
      .references(() => users.id),
    statusBefore: needStatusEnum('status_before').notNull(),
    undoneAt: instant('undone_at'),
    isCurrent: boolean('is_current').notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [index('need_merges_from').on(t.fromId), index('need_merges_into').on(t.intoId)],
);
