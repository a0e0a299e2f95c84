import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { orderKeyOf, topicsInOrder, visitChoosing } from '../chooser.server.ts';
import { paperOf } from '../papers.queries.server.ts';

export const handle = {
  messages: ['priorities'],
  title: ({ t, data: page }) => t('priorities')('receipt.title', { title: page.round.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const forId = new URL(args.request.url).searchParams.get('for');
  const { round, isOpen, chooser } = await visitChoosing(actor, args.params.slug, forId, new Date());
  const paper = chooser && (await paperOf(getDb(), round.id, chooser.id));
  if (!paper || (!chooser.isSelf && !paper.byCarer))
    throw redirect(contestPaths.choosePriorities(round.slug));
  // What counts for nothing has no receipt; the page of the choosing says so.
  if (round.status === 'cancelled') throw redirect(contestPaths.choosePriorities(round.slug));
  const topics = await topicsInOrder(round.id, orderKeyOf(round.id, chooser.id));
  return data(
    {
      round: { slug: round.slug, title: round.title, interimEndsAt: round.interimEndsAt },
      isOpen,
      chooser: { id: chooser.id, isSelf: chooser.isSelf, name: chooser.name },
      constituency: paper.constituency,
      chosen: topics
        .filter((topic) => paper.chosen.includes(topic.id))
        .map(({ id, wording }) => ({ id, wording })),
    },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

/** What is recorded of a person's choice, and until when it can be changed. */
export default function ChoiceReceipt() {
  const { round, isOpen, chooser, constituency, chosen } = useLoaderData<typeof loader>();
  const t = useT('priorities');
  const d = useT('domain');
  const format = useFormat();
  return (
    <Page width="form" className="deciding">
      <PageHeader
        eyebrow={<Link to={contestPaths.priorityRound(round.slug)}>{round.title}</Link>}
        title={chooser.isSelf ? t('receipt.heading') : t('receipt.headingFor', { name: chooser.name ?? '' })}
      />
      <DescriptionList
        items={[
          {
            id: 'what',
            term: t('receipt.what'),
            detail:
              chosen.length === 0 ? (
                t('receipt.blank')
              ) : (
                <ul className="vote-chosen" data-stage="need">
                  {chosen.map(({ id, wording }) => (
                    <li key={id} dir="auto">
                      {wording}
                    </li>
                  ))}
                </ul>
              ),
          },
          { id: 'group', term: t('receipt.group'), detail: d(`constituency.${constituency}`) },
          ...(round.interimEndsAt && isOpen
            ? [{ id: 'until', term: t('receipt.until'), detail: format.dateTime(round.interimEndsAt) }]
            : []),
        ]}
      />
      <Notice>
        <p>{t('receipt.secret')}</p>
      </Notice>
      <div className="cluster">
        <ButtonLink to={contestPaths.priorityRound(round.slug)}>{t('receipt.back')}</ButtonLink>
        {isOpen && (
          <ButtonLink
            to={contestPaths.choosePriorities(round.slug, { for: chooser.isSelf ? undefined : chooser.id })}
            tone="secondary"
          >
            {t('receipt.change')}
          </ButtonLink>
        )}
      </div>
    </Page>
  );
}
