import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData, useRevalidator } from '@remix-run/react';
import { z } from 'zod';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { useShell } from '#app/features/site/shell.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { useLiveUnread } from '#app/realtime/use-live.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { NewItemsLine } from '#app/ui/new-items-line.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { getDb } from '#db/client.server.ts';
import { markNotificationsRead } from '../commands/mark-notifications-read.server.ts';
import { NoticeCard } from '../components/notice-card.tsx';
import { countUnread, listNotices } from '../notifications.queries.server.ts';

export const handle = {
  messages: ['notifications'],
  title: ({ t }) => t('notifications')('title'),
} satisfies RouteHandle;

/** Where a page of the list begins; anything else begins at the newest. */
const pageKey = z.uuid().optional().catch(undefined);

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const before = pageKey.parse(new URL(args.request.url).searchParams.get('before') ?? undefined);
  const db = getDb();
  const [page, unread] = await Promise.all([listNotices(db, actor, { before }), countUnread(db, actor)]);
  return { ...page, unread, before: before ?? null };
}

/** Marks one notice (`id`) or all of them as read. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const id = form.get('id');
  await execute(
    markNotificationsRead,
    { actor, requestId: args.context.requestId },
    { ids: typeof id === 'string' ? [id] : 'all' },
  );
  const before = pageKey.parse(form.get('before') ?? undefined);
  return redirect(paths.notifications({ before }));
}

export default function Notifications() {
  const { notices, next, unread, before } = useLoaderData<typeof loader>();
  const t = useT('notifications');
  const c = useT('common');
  const arrived = Math.max(0, useLiveUnread(unread, useShell()?.now ?? 0) - unread);
  const { revalidate } = useRevalidator();
  return (
    <Page width="text">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        meta={t('unread', { count: unread })}
        actions={unread > 0 && <MarkAllRead />}
      />
      <NewItemsLine count={before === null ? arrived : 0} onShow={revalidate}>
        {t('live', { count: arrived })}
      </NewItemsLine>
      {notices.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          action={<ButtonLink to={paths.needs()}>{t('empty.action')}</ButtonLink>}
        >
          <p>{t('empty.body')}</p>
        </EmptyState>
      ) : (
        <ul className="stack stack-medium" aria-label={t('list')}>
          {notices.map((notice) => (
            <NoticeCard key={notice.id} notice={notice} before={before} />
          ))}
        </ul>
      )}
      <Pagination
        label={c('paging.label')}
        previous={before === null ? null : { href: paths.notifications(), label: c('paging.newer') }}
        next={
          next === null ? null : { href: paths.notifications({ before: next }), label: c('paging.older') }
        }
      />
      <p className="mt-8">
        <Link to={paths.myNotifications()}>{t('settings')}</Link>
      </p>
    </Page>
  );
}

function MarkAllRead() {
  const t = useT('notifications');
  return (
    <Form method="post" preventScrollReset>
      <Button tone="secondary" icon="check">
        {t('markAllRead')}
      </Button>
    </Form>
  );
}
