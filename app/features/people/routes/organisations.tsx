import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { optionalActor } from '#app/auth/session.server.ts';
import { organisationKinds } from '#app/domain/network/organisations.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card, CardGrid } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { RouterLink } from '#app/ui/router-link.tsx';
import { SearchBox } from '#app/ui/search-box.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { getDb } from '#db/client.server.ts';
import { listOrganisations } from '../organisations.queries.server.ts';

export const handle = {
  messages: ['people', 'domain', 'domainWork'],
  title: ({ t }) => t('people')('organisations.title'),
  description: ({ t }) => t('people')('organisations.lead'),
} satisfies RouteHandle<typeof loader>;

const querySchema = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  kind: z.enum(organisationKinds).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

export async function loader(args: LoaderFunctionArgs) {
  const actor = await optionalActor(args);
  const query = querySchema.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const found = await listOrganisations(getDb(), query);
  return { ...found, q: query.q, kind: query.kind, canAdd: can(actor, 'organisation.edit', null) };
}

export default function Organisations() {
  const { organisations, next, q, kind, canAdd } = useLoaderData<typeof loader>();
  const t = useT('people');
  const common = useT('common');
  const work = useT('domainWork');
  return (
    <Page className="people-page">
      <PageHeader
        title={t('organisations.title')}
        lead={t('organisations.lead')}
        actions={
          canAdd && (
            <ButtonLink to={paths.newOrganisation()} icon="plus">
              {t('organisations.add')}
            </ButtonLink>
          )
        }
      />
      <SearchBox
        label={t('organisations.search')}
        buttonLabel={common('action.search')}
        defaultValue={q}
        action={paths.organisations()}
        keep={{ kind }}
      />
      {organisations.length === 0 && (
        <EmptyState title={t('organisations.none')}>{t('organisations.noneText')}</EmptyState>
      )}
      <CardGrid label={t('organisations.title')}>
        {organisations.map((organisation) => (
          <Card as="li" key={organisation.id}>
            <h2>
              <RouterLink className="card-link" to={paths.organisation(organisation.slug)}>
                {organisation.name}
              </RouterLink>
            </h2>
            <p className="muted">
              {[work(`organisationKind.${organisation.kind}`), organisation.town].filter(Boolean).join(', ')}
            </p>
            {organisation.verified && <StatusPill tone="ok">{t('organisations.verified')}</StatusPill>}
          </Card>
        ))}
      </CardGrid>
      <Pagination
        label={common('paging.label')}
        next={
          next
            ? { href: paths.organisations({ q, kind, after: next }), label: common('action.showMore') }
            : null
        }
      />
    </Page>
  );
}
