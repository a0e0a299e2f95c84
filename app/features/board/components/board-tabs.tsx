import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Tabs } from '#app/ui/tabs.tsx';

/** The parts of a board. */
export function BoardTabs({ slug, current }: { slug: string; current: 'overview' | 'messages' | 'history' }) {
  const t = useT('board');
  const tabs = [
    { id: 'overview', href: paths.challengeBoard(slug) },
    { id: 'messages', href: paths.challengeMessages(slug) },
    { id: 'history', href: paths.challengeHistory(slug) },
  ] as const;
  return (
    <Tabs
      label={t('tabs.label')}
      tabs={tabs.map(({ id, href }) => ({ href, label: t(`tabs.${id}`), current: id === current }))}
    />
  );
}
