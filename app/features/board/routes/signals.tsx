import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { can } from '#app/policies/index.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { signalsOf } from '../signals.queries.server.ts';
import { visitBoard } from '../visit-board.server.ts';

export const handle = {
  messages: ['papers'],
  isUnlisted: true,
  title: ({ t, data: page }) => t('papers')('signals.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const challenge = await visitBoard(actor, args.params.slug ?? '');
  if (!can(actor, 'ballot.read_signals', challenge)) throw new AppError('forbidden');
  return { challenge, ...(await signalsOf(getDb(), challenge.id)) };
}

/** What stands out in the arrival of votes, for people to look at. */
export default function Signals() {
  const { challenge, signals, looked } = useLoaderData<typeof loader>();
  const t = useT('papers');
  const format = useFormat();
  return (
    <Page width="text" className="deciding">
      <PageHeader
        eyebrow={<Link to={contestPaths.challengeBoard(challenge.slug)}>{challenge.title}</Link>}
        title={t('signals.heading')}
        lead={t('signals.lead')}
        meta={t('signals.looked', { count: looked })}
      />
      {signals.length === 0 ? (
        <EmptyState title={t('signals.none.title')}>{t('signals.none.body')}</EmptyState>
      ) : (
        <ul className="card-list">
          {signals.map((signal) => (
            <Card
              as="li"
              key={`${signal.kind} ${signal.from.toISOString()} ${signal.papers}`}
              className="stack"
            >
              {signal.kind === 'network' ? (
                <>
                  <h2>{t('signals.network', { papers: signal.papers, newAccounts: signal.newAccounts })}</h2>
                  <p>
                    {t('signals.networkTimes', {
                      from: format.dateTime(signal.from),
                      to: format.dateTime(signal.to),
                    })}
                  </p>
                  <p>{t('signals.networkWhy')}</p>
                </>
              ) : (
                <>
                  <h2>
                    {t('signals.burst', {
                      papers: signal.papers,
                      newAccounts: signal.newAccounts,
                      usual: signal.usual,
                    })}
                  </h2>
                  <p>{t('signals.burstTimes', { from: format.dateTime(signal.from) })}</p>
                  <p>{t('signals.burstWhy')}</p>
                </>
              )}
            </Card>
          ))}
        </ul>
      )}
      <Section id="what" title={t('signals.what.title')}>
        <p>{t('signals.what.body')}</p>
      </Section>
    </Page>
  );
}
