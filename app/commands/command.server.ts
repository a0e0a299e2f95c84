import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { AppError, invariant } from '#app/domain/app-error.ts';
import type { DomainEvent } from '#app/domain/events.ts';
import type { JourneyStepFacts, JourneyStepKind } from '#app/domain/journey.ts';
import { TransitionError } from '#app/domain/machine.ts';
import type { Role } from '#app/domain/people/roles.ts';
import type { SubjectRef } from '#app/domain/subjects.ts';
import type { Actor } from '#app/policies/actor.ts';
import { type Action, can, type SubjectOf } from '#app/policies/index.ts';
import { type Db, getDb, type Tx } from '#db/client.server.ts';
import { journeySteps } from '#db/schema/index.ts';
import { peekSingleton } from '#server/singleton.server.ts';

/** Who asks, when, and with which database. `now` and `newId` are arguments so that tests can fix them. */
export type CommandCall = {
  actor: Actor;
  requestId?: string | undefined;
  now?: Date;
  newId?: () => string;
  db?: Db;
};

export type AuditEntry = {
  /** What was done; the command's name unless said. */
  action?: string;
  subject: { type: string; id: string };
  /** The person for whom a carer acted. */
  onBehalfOf?: string | null;
  /** Facts without personal text. */
  facts?: Record<string, unknown>;
};

/** What a command works with inside its one transaction. */
export type CommandContext<A extends Action> = {
  tx: Tx;
  actor: Actor;
  now: Date;
  newId: () => string;
  /** Asks the command's own policy. Throws `forbidden`, or `not_found` where existence is private. */
  authorize: (subject: SubjectOf<A>, options?: { hide?: boolean }) => void;
  /** Asks one more policy, for commands that touch two subjects. */
  require: <B extends Action>(action: B, subject: SubjectOf<B>, options?: { hide?: boolean }) => void;
  /** Writes who did what. Every command writes at least one row. */
  audit: (entry: AuditEntry) => Promise<void>;
  /** Tells sockets, notifications and mail once the transaction has committed. */
  emit: (event: DomainEvent) => void;
  /**
   * Writes what was emitted so far, for a command that has other rows to write at the same time: sent together they take
   * one round trip. What nobody flushed is written at the end.
   */
  flush: () => Promise<void>;
  /** Notes a public step of the journey and tells everyone it concerns. */
  step: (
    kind: JourneyStepKind,
    subject: SubjectRef,
    facts?: JourneyStepFacts,
    actorRole?: Role,
  ) => Promise<void>;
};

export type Command<A extends Action, Schema extends z.ZodType, Result> = {
  readonly name: string;
  /** The policy that is asked; `authorize` without it having been called is a bug. */
  readonly action: A;
  readonly input: Schema;
  readonly run: (context: CommandContext<A>, input: z.output<Schema>) => Promise<Result>;
};

/** Declares a command: one write, one transaction, with its policy, audit row and outbox rows. */
export function defineCommand<A extends Action, Schema extends z.ZodType, Result>(
  command: Command<A, Schema, Result>,
): Command<A, Schema, Result> {
  return command;
}

/**
 * Runs a command. Throws {@link AppError}: `invalid` for input that does not parse, `forbidden`/`not_found` from the
 * policy, `conflict` for a step its state machine does not know, and whatever the command itself refuses.
 */
export async function execute<A extends Action, Schema extends z.ZodType, Result>(
  command: Command<A, Schema, Result>,
  call: CommandCall,
  rawInput: z.input<Schema>,
): Promise<Result> {
  const parsed = command.input.safeParse(rawInput);
  if (!parsed.success) throw invalidInput(parsed.error);
  const now = call.now ?? new Date();
  const newId = call.newId ?? uuidv7;
  const db = call.db ?? getDb();
  try {
    const outcome = await db.transaction(async (tx) => {
      const events: DomainEvent[] = [];
      let authorized = false;
      let audited = false;
      const ask = <B extends Action>(action: B, subject: SubjectOf<B>, hide: boolean) => {
        if (can(call.actor, action, subject)) return;
        if (hide) throw new AppError('not_found');
        throw new AppError(call.actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden');
      };
      const emit = (event: DomainEvent) => void events.push(event);
      const result = await command.run(
        {
          tx,
          actor: call.actor,
          now,
          newId,
          authorize: (subject, options) => {
            ask(command.action, subject, options?.hide ?? false);
            authorized = true;
          },
          require: (action, subject, options) => ask(action, subject, options?.hide ?? false),
          audit: async (entry) => {
            audited = true;
            await writeAudit(tx, {
              id: newId(),
              actorId: call.actor.kind === 'person' ? call.actor.id : null,
              requestId: call.requestId ?? null,
              now,
              entry: { ...entry, action: entry.action ?? command.name },
            });
          },
          emit,
          flush: () => writeOutbox(tx, events.splice(0), now, newId),
          step: async (kind, subject, facts = {}, actorRole) => {
            const stepId = newId();
            await tx.insert(journeySteps).values({
              id: stepId,
              kind,
              subjectType: subject.type,
              subjectId: subject.id,
              actorRole: actorRole ?? null,
              facts,
              createdAt: now,
            });
            emit({
              kind: 'journey.step',
              payload: { stepId, actorId: call.actor.kind === 'person' ? call.actor.id : null },
            });
          },
        },
        parsed.data,
      );
      invariant(authorized, `${command.name} never asked its policy`);
      invariant(audited, `${command.name} wrote no audit row`);
      await writeOutbox(tx, events, now, newId);
      return result;
    });
    wakeOutbox();
    return outcome;
  } catch (error) {
    if (error instanceof TransitionError) throw new AppError('conflict', 'state_changed', { cause: error });
    throw error;
  }
}

/** Written out, as every write waits for it: putting such a statement together anew takes longer than sending it. */
async function writeAudit(
  tx: Tx,
  {
    id,
    actorId,
    requestId,
    now,
    entry,
  }: { id: string; actorId: string | null; requestId: string | null; now: Date; entry: AuditEntry },
): Promise<void> {
  const { action, subject, onBehalfOf = null, facts = {} } = entry;
  await tx.execute(sql`
    insert into audit_log
      (id, actor_id, on_behalf_of_id, action, subject_type, subject_id, facts, request_id, created_at)
    values (${id}, ${actorId}, ${onBehalfOf}, ${action}, ${subject.type}, ${subject.id}, ${JSON.stringify(facts)},
      ${requestId}, ${now.toISOString()})`);
}

/** To be called after the commit: an outbox in this process looks for what was written, and tells other processes. */
export function wakeOutbox(): void {
  peekSingleton<() => void>('outbox-wake')?.();
}

/** Puts events into the outbox, within the transaction of the change that they tell of; {@link wakeOutbox} comes after it. */
export async function writeOutbox(
  tx: Tx,
  events: readonly DomainEvent[],
  now: Date,
  newId: () => string,
): Promise<void> {
  if (events.length === 0) return;
  const at = now.toISOString();
  const rows = events.map(
    ({ kind, payload }) => sql`(${newId()}, ${kind}, ${JSON.stringify(payload)}, ${at}, ${at})`,
  );
  await tx.execute(sql`
    insert into outbox (event_id, kind, payload, next_attempt_at, created_at) values ${sql.join(rows, sql`, `)}`);
  // PostgreSQL lets transactions that notify commit one after the other only: not where it can be done afterwards.
  if (!peekSingleton('outbox-wake')) await tx.execute(sql`select pg_notify('outbox', '')`);
}

function invalidInput(error: z.ZodError): AppError {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message;
  return new AppError('invalid', 'check_fields', { fields, cause: error });
}
