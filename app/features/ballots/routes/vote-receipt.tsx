import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { getDb } from '#db/client.server.ts';
import { paperOf, titlesOf } from '../ballot.queries.server.ts';
import { PaperList } from '../components/paper-list.tsx';
import { ReceiptCode } from '../components/receipt-code.tsx';
import { entriesOrder } from '../entries-order.server.ts';
import { paperLines } from '../paper-lines.ts';
import { votePhaseOf } from '../vote-phase.ts';
import { voteRules } from '../vote-rules.queries.server.ts';
import { votedEntries } from '../voted-entries.queries.server.ts';
import { visitVote } from '../voter.server.ts';

export const handle = {
  messages: ['ballots'],
  title: ({ t, data: page }) => t('ballots')('receipt.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const slug = args.params.slug ?? '';
  const forId = new URL(args.request.url).searchParams.get('for');
  const { vote, state, voter } = await visitVote(actor, slug, forId, new Date());
  const { challenge, ballot } = vote;
  const db = getDb();
  const paper = voter && (await paperOf(db, ballot.id, voter.id));
  if (!paper || (!voter.isSelf && !paper.byCarer)) throw redirect(paths.vote(slug));
  const order = await entriesOrder(args.request, ballot.id, voter);
  const [rules, entries, titles] = await Promise.all([
    voteRules(db, ballot.id),
    votedEntries(db, challenge.id, order.key),
    titlesOf(db, Object.keys(paper.marks)),
  ]);
  const taking = new Set(entries.map(({ id }) => id));
  const others = [...titles].flatMap(([id, { title, status }]) =>
    taking.has(id) ? [] : [{ id, title, hasLeft: ['withdrawn', 'ineligible'].includes(status) }],
  );
  return data(
    {
      challenge: { slug, title: challenge.title },
      isOpen: state === 'open',
      phase: votePhaseOf(challenge.phases),
      voter: { id: voter.id, isSelf: voter.isSelf, name: voter.name },
      constituency: paper.constituency,
      receipt: paper.receipt,
      // Without the code: addresses are written down in more places than pages.
      listedAt: ballot.result && can(actor, 'results.read', challenge) ? contestPaths.ownBallot(slug) : null,
      rules: { method: rules.method, scoreMax: rules.scoreMax },
      lines: paperLines(rules.method, paper.marks, [...entries, ...others]),
    },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

/** What is recorded of a person's vote, the code to find it again, and until when it can be changed. */
export default function VoteReceipt() {
  const { challenge, isOpen, phase, voter, constituency, receipt, listedAt, rules, lines } =
    useLoaderData<typeof loader>();
  const t = useT('ballots');
  const d = useT('domain');
  const format = useFormat();
  const canPrint = useHydrated();
  const heading = voter.isSelf
    ? t(isOpen ? 'receipt.heading' : 'receipt.headingOver')
    : t('receipt.headingFor', { name: voter.name ?? '' });
  return (
    <Page width="form" className="deciding">
      <PageHeader
        eyebrow={<Link to={paths.challenge(challenge.slug)}>{challenge.title}</Link>}
        title={heading}
      />
      <DescriptionList
        items={[
          {
            id: 'what',
            term: t('receipt.what'),
            detail:
              lines.length === 0 ? (
                t('receipt.blank')
              ) : (
                <PaperList method={rules.method} scoreMax={rules.scoreMax} lines={lines} />
              ),
          },
          { id: 'group', term: t('receipt.group'), detail: d(`constituency.${constituency}`) },
          ...(phase
            ? [
                {
                  id: 'until',
                  term: t(isOpen ? 'receipt.until' : 'receipt.closed'),
                  detail: format.dateTime(phase.endsAt),
                },
              ]
            : []),
        ]}
      />
      <ReceiptCode code={receipt} isOpen={isOpen} listedAt={listedAt} />
      <p>{t('receipt.secret')}</p>
      <div className="cluster">
        <ButtonLink to={paths.challenge(challenge.slug)}>{t('receipt.back')}</ButtonLink>
        {isOpen && (
          <ButtonLink
            to={contestPaths.voteFor(challenge.slug, { for: voter.isSelf ? undefined : voter.id })}
            tone="secondary"
          >
            {t('receipt.change')}
          </ButtonLink>
        )}
        {canPrint && (
          <Button type="button" tone="secondary" icon="print" onClick={() => window.print()}>
            {t('receipt.print')}
          </Button>
        )}
      </div>
    </Page>
  );
}
