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
import { citext, createdAt, id, instant } from './columns.ts';
import {
  delegationScopeEnum,
  delegationStatusEnum,
  digestRhythmEnum,
  displayChoiceEnum,
  localeEnum,
  newsTopicEnum,
  organisationKindEnum,
  roleEnum,
  roleStatusEnum,
  themeEnum,
} from './enums.ts';

/** One account a person. `name` is private unless `shownAs` says otherwise; `pseudonym` is public. */
export const users = pgTable(
  'users',
  {
    id: id(),
    email: citext('email').notNull(),
    name: text('name'),
    pseudonym: text('pseudonym').notNull(),
    shownAs: displayChoiceEnum('shown_as').notNull().default('pseudonym'),
    about: text('about').notNull().default(''),
    locale: localeEnum('locale').notNull().default('en'),
    theme: themeEnum('theme').notNull().default('auto'),
    textSize: smallint('text_size').notNull().default(1),
    digest: digestRhythmEnum('digest').notNull().default('weekly'),
    digestSentAt: instant('digest_sent_at'),
    /** Kinds of news that the person does not want to see here, or not in their e-mails. */
    mutedInApp: newsTopicEnum('muted_in_app').array().notNull().default(sql`'{}'`),
    mutedByMail: newsTopicEnum('muted_by_mail').array().notNull().default(sql`'{}'`),
    acceptedItems: integer('accepted_items').notNull().default(0),
    onboardedAt: instant('onboarded_at'),
    suspendedAt: instant('suspended_at'),
    /** What the person was told; nothing without suspension. */
    suspendedReason: text('suspended_reason'),
    erasedAt: instant('erased_at'),
    isDemo: boolean('is_demo').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('users_email').on(t.email),
    // Whoever writes a pseudonym in other letters would pass for its owner.
    uniqueIndex('users_pseudonym').on(sql`lower(${t.pseudonym})`),
    index('users_created').on(t.createdAt, t.id),
  ],
);

export const userRoles = pgTable(
  'user_roles',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: roleEnum('role').notNull(),
    status: roleStatusEnum('status').notNull(),
    /** What the person said to support the claim. */
    claim: text('claim').notNull().default(''),
    reason: text('reason'),
    decidedBy: uuid('decided_by').references(() => users.id, { onDelete: 'set null' }),
    decidedAt: instant('decided_at'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.role] }), index('user_roles_status').on(t.status, t.role)],
);

/** Sessions as lucia keeps them, with what their owner needs to recognise them. */
export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    device: text('device').notNull().default(''),
    lastSeenAt: instant('last_seen_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('sessions_user').on(t.userId)],
);

/** Codes sent by e-mail. Only hashes are kept; a code is single-use and short-lived. */
export const signInCodes = pgTable(
  'sign_in_codes',
  {
    id: id(),
    email: citext('email').notNull(),
    codeHash: text('code_hash').notNull(),
    attempts: smallint('attempts').notNull().default(0),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    createdAt: createdAt(),
  },
  (t) => [index('sign_in_codes_email').on(t.email, t.createdAt)],
);

/** Fixed-window counters for what must not be done too often. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text('key').notNull(),
    windowStart: instant('window_start').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] }), index('rate_limits_window').on(t.windowStart)],
);

export const organisations = pgTable(
  'organisations',
  {
    id: id(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    kind: organisationKindEnum('kind').notNull(),
    about: text('about').notNull().default(''),
    town: text('town').notNull().default(''),
    website: text('website'),
    /** Mail domain whose people are verified by it, once staff have verified the organisation. */
    emailDomain: citext('email_domain'),
    /** Roles that the mail domain verifies. */
    domainRoles: roleEnum('domain_roles').array().notNull().default(sql`'{}'`),
    verifiedAt: instant('verified_at'),
    logoFileId: uuid('logo_file_id'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('organisations_slug').on(t.slug),
    uniqueIndex('organisations_email_domain').on(t.emailDomain),
    index('organisations_name').on(t.name, t.id),
  ],
);

export const organisationMembers = pgTable(
  'organisation_members',
  {
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    position: text('position').notNull().default(''),
    /** Whether the person agreed to stand on the organisation's page. */
    isShown: boolean('is_shown').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.userId] }),
    index('organisation_members_user').on(t.userId),
  ],
);

/** A patient lets a carer act for them, in stated matters and until a stated day. */
export const delegations = pgTable(
  'delegations',
  {
    id: id(),
    patientId: uuid('patient_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    carerId: uuid('carer_id').references(() => users.id, { onDelete: 'cascade' }),
    carerEmail: citext('carer_email').notNull(),
    scopes: delegationScopeEnum('scopes').array().notNull(),
    status: delegationStatusEnum('status').notNull(),
    endsAt: instant('ends_at'),
    decidedAt: instant('decided_at'),
    endedAt: instant('ended_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('delegations_patient').on(t.patientId),
    index('delegations_carer').on(t.carerId),
    index('delegations_email').on(t.carerEmail),
  ],
);

/** The cluster's settings, one row a key; defaults live in the code. */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
  updatedAt: instant('updated_at').notNull(),
});
