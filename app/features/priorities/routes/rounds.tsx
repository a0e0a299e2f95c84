import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { statusAt } from '#app/domain/priorities/round-machine.ts';
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
import { StageIcon } from '#app/ui/stage-icon.tsx';
import { getDb } from '#db/client.server.ts';
import { RoundCard } from '../components/round-card.tsx';
import { roundsGoingOn, roundsOver } from '../rounds.queries.server.ts';

export const handle = {
  messages: ['priorities'],
  title: ({ t }) => t('priorities')('list.title'),
  description: ({ t }) => t('priorities')('list.lead'),
} satisfies RouteHandle<typeof loader>;

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await optionalActor(args);
  const canCreate = can(actor, 'priority.create', null);
  const given = new URL(args.request.url).searchParams.get('after') ?? '';
  const after = idForm.test(given) ? given : null;
  const db = getDb();
  const [goingOn, over] = await Promise.all([
    after ? [] : roundsGoingOn(db, canCreate),
    roundsOver(db, after, canCreate),
  ]);
  const now = new Date();
  return {
    goingOn: goingOn.map((round) => ({ ...round, status: statusAt(round, now) })),
    over: over.rounds,
    next: over.next,
    isFirst: after === null,
    canCreate,
  };
}

export default function Rounds() {
  const { goingOn, over, next, isFirst, canCreate } = useLoaderData<typeof loader>();
  const t = useT('priorities');
  const common = useT('common');
  const groups = [
    ['open', goingOn.filter((round) => round.status === 'interim')],
    ['under', goingOn.filter((round) => round.status !== 'interim')],
    ['over', over],
  ] as const;
  return (
    <Page>
      <PageHeader
        eyebrow={<Link to={paths.challenges()}>{t('list.challenges')}</Link>}
        title={t('list.title')}
        lead={t('list.lead')}
        actions={
          canCreate && (
            <ButtonLink to={contestPaths.newPriorityRound()} icon="plus">
              {t('list.create')}
            </ButtonLink>
          )
        }
      />
      {isFirst && goingOn.length + over.length === 0 && (
        <EmptyState
          title={t('list.noneTitle')}
          picture={<StageIcon stage="need" look="outline" />}
          action={<ButtonLink to={paths.newNeed()}>{t('list.sayNeed')}</ButtonLink>}
        >
          <p>{t('list.noneBody')}</p>
        </EmptyState>
      )}
      {groups
        .filter(([, rounds]) => rounds.length > 0)
        .map(([group, rounds]) => (
          <Section key={group} id={group} title={t(`list.${group}`)}>
            <CardGrid>
              {rounds.map((round) => (
                <RoundCard key={round.id} round={round} />
              ))}
            </CardGrid>
          </Section>
        ))}
      <Pagination
        label={common('paging.label')}
        previous={isFirst ? null : { href: contestPaths.priorities(), label: t('list.newest') }}
        next={next ? { href: contestPaths.priorities({ after: next }), label: common('paging.older') } : null}
      />
    </Page>
  );
}
