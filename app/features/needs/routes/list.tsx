import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { needPerspectives, needPlaces, needThemes } from '#app/domain/needs/need-fields.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { type Facet, Facets } from '#app/ui/facets.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { SearchBox } from '#app/ui/search-box.tsx';
import { StageIcon } from '#app/ui/stage-icon.tsx';
import { getDb } from '#db/client.server.ts';
import { NeedCards } from '../components/need-cards.tsx';
import { listNeeds, manyMatches } from '../list-needs.queries.server.ts';
import { facetCounts } from '../need-facets.server.ts';
import {
  isNarrowed,
  needListSearch,
  needSorts,
  needStages,
  parseNeedList,
  statusOfStage,
} from '../need-list.ts';

export const handle = {
  messages: ['needs', 'needCard'],
  title: ({ t }) => t('needs')('list.title'),
  description: ({ t }) => t('needs')('list.lead'),
} satisfies RouteHandle;

export async function loader({ request }: LoaderFunctionArgs) {
  const query = parseNeedList(new URL(request.url).searchParams);
  const db = getDb();
  const [page, counts] = await Promise.all([
    listNeeds(db, query),
    // With a search or a filter these counts would not be what a click gives: then none are shown.
    isNarrowed(query) ? null : facetCounts(db, Date.now()),
  ]);
  return { query, page, counts, many: page.many ? manyMatches : null };
}

export default function Needs() {
  const { query, page } = useLoaderData<typeof loader>();
  const t = useT('needs');
  const c = useT('common');
  const here = (change: Parameters<typeof needListSearch>[1]) =>
    paths.needs() + needListSearch(query, change);
  const say = (
    <ButtonLink to={paths.newNeed()} icon="plus">
      {t('list.say')}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader title={t('list.title')} lead={t('list.lead')} actions={say} />
      <div className="list-layout">
        <aside>
          <SearchBox
            label={t('list.search')}
            buttonLabel={t('list.searchButton')}
            action={paths.needs()}
            defaultValue={query.q}
            keep={{ ...keptFilters(query), sort: query.sort === 'new' ? undefined : query.sort }}
          />
          <NeedFacets />
        </aside>
        <div>
          <ListTop />
          {page.needs.length > 0 ? (
            <NeedCards needs={page.needs} label={t('list.title')} />
          ) : (
            <EmptyState
              title={isNarrowed(query) ? t('list.emptyTitle') : t('list.noneTitle')}
              picture={<StageIcon stage="need" look="outline" />}
              action={say}
            >
              <p>{isNarrowed(query) ? t('list.emptyText') : t('list.noneText')}</p>
            </EmptyState>
          )}
          <Pagination
            label={c('paging.label')}
            previous={page.before ? { href: here({ before: page.before }), label: c('paging.newer') } : null}
            next={page.after ? { href: here({ after: page.after }), label: c('paging.older') } : null}
          />
        </div>
      </div>
    </Page>
  );
}

type Query = ReturnType<typeof parseNeedList>;

const keptFilters = ({ theme, place, who, stage }: Query) => ({ theme, place, who, stage });

function NeedFacets() {
  const { query, counts } = useLoaderData<typeof loader>();
  const t = useT('needs');
  const d = useT('domain');
  const facet = <V extends string>(
    name: 'theme' | 'place' | 'who' | 'stage',
    values: readonly V[],
    label: (value: V) => string,
    countOf: (value: V) => number | undefined,
  ): Facet => ({
    name,
    label: t(`list.${name}`),
    options: values.map((value) => ({
      value,
      label: label(value),
      count: counts ? (countOf(value) ?? 0) : undefined,
      checked: (query[name] as readonly string[]).includes(value),
    })),
  });
  return (
    <Facets
      label={t('list.facets')}
      action={paths.needs()}
      applyLabel={t('list.apply')}
      keep={{ q: query.q || undefined, sort: query.sort === 'new' ? undefined : query.sort }}
      clear={isNarrowed(query) ? { href: paths.needs(), label: t('list.clear') } : undefined}
      facets={[
        facet(
          'theme',
          needThemes,
          (v) => d(`needTheme.${v}`),
          (v) => counts?.theme[v],
        ),
        facet(
          'place',
          needPlaces,
          (v) => d(`place.${v}`),
          (v) => counts?.place[v],
        ),
        facet(
          'who',
          needPerspectives,
          (v) => d(`perspective.${v}`),
          (v) => counts?.who[v],
        ),
        facet(
          'stage',
          needStages,
          (v) => d(`stage.${v}`),
          (v) => counts?.status[statusOfStage[v]],
        ),
      ]}
    />
  );
}

function ListTop() {
  const { query, page, many } = useLoaderData<typeof loader>();
  const t = useT('needs');
  const format = useFormat();
  const found = many
    ? t('list.many', { count: format.number(many) })
    : page.found === null
      ? null
      : t('list.found', { count: page.found });
  return (
    <div className="list-top">
      <p role="status">{found}</p>
      <nav aria-label={t('list.sort')} className="list-sorts">
        <span>{t('list.sort')}:</span>
        {needSorts.map((sort) =>
          sort === query.sort ? (
            <strong key={sort} aria-current="true">
              {t(`list.sorts.${sort}`)}
            </strong>
          ) : (
            <Link key={sort} to={paths.needs() + needListSearch(query, { sort })}>
              {t(`list.sorts.${sort}`)}
            </Link>
          ),
        )}
      </nav>
      {query.sort === 'attention' && <p className="field-hint">{t('list.attentionHint')}</p>}
    </div>
  );
}
