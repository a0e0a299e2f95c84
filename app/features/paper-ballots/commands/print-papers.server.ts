import { randomInt } from 'node:crypto';
import { count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { makeReceipt } from '#app/domain/methods/voting/receipt.ts';
import { lockChallenge } from '#app/features/challenges/commands/lock-challenge.server.ts';
import { handPapers } from '#db/schema/index.ts';
import { holdPaperBallot } from '../lock-paper-ballot.server.ts';

/** Most papers of one printing, and of one vote. */
export const printLimits = { atOnce: 200, inAll: 5000 } as const;

/**
 * Makes numbered papers to be printed, each with the receipt code of its slip. Gives the ids in the order of their numbers.
 * Throws `conflict`, `too_many_papers`.
 */
export const printPapers = defineCommand({
  name: 'ballot.print_papers',
  action: 'paper.print',
  input: z.object({
    challengeId: z.uuid(),
    count: z.coerce.number('whole').int('whole').min(1, 'whole').max(printLimits.atOnce, 'whole'),
  }),
  run: async (context, { challengeId, count: wanted }) => {
    const { tx, now, newId } = context;
    // One printing at a time, so that no number is given twice.
    await lockChallenge(tx, challengeId);
    const { ballot, subject } = await holdPaperBallot(tx, challengeId, now);
    context.authorize(subject);
    const [row] = await tx.select({ n: count() }).from(handPapers).where(eq(handPapers.ballotId, ballot.id));
    const before = row?.n ?? 0;
    if (before + wanted > printLimits.inAll) throw new AppError('conflict', 'too_many_papers');
    const papers = Array.from({ length: wanted }, (_, i) => ({
      id: newId(),
      ballotId: ballot.id,
      number: String(before + i + 1).padStart(4, '0'),
      receipt: makeReceipt((bound) => randomInt(bound)),
      status: 'printed' as const,
      updatedAt: now,
      createdAt: now,
    }));
    await tx.insert(handPapers).values(papers);
    const first = papers[0]?.number ?? '';
    const last = papers.at(-1)?.number ?? '';
    await context.audit({ subject: { type: 'challenge', id: challengeId }, facts: { first, last } });
    return { first, last };
  },
});
