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
import type { PartVersions } from '#app/domain/challenges/challenge-parts.ts';
import { createdAt, id, instant } from './columns.ts';
import { challengeFormatEnum, challengeStatusEnum, needThemeEnum, phaseKindEnum } from './enums.ts';
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
    /** Minutes after the deadline in which entries are still taken. */
    graceMinutes: smallint('grace_minutes').notNull().default(0),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => users.id),
    reason: text('reason'),
    version: integer('version').notNull().default(1),
    /** How often each part was saved, so that nobody overwrites what a colleague changed in the same part. */
    partVersions: jsonb('part_versions').$type<PartVersions>().notNull().default({}),
    announcedAt: instant('announced_at'),
    decidedAt: instant('decided_at'),
    updatedAt: instant('updated_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('challenges_slug').on(t.slug),
    index('challenges_public').on(t.announcedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
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
    position: smallint('position').notNull().default(0),
    /** What the partner does for the challenge, as "gives the prize money". */
    part: text('part').notNull().default(''),
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
    /** What each score means, by score. */
    descriptors: jsonb('descriptors').$type<Record<string, string>>().notNull().default({}),
  },
  (t) => [uniqueIndex('criteria_position').on(t.challengeId, t.position)],
);
