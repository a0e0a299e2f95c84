import { z } from 'zod';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import type { Person } from '#app/policies/actor.ts';
import { classifyIncident } from './commands/classify-incident.server.ts';
import { passOnIncident } from './commands/pass-on-incident.server.ts';
import { reportIncident } from './commands/report-incident.server.ts';
import { classificationSchema, incidentFormSchema } from './pilot.schemas.ts';
import { optionalDay } from './pilot-form.server.ts';

/** What somebody wrote about an incident. Throws `invalid` for a day that is still to come. */
export function reportOf({ what, onset }: z.output<typeof incidentFormSchema>, now: Date) {
  const onsetAt = optionalDay(onset, 'onset');
  if (onsetAt && onsetAt.getTime() > now.getTime() + 86_400_000) {
    throw new AppError('invalid', 'date_future', { fields: { onset: 'date_future' } });
  }
  return { what, onsetAt };
}

/** What the forms of the incidents' page do. Gives what was done, or the refusal. */
export async function incidentsAction(
  form: FormData,
  call: { actor: Person; requestId: string },
  pilotId: string,
) {
  switch (form.get('intent')) {
    case 'classify':
      return submitForm(form, classificationSchema, async (verdict) => {
        await execute(classifyIncident, call, verdict);
        return 'classified' as const;
      });
    case 'pass-on':
      return submitForm(form, z.object({ incidentId: z.uuid() }), async (chosen) => {
        await execute(passOnIncident, call, chosen);
        return 'passedOn' as const;
      });
    default:
      return submitForm(form, incidentFormSchema, async (typed) => {
        await execute(reportIncident, call, { pilotId, report: reportOf(typed, new Date()) });
        return 'reported' as const;
      });
  }
}
