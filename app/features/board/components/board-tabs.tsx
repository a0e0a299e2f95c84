import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Tabs } from '#app/ui/tabs.tsx';

/** The parts of a board. */
export function BoardTabs({ slug, current }: { slug: string; current: 'overview' | 'messages' | 'history' }) {
  const t = useT('board');
  const tabs = [
    { id: 'overview', href: contestPaths.challengeBoard(slug) },
    { id: 'messages', href: contestPaths.challengeMessages(slug) },
    { id: 'history', href: contestPaths.challengeHistory(slug) },
  ] as const;
  return (
    <Tabs
      label={t('tabs.label')}
      tabs={tabs.map(({ id, href }) => ({ href, label: t(`tabs.${id}`), current: id === current }))}
    />
  );
}
