import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Table } from '#app/ui/table.tsx';
import { getDb } from '#db/client.server.ts';
import { BoardTabs } from '../components/board-tabs.tsx';
import { type HistoryEntry, historyOf } from '../history.queries.server.ts';
import { visitBoard } from '../visit-board.server.ts';

export const handle = {
  messages: ['board'],
  title: ({ t, data: page }) => t('board')('history.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const challenge = await visitBoard(actor, args.params.slug ?? '');
  const before = new URL(args.request.url).searchParams.get('before');
  const { entries, next } = await historyOf(getDb(), challenge.id, {
    before: before && uuid.test(before) ? before : null,
  });
  // Facts of the log stay on the server: the table does not show them.
  return { challenge, next, entries: entries.map(({ facts: _facts, ...entry }) => entry) };
}

/** What was done to a challenge and its entries. */
export default function History() {
  const { challenge, entries, next } = useLoaderData<typeof loader>();
  const t = useT('board');
  const format = useFormat();
  const say = useActWords();
  return (
    <Page>
      <PageHeader
        eyebrow={<Link to={paths.challenge(challenge.slug)}>{challenge.title}</Link>}
        title={t('history.heading')}
        lead={t('history.lead')}
      />
      <BoardTabs slug={challenge.slug} current="history" />
      <Table
        id="history"
        caption={t('history.heading')}
        captionHidden
        rows={entries}
        rowKey={(row) => row.id}
        empty={t('history.none')}
        columns={[
          { id: 'at', header: t('history.when'), cell: (row) => format.dateTime(row.at) },
          { id: 'act', header: t('history.what'), rowHeader: true, cell: (row) => say(row.action) },
          {
            id: 'by',
            header: t('history.who'),
            cell: (row) => row.by ?? t(row.isClock ? 'history.clock' : 'history.somebody'),
          },
          { id: 'about', header: t('history.about'), cell: (row) => row.about ?? t('history.whole') },
        ]}
      />
      <Pagination
        label={t('history.paging')}
        next={
          next
            ? {
                href: contestPaths.challengeHistory(challenge.slug, { before: next }),
                label: t('history.older'),
              }
            : null
        }
      />
    </Page>
  );
}

/** What an act is called; one without words of its own is told by its name. */
function useActWords(): (action: HistoryEntry['action']) => string {
  const t = useT('board');
  const has = t.has as (key: string) => boolean;
  const say = t as unknown as (key: string) => string;
  return (action) => {
    const key = `act.${action.replace('.', '-')}`;
    return has(key) ? say(key) : t('history.other', { action });
  };
}
