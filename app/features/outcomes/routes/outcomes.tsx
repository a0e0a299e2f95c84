import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { needThemes } from '#app/domain/needs/need-fields.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Facets } from '#app/ui/facets.tsx';
import { WithAside } from '#app/ui/layout.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { StageBadge } from '#app/ui/stage-badge.tsx';
import { getDb } from '#db/client.server.ts';
import { OutcomeCard } from '../components/outcome-card.tsx';
import { listOutcomes } from '../outcomes.queries.server.ts';

export const handle = {
  messages: ['outcomes'],
  title: ({ t }) => t('outcomes')('title'),
  description: ({ t }) => t('outcomes')('lead'),
} satisfies RouteHandle<typeof loader>;

export async function loader({ request }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const theme = needThemes.filter((known) => params.getAll('theme').includes(known));
  return { theme, ...(await listOutcomes(getDb(), { theme, after: params.get('after') })) };
}

export default function Outcomes() {
  const { theme, outcomes, after } = useLoaderData<typeof loader>();
  const t = useT('outcomes');
  const d = useT('domain');
  const c = useT('common');
  const narrowed = theme.length > 0;
  const older = new URLSearchParams([...theme.map((value) => ['theme', value]), ['after', after ?? '']]);
  return (
    <Page>
      <PageHeader
        eyebrow={<StageBadge stage="outcome">{d('stage.outcome')}</StageBadge>}
        title={t('title')}
        lead={t('lead')}
      />
      <WithAside
        aside={
          <Facets
            label={t('narrow')}
            action={paths.outcomes()}
            applyLabel={t('apply')}
            clear={narrowed ? { href: paths.outcomes(), label: t('clear') } : undefined}
            facets={[
              {
                name: 'theme',
                label: t('theme'),
                options: needThemes.map((value) => ({
                  value,
                  label: d(`needTheme.${value}`),
                  checked: theme.includes(value),
                })),
              },
            ]}
          />
        }
      >
        {outcomes.length > 0 ? (
          <ul className="card-list outcomes">
            {outcomes.map((outcome) => (
              <OutcomeCard key={outcome.id} outcome={outcome} />
            ))}
          </ul>
        ) : (
          <EmptyState
            title={narrowed ? t('emptyNarrowed') : t('empty')}
            action={<ButtonLink to={paths.newNeed()}>{t('tellUs')}</ButtonLink>}
          >
            {!narrowed && <p>{t('emptyText')}</p>}
          </EmptyState>
        )}
        <Pagination
          label={t('label')}
          next={after ? { href: `${paths.outcomes()}?${older}`, label: c('paging.older') } : null}
        />
      </WithAside>
    </Page>
  );
}
