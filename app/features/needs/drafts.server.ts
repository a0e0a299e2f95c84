import { createHash, randomBytes } from 'node:crypto';
import { createCookie } from '@remix-run/node';
import { and, desc, eq, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import type { Db, DbOrTx } from '#db/client.server.ts';
import { needDrafts } from '#db/schema/index.ts';
import { getEnv } from '#server/env.server.ts';
import type { NeedAnswers } from './need-answers.ts';
import { storedAnswersSchema } from './needs.schemas.ts';

/** How long the cookie outlives a draft at most, in days; the cluster's setting decides when a draft is deleted. */
export const draftDays = 730;

/** A half-written need, as its writer sees it. */
export type Draft = {
  id: string;
  ownerId: string | null;
  /** The need that is being edited; null for a new one. */
  needId: string | null;
  answers: NeedAnswers;
  /** Privacy findings that the writer chose to keep (see `findingId`). */
  kept: string[];
  updatedAt: Date;
};

const cookie = createCookie('tandem_draft', {
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  maxAge: draftDays * 86_400,
});

const keptSchema = z.array(z.string()).catch([]);
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

const columns = {
  id: needDrafts.id,
  ownerId: needDrafts.ownerId,
  needId: needDrafts.needId,
  answers: needDrafts.answers,
  kept: needDrafts.kept,
  updatedAt: needDrafts.updatedAt,
};

type Row = Omit<Draft, 'answers' | 'kept'> & { answers: unknown; kept: unknown };

const toDraft = (row: Row): Draft => ({
  ...row,
  answers: storedAnswersSchema.parse(row.answers),
  kept: keptSchema.parse(row.kept),
});

async function readSecret(request: Request): Promise<string | null> {
  const secret: unknown = await cookie.parse(request.headers.get('Cookie')).catch(() => null);
  return typeof secret === 'string' && secret.length >= 32 && secret.length <= 64 ? secret : null;
}

/** The cookie that finds a draft again, on this device only. */
export function draftCookie(secret: string): Promise<string> {
  return cookie.serialize(secret, { secure: getEnv().APP_URL.startsWith('https:') });
}

/** The cookie that forgets the draft. */
export function blankDraftCookie(): Promise<string> {
  return cookie.serialize('', { maxAge: 0 });
}

/**
 * The draft of this browser, else the newest of the person signed in; null when there is none. A draft that
 * somebody else has made theirs on the same device stays unseen.
 */
export async function findDraft(db: DbOrTx, actor: Actor, request: Request): Promise<Draft | null> {
  const secret = await readSecret(request);
  const personId = actor.kind === 'person' ? actor.id : null;
  if (!secret && !personId) return null;
  const mine = [
    secret ? eq(needDrafts.tokenHash, hashOf(secret)) : undefined,
    personId ? eq(needDrafts.ownerId, personId) : undefined,
  ].filter((condition) => condition !== undefined);
  const rows = await db
    .select({ ...columns, tokenHash: needDrafts.tokenHash })
    .from(needDrafts)
    .where(and(isNull(needDrafts.sentAt), or(...mine)))
    .orderBy(desc(needDrafts.updatedAt))
    .limit(20);
  const allowed = rows.filter((row) => can(actor, 'need.draft', row));
  const row = allowed.find((one) => secret && one.tokenHash === hashOf(secret)) ?? allowed[0];
  if (!row) return null;
  const { tokenHash: _, ...draft } = row;
  return toDraft(draft);
}

/** Begins a draft and gives the secret for its cookie. */
export async function startDraft(
  db: DbOrTx,
  actor: Actor,
  start: { id: string; now: Date; answers: NeedAnswers; needId?: string },
): Promise<{ draft: Draft; secret: string }> {
  const secret = randomBytes(32).toString('base64url');
  const ownerId = actor.kind === 'person' ? actor.id : null;
  const [row] = await db
    .insert(needDrafts)
    .values({
      id: start.id,
      tokenHash: hashOf(secret),
      ownerId,
      needId: start.needId ?? null,
      answers: start.answers,
      updatedAt: start.now,
      createdAt: start.now,
    })
    .returning(columns);
  if (!row) throw new Error('The draft was not stored');
  return { draft: toDraft(row), secret };
}

/**
 * Changes a draft under a lock, so that two tabs that save at once do not lose each other's answers. `change`
 * gets what is stored now and gives what should be; null leaves it. A draft of somebody signed in becomes theirs.
 *
 * Drafts are no command: nobody but their writer ever sees them, many are written without an account, and they are
 * saved while somebody types. What becomes of them (sent, edited) is a command with its audit row.
 */
export async function updateDraft(
  db: Db,
  actor: Actor,
  draftId: string,
  now: Date,
  change: (stored: Draft) => Pick<Draft, 'answers' | 'kept'> | null,
): Promise<Draft | null> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select(columns)
      .from(needDrafts)
      .where(and(eq(needDrafts.id, draftId), isNull(needDrafts.sentAt)))
      .for('update');
    if (!row || !can(actor, 'need.draft', row)) return null;
    const stored = toDraft(row);
    const changed = change(stored);
    if (!changed) return stored;
    const ownerId = stored.ownerId ?? (actor.kind === 'person' ? actor.id : null);
    await tx
      .update(needDrafts)
      .set({ answers: changed.answers, kept: changed.kept, ownerId, updatedAt: now })
      .where(eq(needDrafts.id, draftId));
    return { ...stored, ...changed, ownerId, updatedAt: now };
  });
}

/** Throws a draft away. */
export async function discardDraft(db: DbOrTx, actor: Actor, draft: Draft): Promise<void> {
  if (can(actor, 'need.draft', draft)) await db.delete(needDrafts).where(eq(needDrafts.id, draft.id));
}
