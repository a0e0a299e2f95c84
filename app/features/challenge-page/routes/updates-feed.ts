import type { LoaderFunctionArgs } from '@remix-run/node';
import { contestPaths } from '#app/contest-paths.ts';
import { excerpt } from '#app/domain/text/excerpt.ts';
import { requestPreferences } from '#app/features/sign-in/request-preferences.server.ts';
import { atomFeed } from '#app/features/site/atom-feed.server.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import { anonymous } from '#app/policies/actor.ts';
import { getDb } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';
import { visitChallenge } from '../load-challenge-page.server.ts';
import { updatesOf } from '../updates.queries.server.ts';

const newest = 30;

/** The newest news of a public challenge as an Atom feed. It may be kept by others, so it is the same for everybody. */
export async function loader(args: LoaderFunctionArgs) {
  const { APP_URL, CLUSTER_NAME } = getEnv();
  const { id, slug, title } = await visitChallenge(anonymous, args.params.slug);
  const { locale } = await requestPreferences(args);
  const { updates } = await updatesOf(getDb(), id, { before: null, limit: newest });
  return atomFeed({
    self: `${APP_URL}${contestPaths.challengeUpdatesFeed(slug)}`,
    page: `${APP_URL}${contestPaths.challengeUpdates(slug)}`,
    title: getT(locale, 'challengePage')('news.feedTitle', { title }),
    author: CLUSTER_NAME,
    entries: updates.map((update) => ({
      url: `${APP_URL}${contestPaths.challengeUpdate(slug, update.id)}`,
      title: update.title,
      updated: update.at.toISOString(),
      summary: excerpt(update.body, 300),
    })),
  });
}
