import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { needThemes } from '#app/domain/needs/need-fields.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card, CardGrid } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Facets } from '#app/ui/facets.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { RouterLink } from '#app/ui/router-link.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { getDb } from '#db/client.server.ts';
import { listSolutions, type SolutionCursor, solutionStages } from '../list-solutions.queries.server.ts';
import { solutionTone } from '../solution-tone.ts';

export const handle = {
  messages: ['solutions', 'domainWork'],
  title: ({ t }) => t('solutions')('list.title'),
  description: ({ t }) => t('solutions')('list.lead'),
} satisfies RouteHandle<typeof loader>;

function readCursor(text: string | null): SolutionCursor | null {
  const [at = '', id = ''] = (text ?? '').split('_');
  // Years of more or fewer than four digits are none that the database would read.
  const isDate = /^\d{4}-/.test(at) && !Number.isNaN(Date.parse(at));
  const valid = isDate && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  return valid ? { at: new Date(at), id } : null;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const stages = solutionStages.filter((stage) => query.getAll('stage').includes(stage));
  const themes = needThemes.filter((theme) => query.getAll('theme').includes(theme));
  const after = readCursor(query.get('after'));
  const { rows, next } = await listSolutions(getDb(), { stages, themes, after });
  const filters = new URLSearchParams([
    ...stages.map((stage) => ['stage', stage]),
    ...themes.map((theme) => ['theme', theme]),
  ]);
  const first = filters.size > 0 ? `${paths.solutions()}?${filters}` : paths.solutions();
  if (next) filters.set('after', `${next.at.toISOString()}_${next.id}`);
  return {
    rows,
    facets: {
      stage: solutionStages.map((value) => ({ value, checked: stages.includes(value) })),
      theme: needThemes.map((value) => ({ value, checked: themes.includes(value) })),
    },
    isFiltered: stages.length + themes.length > 0,
    older: next && `${paths.solutions()}?${filters}`,
    first: after ? first : null,
  };
}

export default function Solutions() {
  const { rows, facets, isFiltered, older, first } = useLoaderData<typeof loader>();
  const t = useT('solutions');
  const d = useT('domain');
  const work = useT('domainWork');
  const common = useT('common');
  return (
    <Page>
      <PageHeader title={t('list.title')} lead={t('list.lead')} />
      <div className="list-with-facets">
        <Facets
          label={t('list.filter')}
          applyLabel={common('action.apply')}
          facets={[
            {
              name: 'stage',
              label: t('list.stage'),
              open: true,
              options: facets.stage.map((option) => ({ ...option, label: t(`stage.${option.value}`) })),
            },
            {
              name: 'theme',
              label: t('list.theme'),
              options: facets.theme.map((option) => ({ ...option, label: d(`needTheme.${option.value}`) })),
            },
          ]}
          {...(isFiltered && { clear: { href: paths.solutions(), label: t('list.clear') } })}
        />
        <div>
          {rows.length === 0 ? (
            <EmptyState
              title={isFiltered ? t('list.noneHere') : t('list.none')}
              action={<ButtonLink to={paths.challenges()}>{t('list.toChallenges')}</ButtonLink>}
            >
              <p>{t('list.noneBody')}</p>
            </EmptyState>
          ) : (
            <CardGrid label={t('list.title')}>
              {rows.map((row) => (
                <Card key={row.id} as="li" stage="solution">
                  <h2 className="card-heading">
                    <RouterLink className="card-link" to={paths.solution(row.slug)}>
                      {row.title}
                    </RouterLink>
                  </h2>
                  <p>{row.summary}</p>
                  <p className="muted">{t('list.by', { team: row.team, challenge: row.challenge })}</p>
                  <StatusPill tone={solutionTone[row.status]}>
                    {work(`solutionStatus.${row.status}`)}
                  </StatusPill>
                </Card>
              ))}
            </CardGrid>
          )}
          <Pagination
            label={common('paging.label')}
            previous={first ? { href: first, label: t('list.newest') } : null}
            next={older ? { href: older, label: common('paging.older') } : null}
          />
        </div>
      </div>
    </Page>
  );
}
