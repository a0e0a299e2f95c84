import { useLocation } from '@remix-run/react';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Tabs } from '#app/ui/tabs.tsx';

/** The pages of administrators. */
export function AdminTabs() {
  const { pathname } = useLocation();
  const t = useT('people');
  const tabs = [
    { href: paths.adminPeople(), label: t('admin.people') },
    { href: paths.adminSettings(), label: t('admin.settings') },
  ];
  return (
    <Tabs
      label={t('admin.label')}
      tabs={tabs.map((tab) => ({ ...tab, current: pathname.startsWith(tab.href) }))}
    />
  );
}
