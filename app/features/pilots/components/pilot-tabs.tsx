import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Tabs } from '#app/ui/tabs.tsx';

/** The pages of a pilot for those who work on it; nothing for everyone else, who has only the one. */
export function PilotTabs({
  slug,
  can,
  current,
}: {
  slug: string;
  can: Record<'participant.list' | 'incident.list' | 'evaluation.read_evidence', boolean>;
  current: 'overview' | 'participants' | 'incidents' | 'evaluation';
}) {
  const t = useT('pilots');
  const tabs = [
    { id: 'overview', href: paths.pilot(slug), open: true },
    { id: 'participants', href: paths.pilotParticipants(slug), open: can['participant.list'] },
    { id: 'incidents', href: paths.pilotIncidents(slug), open: can['incident.list'] },
    { id: 'evaluation', href: paths.pilotEvaluation(slug), open: can['evaluation.read_evidence'] },
  ] as const;
  const open = tabs.filter((tab) => tab.open);
  if (open.length < 2) return null;
  return (
    <Tabs
      label={t('page.pages')}
      tabs={open.map((tab) => ({
        href: tab.href,
        label: t(`page.${tab.id}`),
        current: tab.id === current,
      }))}
    />
  );
}
