import { eq, sql } from 'drizzle-orm';
import type { LiveType } from '#app/domain/subjects.ts';
import type { Actor } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { qualified } from '#db/qualified.server.ts';
import { challenges, needs, pilots, priorityRounds, solutions } from '#db/schema/index.ts';
import type { RoomRequest } from './contract.ts';

/** Says whether somebody may be in a room, as things stood when it was asked for. */
export type MayEnter = (actor: Actor) => boolean;

const nobody: MayEnter = () => false;

/** For each kind of subject: asks its policy who may read this one. Null where there is no such subject. */
const subjectAccess: Readonly<Record<LiveType, (db: DbOrTx, id: string) => Promise<MayEnter | null>>> = {
  async need(db, id) {
    const [need] = await db
      .select({
        id: needs.id,
        authorId: needs.authorId,
        writtenById: needs.writtenById,
        channel: needs.channel,
        status: needs.status,
        hiddenAt: needs.hiddenAt,
      })
      .from(needs)
      .where(eq(needs.id, id));
    return need ? (actor) => can(actor, 'need.read', need) : null;
  },
  async challenge(db, id) {
    const [challenge] = await db
      .select({ id: challenges.id, status: challenges.status, announcedAt: challenges.announcedAt })
      .from(challenges)
      .where(eq(challenges.id, id));
    return challenge ? (actor) => can(actor, 'challenge.read', challenge) : null;
  },
  async solution(db, id) {
    const [solution] = await db
      .select({
        id: solutions.id,
        status: solutions.status,
        memberIds: teamIds(sql`true`),
        leadIds: teamIds(sql`m.role = 'lead'`),
      })
      .from(solutions)
      .where(eq(solutions.id, id));
    return solution ? (actor) => can(actor, 'solution.read', solution) : null;
  },
  async pilot(db, id) {
    const [pilot] = await db
      .select({
        id: pilots.id,
        status: pilots.status,
        leadId: pilots.leadId,
        evaluatorIds: sql<
          string[]
        >`array(select e.user_id::text from evaluators e where e.pilot_id = ${qualified(pilots.id)})`,
        teamMemberIds: teamIds(sql`true`),
      })
      .from(pilots)
      .innerJoin(solutions, eq(solutions.id, pilots.solutionId))
      .where(eq(pilots.id, id));
    return pilot ? (actor) => can(actor, 'pilot.read', pilot) : null;
  },
  async priority_round(db, id) {
    const [round] = await db
      .select({
        id: priorityRounds.id,
        status: priorityRounds.status,
        interimEndsAt: priorityRounds.interimEndsAt,
      })
      .from(priorityRounds)
      .where(eq(priorityRounds.id, id));
    return round ? (actor) => can(actor, 'priority.read', round) : null;
  },
};

function teamIds(which: ReturnType<typeof sql>) {
  return sql<
    string[]
  >`array(select m.user_id::text from team_members m where m.team_id = solutions.team_id and ${which})`;
}

/**
 * Who may be in this room now. One query for the subject, however many sockets are then asked about; a subject
 * that does not exist lets nobody in, and cannot be told from one that is private.
 */
export async function roomAccess(db: DbOrTx, request: RoomRequest): Promise<MayEnter> {
  if (request.room === 'queue') return (actor) => can(actor, 'queue.read', null);
  return (await subjectAccess[request.subject.type](db, request.subject.id)) ?? nobody;
}
