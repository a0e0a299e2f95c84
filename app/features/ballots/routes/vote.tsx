import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { type MarksProblem, marksProblem } from '#app/domain/methods/voting/marks.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { BallotForm } from '../components/ballot-form.tsx';
import { CountingRules } from '../components/counting-rules.tsx';
import { ForWhom } from '../components/for-whom.tsx';
import { Turnout } from '../components/turnout.tsx';
import { VoteNotices } from '../components/vote-notices.tsx';
import type { VotePageData } from '../components/vote-page-data.ts';
import { keepMarks, MOST_KEPT } from '../kept-marks.server.ts';
import { markField, readMarks } from '../marks-form.ts';
import { compareLink, readPicked, voteLink } from '../vote-links.ts';
import { loadVotePage } from '../vote-page.server.ts';
import { voteRules } from '../vote-rules.queries.server.ts';
import { votedIds } from '../voted-entries.queries.server.ts';
import { visitVote } from '../voter.server.ts';

export const handle = {
  messages: ['ballots', 'domainWork'],
  title: ({ t, data: page }) => t('ballots')('vote.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const { page, setCookie } = await loadVotePage(args);
  return data(page, {
    headers: { 'Cache-Control': 'no-store', ...(setCookie ? { 'Set-Cookie': setCookie } : {}) },
  });
}

type Problem = MarksProblem | { code: 'too_many'; id?: undefined };

/**
 * Keeps what was marked and goes where the pressed button leads: to the page where it is checked, through sign-in if need
 * be, to another part of the list, or to compare what was picked.
 */
export async function action(args: ActionFunctionArgs) {
  const actor = await optionalActor(args);
  const form = await args.request.formData();
  const slug = args.params.slug ?? '';
  const visit = await visitVote(actor, slug, String(form.get('for') ?? ''), new Date());
  const { vote, voter } = visit;
  const db = getDb();
  const [rules, ids] = await Promise.all([voteRules(db, vote.ballot.id), votedIds(db, vote.challenge.id)]);
  const marks = readMarks(form, rules.method, ids);
  const problem: Problem | null =
    Object.keys(marks).length > MOST_KEPT
      ? { code: 'too_many' }
      : marksProblem(rules.method, rules, marks, ids);
  if (problem) {
    const understood = Object.entries(marks).filter(([, mark]) => Number.isInteger(mark));
    return data(
      { failed: true as const, problem, most: MOST_KEPT, marks: Object.fromEntries(understood) },
      { status: 422 },
    );
  }
  const forId = voter?.isSelf === false ? voter.id : undefined;
  const place = { for: forId, area: String(form.get('area') ?? ''), picked: readPicked(form) };
  const [, go = 'check', area = ''] = /^(area|compare):?(.*)$/.exec(String(form.get('go') ?? '')) ?? [];
  const to =
    go === 'area'
      ? voteLink(slug, { ...place, area }, 'ballot')
      : go === 'compare'
        ? compareLink(slug, place)
        : contestPaths.checkVote(slug, forId);
  return redirect(to, { headers: { 'Set-Cookie': await keepMarks(slug, voter?.id ?? null, marks) } });
}

/** Everything on one page: what the vote is, the solutions, and where it goes from here. */
export default function VotePage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('ballots');
  const c = useT('common');
  const format = useFormat();
  const page: VotePageData = answer?.failed ? { ...loaded, marks: answer.marks } : loaded;
  const { challenge, state, voter, rules } = page;
  const isOpen = state === 'open';
  return (
    <Page width="text" className="deciding">
      {answer?.failed && (
        <ErrorSummary
          title={c('form.errorSummaryTitle')}
          errors={[problemWords(t, page, answer)]}
          submission={answer}
        />
      )}
      <PageHeader
        eyebrow={<Link to={paths.challenge(challenge.slug)}>{challenge.title}</Link>}
        title={t(`vote.heading.${rules.method}`)}
        lead={
          isOpen
            ? t(`vote.lead.${rules.method}`, {
                most: String(rules.scoreMax),
                budget: format.number(rules.budget ?? 0),
              })
            : undefined
        }
      />
      <VoteNotices page={page} />
      {voter && page.others.length > 0 && isOpen && (
        <ForWhom slug={challenge.slug} voterId={voter.id} isSelf={voter.isSelf} others={page.others} />
      )}
      {state !== 'cancelled' && <CountingRules rules={rules} />}
      <BallotForm page={page} />
      <Turnout challengeId={challenge.id} turnout={page.turnout} isOpen={isOpen} />
    </Page>
  );
}

function problemWords(
  t: ReturnType<typeof useT<'ballots'>>,
  page: VotePageData,
  { problem, most }: { problem: Problem; most: number },
) {
  if (problem.code === 'too_many')
    return { message: t('vote.tooMany', { most: String(most) }), fieldId: 'ballot' };
  const entry = page.standing.find(({ id }) => id === problem.id);
  return {
    message: t(`vote.problem.${problem.code}`, {
      most: String(page.rules.scoreMax),
      places: String(page.standing.length),
      title: entry?.title ?? '',
    }),
    fieldId: entry ? markField(entry.id) : 'ballot',
  };
}
