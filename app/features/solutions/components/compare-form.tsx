import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Select } from '#app/ui/select.tsx';
import type { ListedVersion } from './version-list.tsx';

/** Chooses two versions; what is chosen stands in the address. */
export function CompareForm({
  slug,
  versions,
  from,
  to,
}: {
  slug: string;
  versions: readonly ListedVersion[];
  from: number | null;
  to: number;
}) {
  const t = useT('solutions');
  const format = useFormat();
  const options = versions.map(({ version, savedAt }) => ({
    value: String(version),
    label: t('versions.choice', { version: String(version), when: format.dateShort(savedAt) }),
  }));
  return (
    <Form
      key={`${from}-${to}`}
      method="get"
      action={`${contestPaths.solutionVersions(slug)}#changes`}
      preventScrollReset
      className="compare-form"
    >
      <Select
        id="from"
        name="from"
        label={t('versions.from')}
        options={options}
        defaultValue={String(from ?? '')}
      />
      <Select id="to" name="to" label={t('versions.to')} options={options} defaultValue={String(to)} />
      <Button tone="secondary">{t('versions.compare')}</Button>
    </Form>
  );
}
