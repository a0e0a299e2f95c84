import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireRole } from '#app/auth/session.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { templateVerdicts } from '../moderation-desk.schemas.ts';
import { listTemplates } from '../templates.queries.server.ts';

export const handle = {
  messages: ['moderation', 'reasonTemplates'],
  title: ({ t }) => t('reasonTemplates')('title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'staff', 'admin');
  const templates = await listTemplates(getDb());
  return {
    groups: templateVerdicts
      .map((verdict) => ({ verdict, templates: templates.filter((one) => one.verdict === verdict) }))
      .filter((group) => group.templates.length > 0),
  };
}

export default function Templates() {
  const { groups } = useLoaderData<typeof loader>();
  const t = useT('moderation');
  const tt = useT('reasonTemplates');
  const add = (
    <ButtonLink icon="plus" to={paths.moderationTemplate('new')}>
      {tt('add')}
    </ButtonLink>
  );
  return (
    <Page>
      <nav className="desk-nav" aria-label={t('item.navigation')}>
        <Link to={paths.moderation()}>{t('item.back')}</Link>
      </nav>
      <PageHeader title={tt('title')} lead={<p>{tt('lead')}</p>} actions={add} />
      {groups.length === 0 && (
        <EmptyState title={tt('emptyTitle')} action={add}>
          {tt('emptyText')}
        </EmptyState>
      )}
      {groups.map(({ verdict, templates }) => (
        <Section key={verdict} id={`for-${verdict}`} title={t(`verdict.${verdict}`)}>
          <ul className="desk-list">
            {templates.map((template) => (
              <li key={template.id} className="desk-row desk-template">
                <div className="desk-row-words">
                  <p className="desk-row-title">{template.title}</p>
                  <p lang="en">{template.bodyEn}</p>
                  <p lang="de">{template.bodyDe}</p>
                </div>
                <Link
                  to={paths.moderationTemplate(template.id)}
                  aria-label={tt('edit', { title: template.title })}
                >
                  {tt('editShort')}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
