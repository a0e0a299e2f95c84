import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { getDb } from '#db/client.server.ts';
import { ownNeed } from '../own-need.server.ts';

export const handle = {
  messages: ['needs'],
  title: ({ t }) => t('needs')('sent.title'),
} satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const need = await ownNeed(getDb(), await requireActor(args), args.params.slug ?? '');
  return {
    slug: need.slug,
    published: need.publishedAt !== null,
    dueAt: need.dueAt,
    changed: new URL(args.request.url).searchParams.has('changed'),
  };
}

/** What happens next with a need, and by when. */
export default function Sent() {
  const { slug, published, dueAt, changed } = useLoaderData<typeof loader>();
  const t = useT('needs');
  const format = useFormat();
  const title = changed ? t('sent.titleChanged') : published ? t('sent.titlePublished') : t('sent.title');
  const reading = [
    {
      id: 'read',
      title: t('sent.read'),
      date: dueAt ? t('sent.readBy', { due: format.date(dueAt) }) : undefined,
      dateTime: dueAt ? new Date(dueAt).toISOString() : undefined,
      body: t('sent.readText'),
    },
    { id: 'publish', title: t('sent.publish'), body: t('sent.publishText') },
  ];
  const done = [{ id: 'done', title: t('sent.done'), body: t('sent.doneText') }];
  return (
    <Page width="form">
      <PageHeader title={title} />
      <Section id="next" title={t('sent.next')}>
        <Timeline
          items={[
            ...(published ? done : reading),
            { id: 'answer', stage: 'challenge', title: t('sent.answer'), body: t('sent.answerText') },
          ]}
        />
        <p className="mt-8">{t('sent.told')}</p>
        {!published && <p className="mt-4">{t('sent.edit')}</p>}
        <div className="cluster mt-8">
          <ButtonLink to={paths.need(slug)}>{t('sent.see')}</ButtonLink>
          <ButtonLink to={paths.myNeeds()} tone="secondary">
            {t('sent.mine')}
          </ButtonLink>
        </div>
      </Section>
    </Page>
  );
}
