import { isDeepStrictEqual } from 'node:util';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { Person } from '#app/policies/actor.ts';
import { getDb } from '#db/client.server.ts';
import { saveSolution } from './commands/save-solution.server.ts';
import { submitSolution } from './commands/submit-solution.server.ts';
import { newestVersion, receiptOf } from './sendings.queries.server.ts';
import type { SolutionContent } from './solution.schemas.ts';

type Call = { actor: Person; requestId: string; now?: Date };
type Written = { solutionId: string; version: number; content: SolutionContent };

/** What became of a sending; `isNew` is false where it is the very same that was sent a moment before. */
export type Sent = { receipt: string; minutesLate: number; isNew: boolean };

/**
 * Saves a draft and sends it in. Sent twice, by a double click or from two tabs, with the same words by the same person, it is
 * saved once and sent once, and both get the one receipt. Throws what the two commands refuse; `already_sent` (`conflict`) for
 * other words than those that were sent meanwhile.
 */
export async function sendOnce(call: Call, written: Written): Promise<Sent> {
  const version = await saveOnce(call, written);
  try {
    const sent = await execute(submitSolution, call, { solutionId: written.solutionId, version });
    return { receipt: sent.receipt, minutesLate: sent.minutesLate, isNew: true };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'state_changed') throw error;
    const receipt = await receiptOf(getDb(), written.solutionId, version);
    if (receipt === null) throw error;
    return { receipt, minutesLate: 0, isNew: false };
  }
}

/** Saves; where the same person has just saved the same words on top of the same version, gives that version. */
async function saveOnce(call: Call, written: Written): Promise<number> {
  try {
    return (await execute(saveSolution, call, written)).version;
  } catch (error) {
    const isLate =
      error instanceof AppError && (error.kind === 'forbidden' || error.code === 'changed_meanwhile');
    if (!isLate) throw error;
    const newest = await newestVersion(getDb(), written.solutionId);
    const isSame =
      newest?.version === written.version + 1 &&
      newest.savedBy === call.actor.id &&
      isDeepStrictEqual(newest.content, JSON.parse(JSON.stringify(written.content)));
    if (isSame) return newest.version;
    throw error.kind === 'forbidden' ? new AppError('conflict', 'already_sent') : error;
  }
}
