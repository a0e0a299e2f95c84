import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { hasRole } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { Page } from '#app/ui/page.tsx';
import { Tabs } from '#app/ui/tabs.tsx';

export const handle = { messages: ['people', 'domain'] } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  return {
    hasCarers: can(actor, 'delegation.invite', { patientId: actor.id }),
    caresFor: hasRole(actor, 'carer') || actor.actsFor.length > 0,
  };
}

/** The frame of everything that belongs to oneself. */
export default function Me() {
  const { hasCarers, caresFor } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const t = useT('people');
  const tabs = [
    { href: paths.profile(), label: t('tabs.profile') },
    { href: paths.myRoles(), label: t('tabs.roles') },
    ...(hasCarers ? [{ href: paths.myCarers(), label: t('tabs.carers') }] : []),
    ...(caresFor ? [{ href: paths.caringFor(), label: t('tabs.caringFor') }] : []),
    { href: paths.myNotifications(), label: t('tabs.notifications') },
    { href: paths.mySessions(), label: t('tabs.sessions') },
    { href: paths.myData(), label: t('tabs.data') },
  ];
  return (
    <Page width="text" className="people-page">
      <Tabs label={t('tabs.label')} tabs={tabs.map((tab) => ({ ...tab, current: tab.href === pathname }))} />
      <Outlet />
    </Page>
  );
}
