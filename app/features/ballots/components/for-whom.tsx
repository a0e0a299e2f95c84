import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Tabs } from '#app/ui/tabs.tsx';

/** For whom the person votes: themselves, or a patient who lets them. Each has a paper of their own. */
export function ForWhom({
  slug,
  voterId,
  isSelf,
  others,
  to = 'vote',
}: {
  slug: string;
  voterId: string;
  isSelf: boolean;
  others: readonly { id: string; name: string }[];
  to?: 'vote' | 'check';
}) {
  const t = useT('ballots');
  const pathFor = (id?: string) =>
    to === 'check' ? contestPaths.checkVote(slug, id) : contestPaths.voteFor(slug, { for: id });
  return (
    <div className="stack stack-small">
      <Tabs
        label={t('forWhom.label')}
        tabs={[
          { href: pathFor(), label: t('forWhom.myself'), current: isSelf },
          ...others.map(({ id, name }) => ({
            href: pathFor(id),
            label: t('forWhom.someone', { name }),
            current: id === voterId,
          })),
        ]}
      />
      <p className="field-hint">{t('forWhom.hint')}</p>
    </div>
  );
}
