import { eq, sql } from 'drizzle-orm';
import type { NeedStatus } from '#app/domain/needs/need-machine.ts';
import { type PilotStatus, publicPilotStatuses } from '#app/domain/pilots/pilot-machine.ts';
import type { SubjectRef } from '#app/domain/subjects.ts';
import type { Actor } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { challenges, comments, type needs, pilots, solutions } from '#db/schema/index.ts';

/** What a discussion must know of the thing it is about. */
export type DiscussedSubject = {
  /** Whose it is; null where it is a team's or the cluster's. */
  authorId: string | null;
  /** Whether the actor may read it, as its own policy says. */
  readable: boolean;
};

type Reader = (db: DbOrTx, actor: Actor, id: string) => Promise<DiscussedSubject | null>;

type NeedFacts = Pick<typeof needs.$inferSelect, 'id' | 'authorId' | 'writtenById' | 'channel' | 'status'> & {
  hiddenAt: string | null;
};

const readNeed: Reader = async (db, actor, id) => {
  const [need] = (await db.execute(sql`
    select id, author_id as "authorId", written_by_id as "writtenById", channel, status, hidden_at as "hiddenAt"
    from needs where id = ${id}`)) as unknown as NeedFacts[];
  if (!need) return null;
  const closed: readonly NeedStatus[] = ['withdrawn', 'merged'];
  const subject = { ...need, hiddenAt: need.hiddenAt === null ? null : new Date(need.hiddenAt) };
  return {
    authorId: need.authorId,
    readable: can(actor, 'need.read', subject) && !closed.includes(need.status),
  };
};

const readComment: Reader = async (db, actor, id) => {
  const [comment] = await db
    .select({
      id: comments.id,
      authorId: comments.authorId,
      status: comments.status,
      createdAt: comments.createdAt,
    })
    .from(comments)
    .where(eq(comments.id, id));
  return comment ? { authorId: comment.authorId, readable: can(actor, 'comment.read', comment) } : null;
};

const readChallenge: Reader = async (db, actor, id) => {
  const [challenge] = await db
    .select({ id: challenges.id, status: challenges.status, announcedAt: challenges.announcedAt })
    .from(challenges)
    .where(eq(challenges.id, id));
  return challenge ? { authorId: null, readable: can(actor, 'challenge.read', challenge) } : null;
};

const readSolution: Reader = async (db, actor, id) => {
  const [solution] = await db
    .select({
      id: solutions.id,
      status: solutions.status,
      memberIds: sql<
        string[]
      >`array(select m.user_id::text from team_members m where m.team_id = solutions.team_id)`,
    })
    .from(solutions)
    .where(eq(solutions.id, id));
  if (!solution) return null;
  return { authorId: null, readable: can(actor, 'solution.read', { ...solution, leadIds: [] }) };
};

const readPilot: Reader = async (db, _actor, id) => {
  const [pilot] = await db.select({ status: pilots.status }).from(pilots).where(eq(pilots.id, id));
  if (!pilot) return null;
  // What is said about a pilot is public or is not said: its inner circle has its own pages.
  return {
    authorId: null,
    readable: (publicPilotStatuses as readonly PilotStatus[]).includes(pilot.status),
  };
};

const readers: Readonly<Partial<Record<SubjectRef['type'], Reader>>> = {
  need: readNeed,
  challenge: readChallenge,
  solution: readSolution,
  pilot: readPilot,
  comment: readComment,
};

/** The subject, or null when there is none. */
export async function readSubject(
  db: DbOrTx,
  actor: Actor,
  subject: SubjectRef,
): Promise<DiscussedSubject | null> {
  return (await readers[subject.type]?.(db, actor, subject.id)) ?? null;
}
