import type { SerializeFrom } from '@remix-run/node';
import { useFetcher } from '@remix-run/react';
import { journeySteps } from '#app/domain/journey.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { noticeText } from '../notice-text.ts';
import type { Notice } from '../notifications.queries.server.ts';

/**
 * One piece of news: what the reader said, what came of it, when, and the way there. Going there marks it as read;
 * without JavaScript there is a button for that.
 */
export function NoticeCard({ notice, before }: { notice: SerializeFrom<Notice>; before: string | null }) {
  const t = useT('notifications');
  const format = useFormat();
  const fetcher = useFetcher();
  const { why, text } = noticeText(t, notice);
  // Shown as read from the press on, not from the answer.
  const isRead = notice.isRead || fetcher.state !== 'idle';
  const values = { id: notice.id, before: before ?? undefined };
  const markRead = () => {
    if (!isRead) void fetcher.submit({ id: notice.id }, { method: 'post', action: paths.notifications() });
  };
  return (
    <Card as="li" stage={stageOf(notice.kind)}>
      <div className="stack stack-small">
        <div className="cluster">
          {!isRead && <StatusPill tone="active">{t('new')}</StatusPill>}
          <time dateTime={new Date(notice.createdAt).toISOString()}>{format.relative(notice.createdAt)}</time>
        </div>
        {why && <p className="text-muted">{why}</p>}
        <p>
          <Link to={notice.path} onClick={markRead} className={isRead ? 'link' : 'link font-semibold'}>
            {text}
          </Link>
        </p>
        {!isRead && (
          <fetcher.Form method="post" action={paths.notifications()}>
            <HiddenFields values={values} />
            <Button tone="quiet" icon="check">
              {t('markRead')}
            </Button>
          </fetcher.Form>
        )}
      </div>
    </Card>
  );
}

function stageOf(kind: string) {
  return kind in journeySteps ? journeySteps[kind as keyof typeof journeySteps].stage : undefined;
}
