import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useLocation, useNavigate, useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import { requireRole } from '#app/auth/session.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { useGatheredRevalidation, useLiveQueue } from '#app/realtime/use-live.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { NewItemsLine } from '#app/ui/new-items-line.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { getDb } from '#db/client.server.ts';
import { DoneNotice } from '../components/item-parts.tsx';
import { QueueFilters } from '../components/queue-filters.tsx';
import { openFocused, step } from '../components/queue-keys.ts';
import { QueueRow } from '../components/queue-row.tsx';
import { ShortcutHelp } from '../components/shortcut-help.tsx';
import { useShortcuts } from '../components/use-shortcuts.ts';
import { useFirst, useSteadyRows } from '../components/use-steady-rows.ts';
import { countQueue, listQueue, newestWaiting } from '../queue.queries.server.ts';
import { parseQueue, queueSearch } from '../queue-list.ts';

export const handle = {
  messages: ['moderation', 'domainWork'],
  title: ({ t }) => t('moderation')('title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const query = parseQueue(new URL(args.request.url).searchParams);
  const now = new Date();
  const db = getDb();
  const [{ rows, after }, counts, newest] = await Promise.all([
    listQueue(db, actor, query, now),
    countQueue(db, actor, now),
    newestWaiting(db),
  ]);
  return { query, rows, after, counts, newest };
}

export default function Queue() {
  const { query, rows, after, counts } = useLoaderData<typeof loader>();
  const t = useT('moderation');
  const { key } = useLocation();
  const done = useSearchParams()[0].get('done');
  const steady = useSteadyRows(rows, `${key}${queueSearch(query, { after: query.after })}`);
  useShortcuts({
    next: () => step(1),
    previous: () => step(-1),
    open: () => openFocused(),
  });
  const canSelect = !query.decided && steady.some(({ kind }) => kind === 'need' || kind === 'comment');
  return (
    <Page>
      <DoneNotice done={done} />
      <PageHeader
        title={t('title')}
        lead={
          <p>
            {t('queue.waiting', { count: counts.all })} {t('queue.overdueLead', { count: counts.overdue })}
          </p>
        }
        actions={
          <>
            <ShortcutHelp only={['next', 'previous', 'open']} />
            <ButtonLink tone="secondary" icon="plus" to={paths.toldNeed()}>
              {t('queue.told')}
            </ButtonLink>
            <ButtonLink tone="secondary" to={paths.moderationTemplates()}>
              {t('queue.templates')}
            </ButtonLink>
          </>
        }
      />
      <QueueFilters query={query} counts={counts} />
      {!query.decided && <NewItems />}
      {steady.length === 0 ? (
        <Nothing />
      ) : (
        <Form method="get" action={paths.moderationSpam()}>
          <ol className="desk-list" aria-label={query.decided ? t('queue.listDecided') : t('queue.list')}>
            {steady.map((row) => (
              <QueueRow key={row.id} row={row} canSelect={canSelect} />
            ))}
          </ol>
          {canSelect && (
            <Button tone="secondary" icon="trash">
              {t('queue.spam')}
            </Button>
          )}
        </Form>
      )}
      <Pagination
        label={t('queue.pages')}
        previous={
          query.after ? { href: paths.moderation(queueSearch(query)), label: t('queue.first') } : null
        }
        next={
          after ? { href: paths.moderation(queueSearch(query, { after })), label: t('queue.older') } : null
        }
      />
    </Page>
  );
}

/** "3 new": what came in since the page was asked for. Rows that are shown only change in place. */
function NewItems() {
  const { query, newest } = useLoaderData<typeof loader>();
  const t = useT('moderation');
  const location = useLocation();
  const navigate = useNavigate();
  const [counted, setCounted] = useState({ page: location.key, count: 0 });
  const revalidate = useGatheredRevalidation();
  const since = useFirst(newest, location.key);
  useLiveQueue(async () => {
    revalidate();
    const params = new URLSearchParams(queueSearch(query).slice(1));
    params.set('since', since);
    const answer = await fetch(paths.moderationNew(`?${params}`)).catch(() => null);
    if (!answer?.ok) return;
    const { count } = (await answer.json()) as { count: number };
    setCounted({ page: location.key, count });
  });
  const count = counted.page === location.key ? counted.count : 0;
  return (
    <NewItemsLine count={count} onShow={() => navigate(paths.moderation(queueSearch(query)))}>
      {t('queue.new', { count })}
    </NewItemsLine>
  );
}

function Nothing() {
  const { query } = useLoaderData<typeof loader>();
  const t = useT('moderation');
  const isNarrowed = query.kind !== null || query.theme !== null || query.overdue || query.mine;
  if (query.decided && !isNarrowed) return <EmptyState title={t('queue.emptyDecided')} />;
  if (!isNarrowed) return <EmptyState title={t('queue.emptyTitle')}>{t('queue.emptyText')}</EmptyState>;
  return (
    <EmptyState
      title={t('queue.emptyFiltered')}
      action={
        <ButtonLink tone="secondary" to={paths.moderation()}>
          {t('queue.clear')}
        </ButtonLink>
      }
    />
  );
}
