import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Tabs } from '#app/ui/tabs.tsx';

/** The way from one round's results to the other's, and which of them the decision uses. */
export function RoundLinks({
  slug,
  round,
  rounds,
  opened,
}: {
  slug: string;
  round: number;
  rounds: number;
  /** The newest round whose scores are open. */
  opened: number | null;
}) {
  const t = useT('juryResults');
  if (rounds < 2) return null;
  return (
    <div className="stack">
      {opened === rounds ? (
        <>
          <Tabs
            label={t('rounds.label')}
            tabs={[
              { href: contestPaths.juryResults(slug, 1), label: t('rounds.first'), current: round === 1 },
              {
                href: contestPaths.juryResults(slug, rounds),
                label: t('rounds.final'),
                current: round === rounds,
              },
            ]}
          />
          <p>{t('rounds.used')}</p>
        </>
      ) : (
        <p>{t('rounds.notOpen')}</p>
      )}
    </div>
  );
}
