import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { excerpt } from '#app/domain/text/excerpt.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { StageIcon } from '#app/ui/stage-icon.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { getDb } from '#db/client.server.ts';
import { findDraft } from '../drafts.server.ts';
import { myNeeds } from '../my-needs.queries.server.ts';
import { needTone } from '../need-state.ts';

export const handle = {
  messages: ['needs', 'needState'],
  title: ({ t }) => t('needs')('my.title'),
} satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const db = getDb();
  const [needs, draft] = await Promise.all([myNeeds(db, actor), findDraft(db, actor, args.request)]);
  const begun = draft?.answers.title || draft?.answers.story;
  return {
    needs,
    draft: draft && begun ? { begin: excerpt(begun, 100), at: draft.updatedAt.toISOString() } : null,
  };
}

export default function MyNeeds() {
  const { needs, draft } = useLoaderData<typeof loader>();
  const t = useT('needs');
  const format = useFormat();
  const say = (
    <ButtonLink to={paths.newNeed()} icon="plus">
      {t('list.say')}
    </ButtonLink>
  );
  return (
    <Page width="text">
      <PageHeader title={t('my.title')} lead={t('my.lead')} actions={needs.length > 0 && say} />
      <div className="stack stack-large">
        {draft && (
          <Notice
            title={t('my.draftTitle')}
            actions={<ButtonLink to={paths.newNeedStep('check')}>{t('my.resume')}</ButtonLink>}
          >
            <p dir="auto">{t('my.draftText', { begin: draft.begin, when: format.relative(draft.at) })}</p>
          </Notice>
        )}
        {needs.length === 0 ? (
          <EmptyState title={t('my.empty')} picture={<StageIcon stage="need" look="outline" />} action={say}>
            <p>{t('my.emptyText')}</p>
          </EmptyState>
        ) : (
          <ul className="stack">
            {needs.map((need) => (
              <MyNeed key={need.slug} need={need} />
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}

type MyNeedFacts = Awaited<ReturnType<typeof myNeeds>>[number];

function MyNeed({ need }: { need: MyNeedFacts }) {
  const t = useT('needs');
  const page = useT('needState');
  const d = useT('domain');
  const format = useFormat();
  return (
    <Card as="li" stage="need">
      <p className="cluster">
        <StatusPill tone={needTone[need.status]}>{d(`needStatus.${need.status}`)}</StatusPill>
        {need.forName && <span>{t('my.forSomebody', { name: need.forName })}</span>}
      </p>
      <h2 className="need-card-title" dir="auto">
        <Link className="card-link" to={paths.need(need.slug)}>
          {need.title || page('gone.withdrawnTitle')}
        </Link>
      </h2>
      <p className="need-card-counts">
        {need.submittedAt && <span>{t('my.sent', { when: format.date(need.submittedAt) })}</span>}
        {need.status !== 'withdrawn' && <span>{t('my.support', { count: need.supportCount })}</span>}
      </p>
      {need.reason && (
        <p className="mt-4 whitespace-pre-line break-words" dir="auto">
          <strong>{page('mine.reason')}:</strong> {need.reason}
        </p>
      )}
    </Card>
  );
}
