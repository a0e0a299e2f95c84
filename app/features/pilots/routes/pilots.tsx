import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { needThemes } from '#app/domain/needs/need-fields.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { CardGrid } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Facets } from '#app/ui/facets.tsx';
import { WithAside } from '#app/ui/layout.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { StageBadge } from '#app/ui/stage-badge.tsx';
import { getDb } from '#db/client.server.ts';
import { PilotCard } from '../components/pilot-card.tsx';
import { listPilots } from '../list-pilots.queries.server.ts';
import { groupOrder, parsePilotList, pilotListSearch } from '../pilot-list.ts';

export const handle = {
  messages: ['pilots', 'domainWork'],
  title: ({ t }) => t('pilots')('list.title'),
  description: ({ t }) => t('pilots')('list.lead'),
} satisfies RouteHandle<typeof loader>;

export async function loader({ request }: LoaderFunctionArgs) {
  const query = parsePilotList(new URL(request.url).searchParams);
  return { query, ...(await listPilots(getDb(), query)) };
}

export default function Pilots() {
  const { query, pilots, after } = useLoaderData<typeof loader>();
  const t = useT('pilots');
  const d = useT('domain');
  const c = useT('common');
  const narrowed = query.stage.length > 0 || query.theme.length > 0;
  const facets = [
    {
      name: 'stage',
      label: t('list.stage'),
      open: true,
      options: groupOrder.map((group) => ({
        value: group,
        label: t(`group.${group}`),
        checked: query.stage.includes(group),
      })),
    },
    {
      name: 'theme',
      label: t('list.theme'),
      options: needThemes.map((theme) => ({
        value: theme,
        label: d(`needTheme.${theme}`),
        checked: query.theme.includes(theme),
      })),
    },
  ];
  return (
    <Page>
      <PageHeader
        eyebrow={<StageBadge stage="pilot">{d('stage.pilot')}</StageBadge>}
        title={t('list.title')}
        lead={t('list.lead')}
      />
      <WithAside
        aside={
          <Facets
            label={t('list.narrow')}
            facets={facets}
            applyLabel={t('list.apply')}
            action={paths.pilots()}
            clear={narrowed ? { href: paths.pilots(), label: t('list.clear') } : undefined}
          />
        }
      >
        {pilots.length > 0 ? (
          <CardGrid label={t('list.label')}>
            {pilots.map((pilot) => (
              <PilotCard key={pilot.slug} pilot={pilot} />
            ))}
          </CardGrid>
        ) : (
          <EmptyState title={narrowed ? t('list.emptyNarrowed') : t('list.empty')}>
            {!narrowed && <p>{t('list.emptyText')}</p>}
          </EmptyState>
        )}
        <Pagination
          label={c('paging.label')}
          next={
            after
              ? { href: `${paths.pilots()}${pilotListSearch(query, after)}`, label: c('paging.older') }
              : null
          }
        />
      </WithAside>
    </Page>
  );
}
