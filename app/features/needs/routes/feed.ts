import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestPreferences } from '#app/features/sign-in/request-preferences.server.ts';
import { atomFeed } from '#app/features/site/atom-feed.server.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import { paths } from '#app/paths.ts';
import { getDb } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';
import { listNeeds } from '../list-needs.queries.server.ts';
import { parseNeedList } from '../need-list.ts';

/** The newest public needs as an Atom feed; filters of the list's address work here too. */
export async function loader(args: LoaderFunctionArgs) {
  const { APP_URL, CLUSTER_NAME } = getEnv();
  const { locale } = await requestPreferences(args);
  const query = parseNeedList(new URL(args.request.url).searchParams);
  const { needs } = await listNeeds(getDb(), { ...query, sort: 'new', after: null, before: null });
  return atomFeed({
    self: `${APP_URL}${paths.needsFeed()}`,
    page: `${APP_URL}${paths.needs()}`,
    title: getT(locale, 'needs')('feed.title', { cluster: CLUSTER_NAME }),
    author: CLUSTER_NAME,
    entries: needs.map((need) => ({
      url: `${APP_URL}${paths.need(need.slug)}`,
      title: need.title,
      updated: need.at,
      summary: need.excerpt,
    })),
  });
}
