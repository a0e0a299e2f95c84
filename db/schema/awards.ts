import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { prizes } from './challenge-parts.ts';
import { challenges } from './challenges.ts';
import { createdAt, id, instant } from './columns.ts';
import { awardKindEnum } from './enums.ts';
import { users } from './people.ts';
import { solutions } from './solutions.ts';

export const awards = pgTable(
  'awards',
  {
    id: id(),
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id, { onDelete: 'cascade' }),
    solutionId: uuid('solution_id')
      .notNull()
      .references(() => solutions.id, { onDelete: 'cascade' }),
    kind: awardKindEnum('kind').notNull(),
    /** Why, in plain words. */
    statement: text('statement').notNull(),
    /** The prize that goes with it, where prizes are told apart. */
    prizeId: uuid('prize_id').references(() => prizes.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('awards_once').on(t.challengeId, t.solutionId, t.kind),
    index('awards_solution').on(t.solutionId),
  ],
);

/**
 * A decision that is being written: nobody is told of it, and nothing of it counts until it is signed. Signed for a set time
 * it is announced to everyone at that time, by the clock.
 */
export const decisionDrafts = pgTable('decision_drafts', {
  challengeId: uuid('challenge_id')
    .primaryKey()
    .references(() => challenges.id, { onDelete: 'cascade' }),
  content: jsonb('content').notNull(),
  savedBy: uuid('saved_by').references(() => users.id, { onDelete: 'set null' }),
  version: integer('version').notNull().default(1),
  signedAt: instant('signed_at'),
  signedBy: uuid('signed_by').references(() => users.id, { onDelete: 'set null' }),
  /** When a signed decision is announced. */
  announceAt: instant('announce_at'),
  updatedAt: instant('updated_at').notNull(),
});
