import { eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { Tx } from '#db/client.server.ts';
import { incidents } from '#db/schema/index.ts';
import { lockPilot } from '../pilot-access.server.ts';

/** An incident with its pilot, both locked. Throws `not_found`. */
export async function lockIncident(tx: Tx, incidentId: string) {
  const [incident] = await tx
    .select({
      id: incidents.id,
      pilotId: incidents.pilotId,
      status: incidents.status,
      awareAt: incidents.awareAt,
      passedOnAt: incidents.passedOnAt,
    })
    .from(incidents)
    .where(eq(incidents.id, incidentId))
    .for('update');
  if (!incident) throw new AppError('not_found');
  return { incident, pilot: await lockPilot(tx, incident.pilotId) };
}
