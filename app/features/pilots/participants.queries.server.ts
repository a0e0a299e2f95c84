import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ParticipantStatus } from '#app/domain/pilots/pilot-machine.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { qualified } from '#db/qualified.server.ts';
import { participants, questionnaireResponses } from '#db/schema/index.ts';

/** A participant as the site sees them: a code and where they stand. */
export type ParticipantRow = {
  id: string;
  code: string;
  status: ParticipantStatus;
  reason: string | null;
  consentedAt: Date | null;
  answered: boolean;
};

export const participantsPerPage = 25;

/** One page of a pilot's participants, in the order they were added. Ask `participant.list` first. */
export async function listParticipants(
  db: DbOrTx,
  pilotId: string,
  { status, after }: { status: readonly ParticipantStatus[]; after: string | null },
): Promise<{ rows: ParticipantRow[]; after: string | null }> {
  const from = z.uuid().safeParse(after).data;
  const rows = await db
    .select({
      id: participants.id,
      code: participants.code,
      status: participants.status,
      reason: participants.reason,
      consentedAt: participants.consentedAt,
      answered: sql<boolean>`exists (select 1 from ${questionnaireResponses} where ${qualified(questionnaireResponses.participantId)} = ${qualified(participants.id)})`,
    })
    .from(participants)
    .where(
      and(
        eq(participants.pilotId, pilotId),
        status.length > 0 ? inArray(participants.status, [...status]) : undefined,
        from ? gt(participants.id, from) : undefined,
      ),
    )
    .orderBy(asc(participants.id))
    .limit(participantsPerPage + 1);
  const more = rows.length > participantsPerPage;
  return {
    rows: rows.slice(0, participantsPerPage),
    after: more ? (rows[participantsPerPage - 1]?.id ?? null) : null,
  };
}

/** How many stand in each state. */
export async function countByStatus(
  db: DbOrTx,
  pilotId: string,
): Promise<{ status: ParticipantStatus; count: number }[]> {
  return db
    .select({ status: participants.status, count: count() })
    .from(participants)
    .where(eq(participants.pilotId, pilotId))
    .groupBy(participants.status)
    .orderBy(participants.status);
}
