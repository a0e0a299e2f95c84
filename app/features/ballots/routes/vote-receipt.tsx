import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { paperOf, titlesOf } from '../ballot.queries.server.ts';
import { votePhaseOf } from '../vote-phase.ts';
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
  const db = getDb();
  const paper = voter && (await paperOf(db, vote.ballot.id, voter.id));
  if (!paper || (!voter.isSelf && !paper.byCarer)) throw redirect(paths.vote(slug));
  const titles = await titlesOf(db, Object.keys(paper.marks));
  return data(
    {
      challenge: { slug, title: vote.challenge.title },
      isOpen: state === 'open',
      phase: votePhaseOf(vote.challenge.phases),
      voter: { id: voter.id, isSelf: voter.isSelf, name: voter.name },
      constituency: paper.constituency,
      receipt: paper.receipt,
      chosen: Object.keys(paper.marks).flatMap((id) => {
        const entry = titles.get(id);
        return entry
          ? [{ id, title: entry.title, hasLeft: ['withdrawn', 'ineligible'].includes(entry.status) }]
          : [];
      }),
    },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

/** What is recorded of a person's vote, and until when it can be changed. */
export default function VoteReceipt() {
  const { challenge, isOpen, phase, voter, constituency, chosen } = useLoaderData<typeof loader>();
  const t = useT('ballots');
  const d = useT('domain');
  const format = useFormat();
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
              chosen.length === 0 ? (
                t('receipt.blank')
              ) : (
                <ul className="vote-chosen">
                  {chosen.map(({ id, title, hasLeft }) => (
                    <li key={id}>
                      {title}
                      {hasLeft && ` (${t('receipt.left')})`}
                    </li>
                  ))}
                </ul>
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
      <Notice>
        <p>{t('receipt.secret')}</p>
      </Notice>
      <div className="cluster">
        <ButtonLink to={paths.challenge(challenge.slug)}>{t('receipt.back')}</ButtonLink>
        {isOpen && (
          <ButtonLink
            to={paths.voteFor(challenge.slug, { for: voter.isSelf ? undefined : voter.id })}
            tone="secondary"
          >
            {t('receipt.change')}
          </ButtonLink>
        )}
      </div>
    </Page>
  );
}
