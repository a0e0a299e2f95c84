import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireActor } from '#app/auth/session.server.ts';
import { throwAsResponse } from '#app/commands/http-error.ts';
import { AppError } from '#app/domain/app-error.ts';
import { roles } from '#app/domain/people/roles.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { SearchBox } from '#app/ui/search-box.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { getDb } from '#db/client.server.ts';
import { AdminTabs } from '../components/admin-tabs.tsx';
import { listPeople } from '../people.queries.server.ts';

export const handle = {
  messages: ['people', 'domain'],
  title: ({ t }) => t('people')('admin.people'),
} satisfies RouteHandle<typeof loader>;

const querySchema = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  suspended: z.literal('1').optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  if (!can(actor, 'person.list', null)) throwAsResponse(new AppError('forbidden'));
  const query = querySchema.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const { q, role, suspended } = query;
  const found = await listPeople(getDb(), { ...query, suspended: suspended === '1' });
  return { ...found, q, role, suspended };
}

export default function AdminPeople() {
  const { people, next, q, role, suspended } = useLoaderData<typeof loader>();
  const t = useT('people');
  const common = useT('common');
  const words = useT('domain');
  const format = useFormat();
  return (
    <Page className="people-page">
      <AdminTabs />
      <PageHeader title={t('admin.people')} lead={t('admin.peopleLead')} />
      <SearchBox
        label={t('admin.search')}
        buttonLabel={common('action.search')}
        defaultValue={q}
        action={paths.adminPeople()}
        keep={{ role, suspended }}
      />
      <Tabs
        label={t('admin.filter')}
        tabs={[
          { href: paths.adminPeople({ q }), label: t('admin.all'), current: !role && !suspended },
          ...roles.map((one) => ({
            href: paths.adminPeople({ q, role: one }),
            label: words(`role.${one}`),
            current: role === one,
          })),
          {
            href: paths.adminPeople({ q, suspended: '1' }),
            label: t('admin.suspended'),
            current: suspended === '1',
          },
        ]}
      />
      <Table
        id="people"
        caption={t('admin.people')}
        captionHidden
        rows={people}
        rowKey={({ id }) => id}
        empty={t('admin.nobody')}
        columns={[
          {
            id: 'who',
            header: t('admin.who'),
            rowHeader: true,
            cell: (person) => <Link to={paths.adminPerson(person.id)}>{person.pseudonym}</Link>,
          },
          {
            id: 'roles',
            header: t('admin.roles'),
            cell: (person) => person.roles.map((one) => words(`role.${one}`)).join(', '),
          },
          { id: 'since', header: t('admin.since'), cell: (person) => format.dateShort(person.createdAt) },
          {
            id: 'state',
            header: t('admin.state'),
            cell: (person) =>
              person.suspendedAt ? (
                <StatusPill tone="danger">{t('admin.suspended')}</StatusPill>
              ) : (
                <StatusPill tone="ok">{t('admin.active')}</StatusPill>
              ),
          },
        ]}
      />
      <Pagination
        label={common('paging.label')}
        next={
          next
            ? { href: paths.adminPeople({ q, role, suspended, before: next }), label: common('paging.older') }
            : null
        }
      />
    </Page>
  );
}
