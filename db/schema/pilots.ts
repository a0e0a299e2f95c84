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
import { createdAt, id, instant } from './columns.ts';
import {
  decisionEnum,
  incidentRelationEnum,
  incidentSeriousnessEnum,
  incidentSeverityEnum,
  incidentStatusEnum,
  participantStatusEnum,
  pilotStatusEnum,
} from './enums.ts';
import { organisations, users } from './people.ts';
import { solutions } from './solutions.ts';

/** One solution version, tried by real people at a site under a protocol. */
export const pilots = pgTable(
  'pilots',
  {
    id: id(),
    slug: text('slug').notNull(),
    solutionId: uuid('solution_id')
      .notNull()
      .references(() => solutions.id),
    solutionVersion: integer('solution_version').notNull(),
    status: pilotStatusEnum('status').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    question: text('question').notNull(),
    siteId: uuid('site_id')
      .notNull()
      .references(() => organisations.id),
    leadId: uuid('lead_id')
      .notNull()
      .references(() => users.id),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => users.id),
    consentText: text('consent_text').notNull(),
    consentVersion: integer('consent_version').notNull().default(1),
    targetParticipants: integer('target_participants').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    reason: text('reason'),
    /** The result in plain words, written with the decision. */
    result: text('result'),
    version: integer('version').notNull().default(1),
    commentCount: integer('comment_count').notNull().default(0),
    startedAt: instant('started_at'),
    decidedAt: instant('decided_at'),
    updatedAt: instant('updated_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('pilots_slug').on(t.slug),
    index('pilots_solution').on(t.solutionId),
    index('pilots_site').on(t.siteId),
    index('pilots_lead').on(t.leadId),
    index('pilots_public').on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);

/** A participant under a code. No name stands here; the site keeps the key list. */
export const participants = pgTable(
  'participants',
  {
    id: id(),
    pilotId: uuid('pilot_id')
      .notNull()
      .references(() => pilots.id, { onDelete: 'cascade' }),
    code: text('code').notNull(),
    status: participantStatusEnum('status').notNull(),
    reason: text('reason'),
    /** SHA-256 of the secret in the participant's link. */
    linkHash: text('link_hash').notNull(),
    consentVersion: integer('consent_version'),
    consentedAt: instant('consented_at'),
    /** Answers of a sheet that is not sent yet, in the order of the items; null where there is none yet. */
    draftAnswers: jsonb('draft_answers').$type<(number | null)[]>().notNull().default([]),
    updatedAt: instant('updated_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('participants_code').on(t.pilotId, t.code),
    uniqueIndex('participants_link').on(t.linkHash),
    index('participants_status').on(t.pilotId, t.status),
  ],
);

export const questionnaireResponses = pgTable(
  'questionnaire_responses',
  {
    id: id(),
    participantId: uuid('participant_id')
      .notNull()
      .references(() => participants.id, { onDelete: 'cascade' }),
    instrument: text('instrument').notNull(),
    instrumentVersion: text('instrument_version').notNull(),
    /** Item number → answer 1–5, or null when left out. */
    answers: jsonb('answers').notNull(),
    score: doublePrecision('score'),
    flagged: boolean('flagged').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('questionnaire_responses_once').on(t.participantId, t.instrument)],
);

export const incidents = pgTable(
  'incidents',
  {
    id: id(),
    pilotId: uuid('pilot_id')
      .notNull()
      .references(() => pilots.id, { onDelete: 'cascade' }),
    participantId: uuid('participant_id').references(() => participants.id, { onDelete: 'set null' }),
    reportedById: uuid('reported_by_id').references(() => users.id, { onDelete: 'set null' }),
    what: text('what').notNull(),
    onsetAt: instant('onset_at'),
    awareAt: instant('aware_at').notNull(),
    status: incidentStatusEnum('status').notNull(),
    severity: incidentSeverityEnum('severity'),
    seriousness: incidentSeriousnessEnum('seriousness'),
    relation: incidentRelationEnum('relation'),
    deviceDeficiency: boolean('device_deficiency'),
    expected: boolean('expected'),
    /** It could soon harm somebody else. */
    imminentRisk: boolean('imminent_risk'),
    action: text('action').notNull().default(''),
    classifiedById: uuid('classified_by_id').references(() => users.id, { onDelete: 'set null' }),
    classifiedAt: instant('classified_at'),
    reportDueAt: instant('report_due_at').notNull(),
    /** When it was passed on to those who watch over devices. */
    passedOnAt: instant('passed_on_at'),
    createdAt: createdAt(),
  },
  (t) => [index('incidents_pilot').on(t.pilotId, t.id)],
);

/** Clinicians asked to look at the evidence of a pilot. */
export const evaluators = pgTable(
  'evaluators',
  {
    pilotId: uuid('pilot_id')
      .notNull()
      .references(() => pilots.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    interest: text('interest').notNull().default(''),
    submittedAt: instant('submitted_at'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.pilotId, t.userId] }), index('evaluators_user').on(t.userId)],
);

export const evaluationScores = pgTable(
  'evaluation_scores',
  {
    pilotId: uuid('pilot_id')
      .notNull()
      .references(() => pilots.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    domain: text('domain').notNull(),
    /** Null while there are only words. */
    score: smallint('score'),
    comment: text('comment').notNull().default(''),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.pilotId, t.userId, t.domain] })],
);

/** A signed decision that cites a frozen snapshot of the data. */
export const evaluationDecisions = pgTable(
  'evaluation_decisions',
  {
    id: id(),
    pilotId: uuid('pilot_id')
      .notNull()
      .references(() => pilots.id, { onDelete: 'cascade' }),
    decision: decisionEnum('decision').notNull(),
    /** For everyone, in plain words. */
    statement: text('statement').notNull(),
    snapshot: jsonb('snapshot').notNull(),
    snapshotHash: text('snapshot_hash').notNull(),
    signedById: uuid('signed_by_id')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [index('evaluation_decisions_pilot').on(t.pilotId, t.id)],
);
