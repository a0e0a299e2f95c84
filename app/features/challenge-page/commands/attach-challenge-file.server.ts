import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { lockChallenge } from '#app/features/challenges/commands/lock-challenge.server.ts';
import { attachmentsOfChallenge } from '#app/features/files/files.queries.server.ts';
import { storeAttachment } from '#app/features/files/store-attachment.server.ts';
import { challengeFileLimit } from '../challenge-file-limit.ts';

/** Attaches a picture or PDF to a challenge. Refuses what `storeAttachment` refuses. */
export const attachChallengeFile = defineCommand({
  name: 'challenge.attach_file',
  action: 'challenge.attach_file',
  input: z.object({
    challengeId: z.uuid(),
    name: z.string().max(1000),
    bytes: z.instanceof(Uint8Array),
  }),
  run: async (context, { challengeId, ...file }) => {
    const { tx } = context;
    const challenge = await lockChallenge(tx, challengeId);
    context.require('challenge.read', challenge, { hide: true });
    context.authorize(challenge);
    const present = (await attachmentsOfChallenge(tx, challengeId)).length;
    const place = { subjectType: 'challenge' as const, subjectId: challengeId };
    const { id, facts } = await storeAttachment(context, place, file, { present, most: challengeFileLimit });
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: { file: id, ...facts } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'content' } });
    return { id };
  },
});
