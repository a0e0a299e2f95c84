import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AppError } from '#app/domain/app-error.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { getEnv } from '#server/env.server.ts';
import { readStoredMails } from '#server/mail/outbox-folder.server.ts';

export const handle = {
  messages: ['notifications'],
  title: ({ t }) => t('notifications')('outbox.title'),
} satisfies RouteHandle;

const shown = 30;

/** The mails of a demonstration, so that a visitor can read their code. In production, and where
 * a mail server takes the mails, there is no such page. */
export async function loader(_: LoaderFunctionArgs) {
  const env = getEnv();
  if (env.APP_MODE !== 'demo' || env.SMTP_URL !== undefined) throw new AppError('not_found');
  const mails = await readStoredMails(env.DATA_DIR, shown);
  return data(
    { mails: mails.map(({ to, subject, text, at }) => ({ to, subject, text, at })) },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

export default function DemoOutbox() {
  const { mails } = useLoaderData<typeof loader>();
  const t = useT('notifications');
  const format = useFormat();
  return (
    <Page width="text">
      <PageHeader
        title={t('outbox.title')}
        lead={t('outbox.lead')}
        actions={
          <>
            <ButtonLink to={paths.demoOutbox()} tone="secondary" icon="refresh" reloadDocument>
              {t('outbox.refresh')}
            </ButtonLink>
            <ButtonLink to={paths.signIn()} tone="quiet">
              {t('outbox.back')}
            </ButtonLink>
          </>
        }
      />
      {mails.length === 0 ? (
        <EmptyState title={t('outbox.empty')}>
          <p>{t('outbox.emptyText')}</p>
        </EmptyState>
      ) : (
        <ol className="stack stack-medium">
          {mails.map((mail) => (
            <Card as="li" key={mail.at + mail.to}>
              <h2>{mail.subject}</h2>
              <p className="text-muted">
                {t('outbox.to', { address: mail.to })} ·{' '}
                <time dateTime={mail.at}>{format.dateTime(mail.at)}</time>
              </p>
              <pre className="whitespace-pre-wrap break-words font-sans">{mail.text}</pre>
            </Card>
          ))}
        </ol>
      )}
    </Page>
  );
}
