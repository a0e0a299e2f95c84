import { eq } from 'drizzle-orm';
import type { CommandContext } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { ChallengePart } from '#app/domain/challenges/challenge-parts.ts';
import { challenges } from '#db/schema/index.ts';
import { findChallengeGaps } from '../challenge-gaps.queries.server.ts';
import { lockChallenge } from './lock-challenge.server.ts';

type Context = CommandContext<'challenge.edit'>;
type Locked = Awaited<ReturnType<typeof lockChallenge>>;
type Facts = Record<string, string | number | boolean>;

/**
 * Saves one part of a challenge that is not decided, in the transaction of its command. `version` is the one the writer
 * saw: what a colleague changed in the same part meanwhile is never overwritten (`conflict`, `changed_meanwhile`). A
 * challenge that is public must stay complete (`not_ready`). `write` gives facts for the history.
 */
export async function savePart(
  context: Context,
  { challengeId, version, part }: { challengeId: string; version: number; part: ChallengePart },
  write: (challenge: Locked) => Promise<Facts | undefined>,
): Promise<{ slug: string; version: number }> {
  const { tx, now } = context;
  const challenge = await lockChallenge(tx, challengeId);
  context.authorize(challenge);
  if ((challenge.partVersions[part] ?? 0) !== version) throw new AppError('conflict', 'changed_meanwhile');
  const facts = await write(challenge);
  await tx
    .update(challenges)
    .set({
      version: challenge.version + 1,
      partVersions: { ...challenge.partVersions, [part]: version + 1 },
      updatedAt: now,
    })
    .where(eq(challenges.id, challengeId));
  if (challenge.status !== 'draft') {
    const gaps = await findChallengeGaps(tx, challengeId, now);
    if (gaps.some((gap) => gap !== 'phases_over')) throw new AppError('conflict', 'not_ready');
  }
  const subject = { type: 'challenge' as const, id: challengeId };
  await context.audit({ subject, facts: { part, version: challenge.version + 1, ...facts } });
  context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'content' } });
  return { slug: challenge.slug, version: version + 1 };
}
