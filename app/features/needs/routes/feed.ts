import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestPreferences } from '#app/features/sign-in/request-preferences.server.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import { paths } from '#app/paths.ts';
import { getDb } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';
import { listNeeds } from '../list-needs.queries.server.ts';
import { parseNeedList } from '../need-list.ts';

// Characters that XML cannot hold at all are left out.
const xml = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** The newest public needs as an Atom feed (RFC 4287); filters of the list's address work here too. */
export async function loader(args: LoaderFunctionArgs) {
  const { APP_URL, CLUSTER_NAME } = getEnv();
  const { locale } = await requestPreferences(args);
  const query = parseNeedList(new URL(args.request.url).searchParams);
  const { needs } = await listNeeds(getDb(), { ...query, sort: 'new', after: null, before: null });
  const self = `${APP_URL}${paths.needsFeed()}`;
  const entries = needs.map(
    (need) => `<entry>
<id>${xml(`${APP_URL}${paths.need(need.slug)}`)}</id>
<title>${xml(need.title)}</title>
<link href="${xml(`${APP_URL}${paths.need(need.slug)}`)}"/>
<updated>${need.at}</updated>
<summary>${xml(need.excerpt)}</summary>
</entry>`,
  );
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xml(self)}</id>
<title>${xml(getT(locale, 'needs')('feed.title', { cluster: CLUSTER_NAME }))}</title>
<link rel="self" href="${xml(self)}"/>
<link href="${xml(`${APP_URL}${paths.needs()}`)}"/>
<author><name>${xml(CLUSTER_NAME)}</name></author>
<updated>${needs[0]?.at ?? new Date(0).toISOString()}</updated>
${entries.join('\n')}
</feed>
`;
  return new Response(body, {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    },
  });
}
