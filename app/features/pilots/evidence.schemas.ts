import { z } from 'zod';
import { evaluationDomains } from '#app/domain/evaluations/decisions.ts';
import type { Evidence } from '#app/domain/evaluations/evidence.ts';
import { participantStatuses } from '#app/domain/pilots/pilot-machine.ts';

const count = z.number().int().min(0);
const points = z.number().nullable();

/** A frozen snapshot as it comes back from the database. */
export const evidenceSchema: z.ZodType<Evidence> = z.object({
  participants: z.array(z.object({ status: z.enum(participantStatuses), agreed: z.boolean(), count })),
  sus: z.object({
    n: count,
    unscored: count,
    imputed: count,
    mean: points,
    sd: points,
    min: points,
    max: points,
  }),
  incidents: z.object({ total: count, serious: count, unclassified: count, related: count }),
  panel: z.array(z.object({ domain: z.enum(evaluationDomains), scores: z.array(z.number()), mean: points })),
});
