import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Table } from '#app/ui/table.tsx';
import { getDb } from '#db/client.server.ts';
import { readBoard } from '../board.queries.server.ts';
import { BoardTabs } from '../components/board-tabs.tsx';
import { TurnoutTable } from '../components/turnout-table.tsx';
import { WaitingList } from '../components/waiting-list.tsx';
import { visitBoard } from '../visit-board.server.ts';

export const handle = {
  messages: ['board', 'domainWork'],
  title: ({ t, data: page }) => t('board')('title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const challenge = await visitBoard(actor, args.params.slug ?? '');
  const now = new Date();
  return { challenge, now, ...(await readBoard(getDb(), challenge, now)) };
}

const tables = [
  'entries',
  'phases',
  'turnout',
  'jury_progress',
  'jury_scores',
  'questions',
  'messages',
  'history',
] as const;

/** Everything staff want to know of a challenge at a glance, live. */
export default function Board() {
  const { challenge, now, tasks, entries, areas, vote, jury, announceAt } = useLoaderData<typeof loader>();
  const t = useT('board');
  const format = useFormat();
  useLiveSubject({ type: 'challenge', id: challenge.id });
  const { slug } = challenge;
  return (
    <Page className="deciding">
      <PageHeader
        eyebrow={<Link to={paths.challenge(slug)}>{challenge.title}</Link>}
        title={t('heading')}
        lead={t('lead')}
      />
      <BoardTabs slug={slug} current="overview" />
      <WaitingList slug={slug} tasks={tasks} now={now} />
      <Section
        id="entries"
        title={t('entries.title')}
        actions={<Link to={contestPaths.challengeEntries(slug)}>{t('entries.all')}</Link>}
      >
        <Entries entries={entries} areas={areas} />
      </Section>
      {vote && (
        <Section id="turnout" title={t('turnout.title')}>
          <p>
            {t('turnout.total', { count: vote.total })}{' '}
            {vote.quorum > 0 && t('turnout.quorum', { count: vote.quorum })}
          </p>
          {vote.countedAt && <p>{t('turnout.counted', { when: format.dateTime(vote.countedAt) })}</p>}
          <TurnoutTable rows={vote.rows} />
          <div className="cluster">
            <Link to={contestPaths.paperBallots(slug)}>{t('turnout.papersLink')}</Link>
            <Link to={contestPaths.voteSignals(slug)}>{t('turnout.signalsLink')}</Link>
          </div>
        </Section>
      )}
      {jury && (
        <Section
          id="jury"
          title={t('jury.title')}
          actions={<Link to={contestPaths.jury(slug)}>{t('jury.open')}</Link>}
        >
          <p>
            {jury.accepted + jury.invited === 0
              ? t('jury.none')
              : t('jury.sent', { sent: jury.sent, all: jury.accepted })}{' '}
            {jury.isComplete && t('jury.complete')}
          </p>
        </Section>
      )}
      {announceAt && (
        <Section
          id="decision"
          title={t('results.title')}
          actions={<Link to={contestPaths.checkDecision(slug)}>{t('results.open')}</Link>}
        >
          <p>{t('results.signed', { when: format.dateTime(announceAt) })}</p>
        </Section>
      )}
      <Section id="data" title={t('data.title')} lead={t('data.lead')}>
        <div className="cluster">
          <ButtonLink to={contestPaths.challengeExport(slug, 'all.xlsx')} tone="secondary" reloadDocument>
            {t('data.all')}
          </ButtonLink>
        </div>
        <Disclosure summary={t('data.table')}>
          <ul>
            {tables.map((name) => (
              <li key={name}>
                <Link to={contestPaths.challengeExport(slug, `${name}.csv`)} reloadDocument>
                  {t(`data.name.${name}`)}
                </Link>
              </li>
            ))}
            <li>
              <Link to={contestPaths.challengeExport(slug, 'dictionary.csv')} reloadDocument>
                {t('data.dictionary')}
              </Link>
            </li>
          </ul>
        </Disclosure>
      </Section>
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Entries({ entries, areas }: Pick<Loaded, 'entries' | 'areas'>) {
  const t = useT('board');
  const work = useT('domainWork');
  const format = useFormat();
  if (entries.length === 0) return <p>{t('entries.none')}</p>;
  return (
    <div className="board-tables">
      <Table
        id="by-status"
        caption={t('entries.byStatus')}
        rows={entries}
        rowKey={(row) => row.status}
        columns={[
          {
            id: 'status',
            header: t('entries.status'),
            rowHeader: true,
            cell: (row) => work(`solutionStatus.${row.status}`),
          },
          {
            id: 'count',
            header: t('entries.count'),
            numeric: true,
            cell: (row) => format.number(row.count),
          },
        ]}
      />
      {areas.length > 0 && (
        <Table
          id="by-area"
          caption={t('entries.byArea')}
          rows={areas}
          rowKey={(row) => row.id}
          columns={[
            { id: 'area', header: t('entries.areaColumn'), rowHeader: true, cell: (row) => row.name },
            {
              id: 'count',
              header: t('entries.count'),
              numeric: true,
              cell: (row) => format.number(row.count),
            },
          ]}
        />
      )}
    </div>
  );
}
