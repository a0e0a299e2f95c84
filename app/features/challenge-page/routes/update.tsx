import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { PlainText } from '../components/plain-text.tsx';
import { visitChallenge } from '../load-challenge-page.server.ts';
import { isId } from '../page-cursor.ts';
import { findUpdate } from '../updates.queries.server.ts';

export const handle = {
  messages: ['challengePage'],
  title: ({ data }) => data.update.title,
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const { id, slug, title } = await visitChallenge(await optionalActor(args), args.params.slug);
  const { updateId } = args.params;
  const update = isId(updateId) ? await findUpdate(getDb(), id, updateId) : null;
  if (!update) throw new AppError('not_found');
  return { slug, title, update };
}

/** One piece of news, where its permanent link leads. */
export default function Update() {
  const { slug, title, update } = useLoaderData<typeof loader>();
  const t = useT('challengePage');
  const format = useFormat();
  return (
    <Page width="text">
      <PageHeader
        eyebrow={<p>{t('news.of', { title })}</p>}
        title={update.title}
        meta={<time dateTime={update.at.toISOString()}>{format.date(update.at)}</time>}
      />
      <div className="stack">
        <PlainText text={update.body} />
        <div className="cluster no-print">
          <ButtonLink to={paths.challenge(slug)}>{t('news.back')}</ButtonLink>
          <ButtonLink tone="secondary" to={contestPaths.challengeUpdates(slug)}>
            {t('news.all')}
          </ButtonLink>
        </div>
      </div>
    </Page>
  );
}
