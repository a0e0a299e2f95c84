import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Tabs } from '#app/ui/tabs.tsx';

/** For whom the person chooses: themselves, or a patient who lets them. Each has a choice of their own. */
export function ForWhom({
  slug,
  chooser,
  others,
}: {
  slug: string;
  chooser: { id: string; isSelf: boolean };
  others: readonly { id: string; name: string }[];
}) {
  const t = useT('priorities');
  return (
    <div className="stack stack-small">
      <Tabs
        label={t('forWhom.label')}
        tabs={[
          { href: contestPaths.choosePriorities(slug), label: t('forWhom.myself'), current: chooser.isSelf },
          ...others.map(({ id, name }) => ({
            href: contestPaths.choosePriorities(slug, { for: id }),
            label: t('forWhom.someone', { name }),
            current: id === chooser.id,
          })),
        ]}
      />
      <p className="field-hint">{t('forWhom.hint')}</p>
    </div>
  );
}
