import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { ChallengeStatus } from '#app/domain/challenges/challenge-machine.ts';
import type { PhaseKind } from '#app/domain/challenges/phases.ts';
import { type MarksProblem, marksProblem } from '#app/domain/methods/voting/marks.ts';
import { type Capacity, capacities, constituencyOf } from '#app/domain/people/roles.ts';
import { competingSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import { allowedNow } from '#app/features/challenges/challenge-now.queries.server.ts';
import type { Tx } from '#db/client.server.ts';
import { noteArrival } from '../note-arrival.server.ts';
import { holdBallot, putPaper } from '../put-paper.server.ts';
import { isVoteOpen } from '../vote-phase.ts';
import { voterKeyOf } from '../voter-key.server.ts';

/** Solutions that one paper may name. */
const mostMarks = 500;

/**
 * Puts a person's paper into the ballot, or changes it. Secret: the paper lies under a key that names nobody, and the
 * audit row says that somebody voted, never how. Voters do not wait for one another; the count waits for all who are at
 * it, and whoever comes later is refused, so that a paper is either counted or refused.
 *
 * Throws `invalid`: `marks` for a paper that does not fit the method. Throws `conflict`: `vote_closed`; `entry_left_vote` for
 * a solution that does not take part (any more); `paper_changed` when another window has voted since `version` was seen;
 * `voted_themselves` when a carer would change what the patient has filled in. Throws `forbidden`: `voter_left` when the
 * voter's role was taken away meanwhile. Sending the same paper twice changes nothing.
 */
export const castBallot = defineCommand({
  name: 'ballot.cast',
  action: 'ballot.vote',
  input: z.object({
    challengeId: z.uuid(),
    voterId: z.uuid(),
    capacity: z.enum(capacities),
    marks: z
      .record(z.uuid(), z.number().int())
      .refine((marks) => Object.keys(marks).length <= mostMarks, 'too_many'),
    /** The paper that was seen before; 0 for none. */
    version: z.coerce.number().int().min(0).default(0),
    /** Address of the caller. Only its network is noted, and not beside the paper. */
    network: z.string().max(100).optional(),
  }),
  run: async (context, { challengeId, voterId, capacity, marks, version, network }) => {
    const { tx, actor, now } = context;
    // Sent together: one round trip while the ballot is held.
    const [ballot, challenge] = await Promise.all([
      holdBallot(tx, challengeId),
      readScene(tx, challengeId, voterId, capacity),
    ]);
    if (!ballot || !challenge) throw new AppError('not_found');
    const { isVoter, standing } = challenge;
    if (ballot.countedAt || !isVoteOpen(challenge, now)) throw new AppError('conflict', 'vote_closed');
    const actionsNow = allowedNow(actor, challenge.status, challenge.phases, now);
    context.authorize({ ...challenge, actionsNow, voterId, capacity, eligible: ballot.eligible });
    const byCarer = actor.kind === 'person' && actor.id !== voterId;
    if (!isVoter) throw new AppError('forbidden', byCarer ? 'voter_left' : undefined);
    refuse(marksProblem(ballot.method, ballot, marks, standing));
    const { receipt, isNew } = await putPaper(tx, {
      ballotId: ballot.id,
      voterKey: voterKeyOf(ballot.id, voterId),
      constituency: constituencyOf[capacity],
      marks,
      byCarer,
      onPaper: false,
      version,
    });
    const subject = { type: 'challenge' as const, id: challengeId };
    if (isNew) context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'turnout' } });
    await Promise.all([
      isNew && noteArrival(tx, { ballotId: ballot.id, voterId, address: network, now }),
      context.audit({ subject, onBehalfOf: byCarer ? voterId : null }),
      context.flush(),
    ]);
    return { slug: challenge.slug, changed: !isNew, receipt };
  },
});

function refuse(problem: MarksProblem | null): void {
  if (!problem) return;
  if (problem.code === 'unknown_entry') throw new AppError('conflict', 'entry_left_vote');
  throw new AppError('invalid', 'check_fields', { fields: { marks: problem.code } });
}

type Scene = {
  slug: string;
  title: string;
  status: ChallengeStatus;
  phases: { id: string; kind: PhaseKind; startsAt: string; endsAt: string }[];
  isVoter: boolean;
  standing: string[];
};

/**
 * The challenge with its phases; whether the voter is here in the capacity in which the paper is cast, now and not only when
 * they signed in; and the solutions that take part now. In one statement, written out: when everyone votes in the last hour,
 * putting statements together is what takes the time.
 */
async function readScene(tx: Tx, challengeId: string, voterId: string, capacity: Capacity) {
  const [row] = await tx.execute<Scene>(sql`
    select c.slug, c.title, c.status,
      coalesce((
        select json_agg(
          json_build_object('id', p.id, 'kind', p.kind, 'startsAt', p.starts_at, 'endsAt', p.ends_at)
          order by p.starts_at)
        from phases p where p.challenge_id = c.id
      ), '[]') as phases,
      exists (
        select from users u join user_roles r on r.user_id = u.id
        where u.id = ${voterId} and u.suspended_at is null and u.erased_at is null
          and r.role = ${capacity} and r.status = 'verified'
      ) as "isVoter",
      array(
        select s.id::text from solutions s
        where s.challenge_id = c.id and s.status::text = any (${competing}::text[])
      ) as standing
    from challenges c where c.id = ${challengeId}`);
  if (!row) return null;
  const phases = row.phases.map(({ startsAt, endsAt, ...phase }) => ({
    ...phase,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  }));
  return { ...row, id: challengeId, phases };
}

const competing = `{${competingSolutionStatuses.join(',')}}`;
