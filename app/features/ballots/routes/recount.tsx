import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Table } from '#app/ui/table.tsx';
import { getDb } from '#db/client.server.ts';
import { publishedVote } from '../published-vote.server.ts';
import { recount } from '../recount.ts';

export const handle = {
  messages: ['ballots'],
  title: ({ t, data: page }) => t('ballots')('recount.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await optionalActor(args);
  const slug = args.params.slug ?? '';
  const published = await publishedVote(getDb(), actor, slug, new Date());
  const { challenge, ballot } = published.vote;
  return {
    challenge: { slug, title: challenge.title },
    seed: ballot.seed,
    quorum: ballot.quorum,
    patientGate: ballot.patientGate,
    groups: published.groups,
    ...recount(published, ballot),
  };
}

/** The result counted once more from the published file, beside the published result. */
export default function Recount() {
  const page = useLoaderData<typeof loader>();
  const { challenge, rows, isEqual } = page;
  const t = useT('ballots');
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
      {page.groups === 'withheld' && (
        <Notice>
          <p>{t('recount.gateWithheld')}</p>
        </Notice>
      )}
      <Table
        id="recount"
        caption={t('recount.table')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            id: 'title',
            header: t('recount.solution'),
            rowHeader: true,
            cell: (row) => <Link to={paths.solution(row.slug)}>{row.title}</Link>,
          },
          {
            id: 'published',
            header: t('recount.published'),
            numeric: true,
            cell: (row) => format.number(row.published),
          },
          { id: 'again', header: t('recount.again'), numeric: true, cell: (row) => format.number(row.again) },
          {
            id: 'place',
            header: t('recount.place'),
            numeric: true,
            cell: (row) => (row.tied ? `${row.rank} (${t('recount.tied')})` : row.rank),
          },
          {
            id: 'same',
            header: t('recount.same'),
            cell: (row) => t(row.isSame ? 'recount.yes' : 'recount.no'),
          },
        ]}
      />
      <DescriptionList
        items={[
          { id: 'votes', term: t('recount.votes'), detail: format.number(page.ballots) },
          { id: 'blank', term: t('recount.blank'), detail: format.number(page.blank) },
          ...(page.quorum > 0
            ? [
                {
                  id: 'quorum',
                  term: t('recount.quorum'),
                  detail: `${format.number(page.quorum)}, ${t(page.ballots >= page.quorum ? 'recount.quorumMet' : 'recount.quorumMissed')}`,
                },
              ]
            : []),
          ...(page.groups === 'withheld'
            ? []
            : [{ id: 'winner', term: t('recount.winner'), detail: page.winner ?? t('recount.noWinner') }]),
        ]}
      />
      <p className="prose">{t('recount.ties', { seed: page.seed })}</p>
      <Section id="how" title={t('recount.howTitle')}>
        <ol className="prose">
          <li>{t('recount.how1')}</li>
          <li>{t('recount.how2')}</li>
          <li>{t('recount.how3')}</li>
          {page.groups === 'shown' && (
            <li>{t('recount.how4', { gate: format.percent(page.patientGate ?? 0) })}</li>
          )}
        </ol>
        <div className="cluster">
          <a className="button button-primary" href={paths.ballotsCsv(challenge.slug)} download>
            {t('recount.download')}
          </a>
          <Link to={paths.challengeResults(challenge.slug)}>{t('recount.results')}</Link>
        </div>
      </Section>
    </Page>
  );
}
