import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { constituencies } from '#app/domain/people/roles.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { CountItYourself } from '../components/count-it-yourself.tsx';
import { Steps } from '../components/count-steps.tsx';
import { RecountTable } from '../components/recount-table.tsx';
import { publishedVote } from '../published-vote.server.ts';
import { recount } from '../recount.ts';

export const handle = {
  messages: ['counting'],
  title: ({ t, data: page }) => t('counting')('recount.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await optionalActor(args);
  const slug = args.params.slug ?? '';
  const vote = await publishedVote(getDb(), actor, slug, new Date());
  const { challenge, ballot } = vote.vote;
  const { method, seed, quorum, patientGate, scoreMax } = ballot;
  return {
    challenge: { slug, title: challenge.title },
    method,
    seed,
    quorum,
    patientGate,
    scoreMax,
    weights: constituencies.flatMap((group) => {
      const weight = ballot.weights?.[group] ?? 1;
      return weight === 1 ? [] : [{ group, weight }];
    }),
    groups: vote.published.groups,
    ...recount(vote, ballot),
  };
}

export type RecountPage = ReturnType<typeof useLoaderData<typeof loader>>;

/** The result counted once more from the published file, beside the published result, step by step. */
export default function Recount() {
  const page = useLoaderData<typeof loader>();
  const { challenge, isEqual, winners, steps } = page;
  const t = useT('counting');
  const format = useFormat();
  return (
    <Page className="deciding">
      <PageHeader
        eyebrow={<Link to={paths.challengeResults(challenge.slug)}>{challenge.title}</Link>}
        title={t('recount.heading')}
        lead={t('recount.lead')}
      />
      <Notice tone={isEqual ? 'ok' : 'danger'} title={t(isEqual ? 'recount.equal' : 'recount.differs')}>
        <p>{isEqual ? t('recount.equalBody', { count: page.ballots }) : t('recount.differsBody')}</p>
      </Notice>
      {page.missing.map((rule) => (
        <Notice key={rule}>
          <p>{t(rule === 'gate' ? 'recount.noGate' : 'recount.noWeights')}</p>
        </Notice>
      ))}
      <RecountTable page={page} />
      <DescriptionList
        items={[
          { id: 'votes', term: t('recount.votes'), detail: format.number(page.ballots) },
          { id: 'blank', term: t('recount.blank'), detail: format.number(page.blank) },
          ...(page.quorum > 0
            ? [
                {
                  id: 'quorum',
                  term: t('recount.quorum'),
                  detail: t(page.ballots >= page.quorum ? 'recount.quorumMet' : 'recount.quorumMissed', {
                    needed: page.quorum,
                  }),
                },
              ]
            : []),
          ...(winners === null
            ? []
            : [
                {
                  id: 'winner',
                  term: t(page.method === 'budget' ? 'recount.winners' : 'recount.winner'),
                  detail: winners.length === 0 ? t('recount.noWinner') : format.list(winners),
                },
              ]),
        ]}
      />
      <p className="prose">{t('recount.ties', { seed: page.seed })}</p>
      {steps && <Steps steps={steps} />}
      <Section id="how" title={t('recount.howTitle')}>
        <CountItYourself page={page} />
        <div className="cluster">
          <a className="button button-primary" href={contestPaths.ballotsCsv(challenge.slug)} download>
            {t('recount.download')}
          </a>
          <Link to={contestPaths.ownBallot(challenge.slug)}>{t('result.ownBallot')}</Link>
          <Link to={paths.challengeResults(challenge.slug)}>{t('recount.results')}</Link>
        </div>
      </Section>
    </Page>
  );
}
