import { createHash, randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { PilotSubject } from '#app/policies/pilot.policy.ts';
import type { DbOrTx, Tx } from '#db/client.server.ts';
import { evaluators, participants, pilots, solutions, teamMembers } from '#db/schema/index.ts';

/** Facts of a pilot that commands work with, and what its policy asks. */
export type PilotRow = PilotSubject & {
  slug: string;
  title: string;
  solutionId: string;
  question: string;
  consentText: string;
  consentVersion: number;
  version: number;
};

async function withPeople(
  db: DbOrTx,
  pilot: Omit<PilotRow, 'evaluatorIds' | 'teamMemberIds'>,
): Promise<PilotRow> {
  const [panel, team] = await Promise.all([
    db.select({ userId: evaluators.userId }).from(evaluators).where(eq(evaluators.pilotId, pilot.id)),
    db
      .select({ userId: teamMembers.userId })
      .from(solutions)
      .innerJoin(teamMembers, eq(teamMembers.teamId, solutions.teamId))
      .where(eq(solutions.id, pilot.solutionId)),
  ]);
  return {
    ...pilot,
    evaluatorIds: panel.map((row) => row.userId),
    teamMemberIds: team.map((row) => row.userId),
  };
}

const columns = {
  id: pilots.id,
  slug: pilots.slug,
  title: pilots.title,
  status: pilots.status,
  leadId: pilots.leadId,
  solutionId: pilots.solutionId,
  question: pilots.question,
  consentText: pilots.consentText,
  consentVersion: pilots.consentVersion,
  version: pilots.version,
};

/** The pilot, locked until the transaction ends. Throws `not_found`. */
export async function lockPilot(tx: Tx, pilotId: string): Promise<PilotRow> {
  const [pilot] = await tx.select(columns).from(pilots).where(eq(pilots.id, pilotId)).for('update');
  if (!pilot) throw new AppError('not_found');
  return withPeople(tx, pilot);
}

/** The pilot of an address, or null. Not scoped: ask the policy. */
export async function findPilot(db: DbOrTx, slug: string): Promise<PilotRow | null> {
  const [pilot] = await db.select(columns).from(pilots).where(eq(pilots.slug, slug));
  return pilot ? withPeople(db, pilot) : null;
}

/** A new secret for a participant's link, and what is stored of it. 144 bits, safe in an address. */
export function newLink(): { secret: string; hash: string } {
  const secret = randomBytes(18).toString('base64url');
  return { secret, hash: hashLink(secret) };
}

/** SHA-256 of a link's secret; the secret is random, so no key is needed. */
export function hashLink(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The participant behind a link with the pilot, locked. Throws `not_found`: a wrong link tells nothing. */
export async function lockParticipantByLink(tx: Tx, secret: string) {
  const [participant] = await tx
    .select({
      id: participants.id,
      pilotId: participants.pilotId,
      code: participants.code,
      status: participants.status,
      draftAnswers: participants.draftAnswers,
    })
    .from(participants)
    .where(eq(participants.linkHash, hashLink(secret)))
    .for('update');
  if (!participant) throw new AppError('not_found', 'link_unknown');
  const [pilot] = await tx.select(columns).from(pilots).where(eq(pilots.id, participant.pilotId));
  if (!pilot) throw new AppError('not_found', 'link_unknown');
  return { participant, pilot: await withPeople(tx, pilot) };
}
