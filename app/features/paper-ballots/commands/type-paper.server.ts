import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import {
  afterTyping,
  type HandPaperStatus,
  type Typing,
  typableStatuses,
} from '#app/domain/methods/voting/hand-papers.ts';
import { type Marks, marksProblem, tidyMarks } from '#app/domain/methods/voting/marks.ts';
import { competingSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import { putPaper } from '#app/features/ballots/put-paper.server.ts';
import type { Tx } from '#db/client.server.ts';
import { ballotPapers, handPapers, solutions } from '#db/schema/index.ts';
import { holdPaperBallot } from '../lock-paper-ballot.server.ts';
import { paperNumberSchema } from './hand-out-paper.server.ts';

/**
 * Types in a paper that somebody has filled in by hand. The first typing waits; the same by another person makes it count;
 * anything else sets it apart until two people say the same. Nobody sees what was typed before. Throws `invalid`: `marks`,
 * `no_such_paper`; `conflict`: `not_handed_out`, `paper_done`, `same_person`, `voted_already`, `entry_left_vote`.
 */
export const typePaper = defineCommand({
  name: 'ballot.type_paper',
  action: 'paper.type',
  input: z.object({
    challengeId: z.uuid(),
    number: paperNumberSchema,
    marks: z.record(z.uuid(), z.number()).refine((marks) => Object.keys(marks).length <= 500, 'too_many'),
  }),
  run: async (context, { challengeId, number, marks }) => {
    const { tx, actor, now } = context;
    const { ballot, subject } = await holdPaperBallot(tx, challengeId, now);
    context.authorize(subject);
    invariant(actor.kind === 'person', 'a person types papers');
    const [paper] = await tx
      .select()
      .from(handPapers)
      .where(and(eq(handPapers.ballotId, ballot.id), eq(handPapers.number, number)))
      .for('update');
    if (!paper) throw new AppError('invalid', 'check_fields', { fields: { number: 'no_such_paper' } });
    requireTypable(paper.status);
    const problem = marksProblem(ballot.method, ballot, marks, await standingIds(tx, challengeId));
    if (problem?.code === 'unknown_entry') throw new AppError('conflict', 'entry_left_vote');
    if (problem) throw new AppError('invalid', 'check_fields', { fields: { marks: problem.code } });
    const { voterKey, constituency } = paper;
    invariant(voterKey && constituency, 'a paper that was handed out has a voter');
    const key = and(eq(ballotPapers.ballotId, ballot.id), eq(ballotPapers.voterKey, voterKey));
    if ((await tx.$count(ballotPapers, key)) > 0) throw new AppError('conflict', 'voted_already');
    const typing: Typing = { by: actor.id, marks: tidyMarks(marks) };
    const first = typingOf(paper.firstBy, paper.firstMarks);
    const second = typingOf(paper.secondBy, paper.secondMarks);
    const outcome = afterTyping({ status: paper.status, first, second }, typing);
    if (outcome === 'same_person') throw new AppError('conflict', 'same_person');
    if (outcome === 'counted') {
      const { receipt } = paper;
      await putPaper(tx, {
        ...{ ballotId: ballot.id, voterKey, constituency, marks, receipt },
        ...{ byCarer: false, onPaper: true, version: 0 },
      });
    }
    context.emit({
      kind: 'subject.changed',
      payload: {
        subject: { type: 'challenge', id: challengeId },
        aspect: outcome === 'counted' ? 'turnout' : 'data',
      },
    });
    await tx
      .update(handPapers)
      .set({ status: outcome, updatedAt: now, ...kept(outcome, first, second, typing) })
      .where(eq(handPapers.id, paper.id));
    await context.audit({ subject: { type: 'challenge', id: challengeId }, facts: { number, outcome } });
    return { number, outcome };
  },
});

function requireTypable(status: HandPaperStatus): void {
  if ((typableStatuses as readonly HandPaperStatus[]).includes(status)) return;
  throw new AppError('conflict', status === 'printed' ? 'not_handed_out' : 'paper_done');
}

/** What was typed by somebody who has gone since is nobody's: it has to be typed again. */
const typingOf = (by: string | null, marks: Marks | null): Typing | null =>
  by !== null && marks !== null ? { by, marks } : null;

/** What a paper keeps: nothing once it counts; else the two newest typings of two people. */
function kept(
  outcome: 'counted' | 'typed_once' | 'differs',
  first: Typing | null,
  second: Typing | null,
  typing: Typing,
) {
  const two = outcome === 'counted' ? [] : [...[first, second].filter(other), typing].slice(-2);
  return {
    firstBy: two[0]?.by ?? null,
    firstMarks: two[0]?.marks ?? null,
    secondBy: two[1]?.by ?? null,
    secondMarks: two[1]?.marks ?? null,
  };

  function other(one: Typing | null): one is Typing {
    return one !== null && one.by !== typing.by;
  }
}

async function standingIds(tx: Tx, challengeId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: solutions.id })
    .from(solutions)
    .where(
      and(eq(solutions.challengeId, challengeId), inArray(solutions.status, [...competingSolutionStatuses])),
    );
  return rows.map((row) => row.id);
}
