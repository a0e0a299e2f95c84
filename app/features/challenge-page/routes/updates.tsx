import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { RouterLink } from '#app/ui/router-link.tsx';
import { getDb } from '#db/client.server.ts';
import { PlainText } from '../components/plain-text.tsx';
import { visitChallenge } from '../load-challenge-page.server.ts';
import { pageCursor } from '../page-cursor.ts';
import { updatesOf } from '../updates.queries.server.ts';

export const handle = {
  messages: ['challengePage'],
  title: ({ t, data }) => t('challengePage')('news.title', { title: data.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await optionalActor(args);
  const challenge = await visitChallenge(actor, args.params.slug);
  const before = pageCursor(new URL(args.request.url).searchParams, 'before');
  const page = await updatesOf(getDb(), challenge.id, { before });
  const { slug, title } = challenge;
  return {
    ...page,
    slug,
    title,
    isLater: before !== null,
    mayWrite: can(actor, 'challenge.update_followers', challenge),
  };
}

/** All news of a challenge, the newest first. */
export default function Updates() {
  const { slug, title, updates, next, isLater, mayWrite } = useLoaderData<typeof loader>();
  const t = useT('challengePage');
  const format = useFormat();
  return (
    <Page width="text">
      <PageHeader
        title={t('news.heading')}
        lead={t('news.of', { title })}
        actions={
          <>
            {mayWrite && (
              <ButtonLink icon="plus" to={contestPaths.newChallengeUpdate(slug)}>
                {t('news.write')}
              </ButtonLink>
            )}
            <ButtonLink tone="quiet" icon="arrow-left" to={paths.challenge(slug)}>
              {t('news.back')}
            </ButtonLink>
          </>
        }
      />
      {updates.length === 0 && (
        <EmptyState title={t('news.none')}>
          <p>{t('news.noneBody')}</p>
        </EmptyState>
      )}
      <ul className="news-list">
        {updates.map((update) => (
          <li key={update.id} id={`update-${update.id}`} className="question">
            <time className="muted" dateTime={update.at.toISOString()}>
              {format.date(update.at)}
            </time>
            <h2>
              <RouterLink className="link" to={contestPaths.challengeUpdate(slug, update.id)}>
                {update.title}
              </RouterLink>
            </h2>
            <PlainText text={update.body} />
          </li>
        ))}
      </ul>
      <Pagination
        label={t('news.heading')}
        previous={isLater ? { href: contestPaths.challengeUpdates(slug), label: t('news.newer') } : null}
        next={
          next
            ? { href: contestPaths.challengeUpdates(slug, { before: next }), label: t('news.older') }
            : null
        }
      />
      {updates.length > 0 && (
        <p>
          <a className="link" href={contestPaths.challengeUpdatesFeed(slug)}>
            {t('news.feed')}
          </a>
        </p>
      )}
    </Page>
  );
}
