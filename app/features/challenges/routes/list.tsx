import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { CardGrid } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { getDb } from '#db/client.server.ts';
import { ChallengeCard } from '../components/challenge-card.tsx';
import { listChallengesIn, listPastChallenges, type PastCursor } from '../list-challenges.queries.server.ts';

export const handle = {
  messages: ['challenges'],
  title: ({ t }) => t('challenges')('list.title'),
  description: ({ t }) => t('challenges')('list.lead'),
} satisfies RouteHandle<typeof loader>;

/** `2026-03-02T09:00:00.000Z_<id>`; anything else begins at the newest. */
function readCursor(text: string | null): PastCursor | null {
  const [at = '', id = ''] = (text ?? '').split('_');
  // Years of more or fewer than four digits are none that the database would read.
  const isDate = /^\d{4}-/.test(at) && !Number.isNaN(Date.parse(at));
  const valid = isDate && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  return valid ? { at: new Date(at), id } : null;
}

export async function loader(args: LoaderFunctionArgs) {
  const db = getDb();
  const actor = await optionalActor(args);
  const after = readCursor(new URL(args.request.url).searchParams.get('after'));
  const canCreate = can(actor, 'challenge.create', null);
  const [open, coming, drafts, past] = await Promise.all([
    after ? [] : listChallengesIn(db, ['running']),
    after ? [] : listChallengesIn(db, ['announced']),
    after || !canCreate ? [] : listChallengesIn(db, ['draft']),
    listPastChallenges(db, after),
  ]);
  const deadline = (card: (typeof open)[number]) =>
    Math.min(...card.phases.map((phase) => phase.endsAt.getTime()).filter((end) => end > Date.now()));
  return {
    open: [...open].sort((a, b) => deadline(a) - deadline(b)),
    coming,
    drafts,
    past: past.cards,
    next: past.next && `${past.next.at.toISOString()}_${past.next.id}`,
    isFirst: after === null,
    canCreate,
    now: Date.now(),
  };
}

const groups = ['drafts', 'open', 'coming', 'past'] as const;

export default function Challenges() {
  const data = useLoaderData<typeof loader>();
  const t = useT('challenges');
  const common = useT('common');
  const shown = groups.filter((group) => data[group].length > 0);
  return (
    <Page>
      <PageHeader
        title={t('list.title')}
        lead={t('list.lead')}
        meta={<Link to={contestPaths.priorities()}>{t('list.priorities')}</Link>}
        actions={
          data.canCreate && (
            <ButtonLink to={contestPaths.newChallenge()} icon="plus">
              {t('list.create')}
            </ButtonLink>
          )
        }
      />
      {data.isFirst && data.open.length + data.coming.length === 0 && (
        <EmptyState
          title={t('list.noneTitle')}
          action={
            <>
              <ButtonLink to={paths.newNeed()}>{t('list.sayNeed')}</ButtonLink>
              <ButtonLink tone="secondary" to={paths.needs()}>
                {t('list.seeNeeds')}
              </ButtonLink>
            </>
          }
        >
          <p>{t('list.noneBody')}</p>
        </EmptyState>
      )}
      {shown.map((group) => (
        <Section key={group} id={group} title={t(`list.${group}`)}>
          <CardGrid>
            {data[group].map((challenge) => (
              <ChallengeCard key={challenge.id} challenge={challenge} now={data.now} />
            ))}
          </CardGrid>
        </Section>
      ))}
      <Pagination
        label={common('paging.label')}
        previous={data.isFirst ? null : { href: paths.challenges(), label: t('list.newest') }}
        next={
          data.next ? { href: paths.challenges({ after: data.next }), label: common('paging.older') } : null
        }
      />
    </Page>
  );
}
