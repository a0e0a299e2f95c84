import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { Marks } from '#app/domain/methods/voting/marks.ts';
import { capacities } from '#app/domain/people/roles.ts';
import { isOrActsFor } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { getDb } from '#db/client.server.ts';
import { castBallot } from './commands/cast-ballot.server.ts';
import { forgetMarks, keepMarks } from './kept-marks.server.ts';
import { readMarks } from './marks-form.ts';
import { voteForForm } from './vote-rules.queries.server.ts';

const castSchema = z.object({
  for: z.uuid(),
  capacity: z.enum(capacities),
  version: z.coerce.number().int().min(0),
});

/** Why a vote was not cast that can be cast all the same after another look. */
export type Refusal = 'paper_changed' | 'entry_left_vote' | 'capacity';

const refused = new WeakMap<object, Marks>();

/**
 * The paper that was just refused in this request. Another window that has voted meanwhile has made the browser forget what
 * was kept, and without scripts the page that says so is drawn before the browser keeps it again.
 */
export const refusedMarks = (context: object): Marks | null => refused.get(context) ?? null;

/** Refusals after which the page of the vote says what happened. */
const ends: Readonly<Record<string, string>> = {
  vote_closed: 'late',
  voter_left: 'voter',
  voted_themselves: 'voter',
};

/** Casts the paper that was checked, and leads to its receipt. */
export async function castVote(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const slug = args.params.slug ?? '';
  const form = await args.request.formData();
  const vote = await voteForForm(getDb(), slug);
  if (!vote || !can(actor, 'challenge.read', vote.challenge)) throw new AppError('not_found');
  const forId = String(form.get('for') ?? '');
  const forOther = forId === actor.id ? undefined : forId;
  const voterId = isOrActsFor(actor, forId, 'vote') ? forId : actor.id;
  const own = voterId === actor.id ? undefined : voterId;
  // What has left meanwhile goes along, so that it is refused and said, not silently dropped.
  const marks = readMarks(form, vote.method, vote.entries);
  const unread = contestPaths.voteFor(slug, { for: own, problem: 'marks' });
  if (Object.values(marks).some(Number.isNaN)) throw redirect(unread);
  const refuse = async (code: Refusal, status: number) => {
    refused.set(args.context, marks);
    const headers = { 'Set-Cookie': await keepMarks(slug, voterId, marks) };
    return data({ failed: true as const, code }, { status, headers });
  };
  const parsed = castSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refuse('capacity', 422);
  const { capacity, version } = parsed.data;
  try {
    const network = args.context.clientIp;
    const input = { challengeId: vote.challenge.id, voterId: forId, capacity, marks, version, network };
    await execute(castBallot, { actor, requestId: args.context.requestId }, input);
  } catch (error) {
    const code = error instanceof AppError ? (error.code ?? error.kind) : '';
    if (code === 'paper_changed' || code === 'entry_left_vote') return refuse(code, 409);
    if (code === 'check_fields') throw redirect(unread);
    const problem = ends[code];
    if (problem) throw redirect(contestPaths.voteFor(slug, { for: own, problem }));
    if (code === 'forbidden') {
      throw redirect(contestPaths.voteFor(slug, { problem: forOther ? 'voter' : 'role' }));
    }
    throw error;
  }
  const headers = new Headers();
  for (const cookie of await forgetMarks(args.request, slug, voterId)) headers.append('Set-Cookie', cookie);
  return redirect(contestPaths.voteReceipt(slug, forOther), { headers });
}
