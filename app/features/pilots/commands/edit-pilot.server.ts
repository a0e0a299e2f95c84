import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { openTextStatuses, type PilotStatus } from '#app/domain/pilots/pilot-machine.ts';
import { pilots } from '#db/schema/index.ts';
import { editPilotSchema } from '../pilot.schemas.ts';
import { lockPilot } from '../pilot-access.server.ts';
import { findLead, requireSite, tellLead } from '../pilot-people.server.ts';

/**
 * Staff or the clinical lead change a pilot. Until people are asked, the question and the consent text can change too; a
 * changed consent text gets the next version, so that nobody agrees to words they have not seen.
 */
export const editPilot = defineCommand({
  name: 'pilot.edit',
  action: 'pilot.edit',
  input: editPilotSchema,
  run: async (context, { pilotId, version, content }) => {
    const { tx, now } = context;
    const pilot = await lockPilot(tx, pilotId);
    context.authorize(pilot);
    if (version !== pilot.version) throw new AppError('conflict', 'changed_meanwhile');
    const { leadEmail, ...words } = content;
    const newText = words.consentText !== pilot.consentText;
    const newQuestion = words.question !== pilot.question;
    if (!(openTextStatuses as readonly PilotStatus[]).includes(pilot.status)) {
      if (newText) throw new AppError('invalid', 'text_fixed', { fields: { consentText: 'text_fixed' } });
      if (newQuestion) throw new AppError('invalid', 'text_fixed', { fields: { question: 'text_fixed' } });
    }
    await requireSite(tx, words.siteId);
    const leadId = await findLead(tx, leadEmail);
    await tx
      .update(pilots)
      .set({
        ...words,
        leadId,
        consentVersion: pilot.consentVersion + (newText ? 1 : 0),
        version: pilot.version + 1,
        updatedAt: now,
      })
      .where(eq(pilots.id, pilotId));
    const subject = { type: 'pilot' as const, id: pilotId };
    await context.audit({ subject, facts: { newText, newQuestion, newLead: leadId !== pilot.leadId } });
    if (leadId !== pilot.leadId) {
      // The old lead may no longer hear what only the lead hears.
      context.emit({ kind: 'access.changed', payload: { userId: pilot.leadId } });
      context.emit(tellLead({ ...pilot, leadId, title: words.title }));
    }
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'content' } });
    return { slug: pilot.slug };
  },
});
