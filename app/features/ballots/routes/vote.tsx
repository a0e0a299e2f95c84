import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { constituencyOf } from '#app/domain/people/roles.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { entriesFor, paperOf, turnoutBy } from '../ballot.queries.server.ts';
import { BallotForm } from '../components/ballot-form.tsx';
import { ForWhom } from '../components/for-whom.tsx';
import { Turnout } from '../components/turnout.tsx';
import { VoteNotices } from '../components/vote-notices.tsx';
import { browserOrder, keepPicks, keptPicks } from '../kept-picks.server.ts';
import { votePhaseOf } from '../vote-phase.ts';
import { visitVote, waitingRoles } from '../voter.server.ts';
import { voterKeyOf } from '../voter-key.server.ts';

export const handle = {
  messages: ['ballots'],
  title: ({ t, data: page }) => t('ballots')('vote.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await optionalActor(args);
  const query = new URL(args.request.url).searchParams;
  const slug = args.params.slug ?? '';
  const { vote, state, voter, others } = await visitVote(actor, slug, query.get('for'), new Date());
  const { challenge, ballot } = vote;
  const db = getDb();
  const order = voter ? { key: voterKeyOf(ballot.id, voter.id) } : await browserOrder(args.request);
  const [entries, paper, turnout, waiting] = await Promise.all([
    entriesFor(db, challenge.id, order.key),
    voter ? paperOf(db, ballot.id, voter.id) : null,
    turnoutBy(db, ballot.id),
    voter?.isSelf ? waitingRoles(db, voter.id) : [],
  ]);
  const kept = await keptPicks(
    args.request,
    slug,
    entries.map((entry) => entry.id),
  );
  // What patients have filled in themselves is theirs alone: a carer learns that they voted, not how.
  const isTheirsAlone = voter?.isSelf === false && paper !== null && !paper.byCarer;
  return data(
    {
      challenge: { id: challenge.id, slug, title: challenge.title, status: challenge.status },
      state,
      phase: votePhaseOf(challenge.phases),
      eligible: ballot.eligible.map((capacity) => ({ capacity, constituency: constituencyOf[capacity] })),
      turnout: { total: ballot.turnout, by: turnout },
      entries,
      voter: voter && {
        id: voter.id,
        isSelf: voter.isSelf,
        name: voter.name,
        canVote: voter.capacities.length > 0,
      },
      others,
      waiting,
      isTheirsAlone,
      recorded: isTheirsAlone || !paper ? null : Object.keys(paper.marks),
      picks: kept ?? (isTheirsAlone ? [] : Object.keys(paper?.marks ?? {})),
      problem: query.get('problem'),
    },
    {
      headers: {
        'Cache-Control': 'no-store',
        ...('setCookie' in order && order.setCookie ? { 'Set-Cookie': order.setCookie } : {}),
      },
    },
  );
}

/** Keeps what was ticked and goes on to the page where it is checked, through sign-in if need be. */
export async function action(args: ActionFunctionArgs) {
  const actor = await optionalActor(args);
  const form = await args.request.formData();
  const slug = args.params.slug ?? '';
  const forId = String(form.get('for') ?? '');
  const { vote, voter } = await visitVote(actor, slug, forId, new Date());
  const entries = await entriesFor(getDb(), vote.challenge.id, vote.ballot.seed);
  const ticked = new Set(form.getAll('pick').map(String));
  const picks = entries.map((entry) => entry.id).filter((id) => ticked.has(id));
  return redirect(paths.checkVote(slug, voter?.isSelf === false ? voter.id : undefined), {
    headers: { 'Set-Cookie': await keepPicks(slug, picks) },
  });
}

/** Everything on one page: what the vote is, the solutions to tick, and where it goes from here. */
export default function VotePage() {
  const page = useLoaderData<typeof loader>();
  const t = useT('ballots');
  const { challenge, state, voter } = page;
  return (
    <Page width="text" className="deciding">
      <PageHeader
        eyebrow={<Link to={paths.challenge(challenge.slug)}>{challenge.title}</Link>}
        title={t('vote.heading')}
        lead={state === 'open' ? t('vote.lead') : undefined}
      />
      <VoteNotices page={page} />
      {voter && page.others.length > 0 && state === 'open' && (
        <ForWhom slug={challenge.slug} voterId={voter.id} isSelf={voter.isSelf} others={page.others} />
      )}
      <BallotForm page={page} />
      <Turnout challengeId={challenge.id} turnout={page.turnout} isOpen={state === 'open'} />
    </Page>
  );
}
