import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { handPapers } from '#db/schema/index.ts';
import { holdPaperBallot } from '../lock-paper-ballot.server.ts';
import { paperNumberSchema } from './hand-out-paper.server.ts';

/**
 * Says that a paper does not count: spoilt, lost, or its voter has voted on screen. What was typed of it goes; its voter can
 * get another one. Throws `invalid`, `no_such_paper`; `conflict`, `paper_done` for one that counts or is void already.
 */
export const voidPaper = defineCommand({
  name: 'ballot.void_paper',
  action: 'paper.void',
  input: z.object({
    challengeId: z.uuid(),
    number: paperNumberSchema,
    reason: z.string().trim().min(3, 'reason').max(300, 'too_long'),
  }),
  run: async (context, { challengeId, number, reason }) => {
    const { tx, now } = context;
    const { ballot, subject } = await holdPaperBallot(tx, challengeId, now);
    context.authorize(subject);
    const [paper] = await tx
      .select({ id: handPapers.id, status: handPapers.status })
      .from(handPapers)
      .where(and(eq(handPapers.ballotId, ballot.id), eq(handPapers.number, number)))
      .for('update');
    if (!paper) throw new AppError('invalid', 'check_fields', { fields: { number: 'no_such_paper' } });
    if (paper.status === 'counted' || paper.status === 'void') throw new AppError('conflict', 'paper_done');
    const blank = { firstBy: null, firstMarks: null, secondBy: null, secondMarks: null };
    await tx
      .update(handPapers)
      .set({ ...blank, status: 'void', reason, updatedAt: now })
      .where(eq(handPapers.id, paper.id));
    await context.audit({ subject: { type: 'challenge', id: challengeId }, facts: { number } });
    context.emit({
      kind: 'subject.changed',
      payload: { subject: { type: 'challenge', id: challengeId }, aspect: 'data' },
    });
    return { number };
  },
});
