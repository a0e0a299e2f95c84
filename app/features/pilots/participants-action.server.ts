import { z } from 'zod';
import { execute } from '#app/commands/command.server.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import type { Person } from '#app/policies/actor.ts';
import { addParticipants } from './commands/add-participants.server.ts';
import { moveParticipant } from './commands/move-participant.server.ts';
import { renewParticipantLink } from './commands/renew-participant-link.server.ts';
import { type LinkSheet, linkSheetOf } from './link-sheets.server.ts';
import { howManySchema, moveParticipantSchema } from './pilot.schemas.ts';

/** What was done with the participants; `sheets` hold links that are shown this once. */
export type ParticipantsDone =
  | { done: 'added' | 'renewed'; sheets: LinkSheet[] }
  | { done: 'moved'; id: string; status: string };

/** What the page's forms do: add, move on, make a new link. Gives what was done, or the refusal. */
export async function participantsAction(
  form: FormData,
  call: { actor: Person; requestId: string },
  pilotId: string,
) {
  switch (form.get('intent')) {
    case 'add':
      return submitForm(form, z.object({ howMany: howManySchema }), async ({ howMany }) => {
        const added = await execute(addParticipants, call, { pilotId, howMany });
        return { done: 'added', sheets: added.map(linkSheetOf) } satisfies ParticipantsDone;
      });
    case 'renew':
      return submitForm(form, z.object({ participantId: z.uuid() }), async (chosen) => {
        const renewed = await execute(renewParticipantLink, call, chosen);
        return { done: 'renewed', sheets: [linkSheetOf(renewed)] } satisfies ParticipantsDone;
      });
    default:
      return submitForm(form, moveParticipantSchema, async (chosen) => {
        const { status } = await execute(moveParticipant, call, chosen);
        return { done: 'moved', id: chosen.participantId, status } satisfies ParticipantsDone;
      });
  }
}
