import { useT } from '#app/i18n/use-t.ts';
import { TextField } from '#app/ui/text-field.tsx';
import { fieldOf, type PartProps } from './part-context.ts';

/** For how long after the deadline entries are still taken. */
export function EntryPart(props: PartProps) {
  const t = useT('challengeParts');
  return (
    <TextField
      {...fieldOf(props, 'graceMinutes', t('entry.grace'))}
      hint={t('entry.graceHint')}
      inputMode="numeric"
      width="short"
      suffix={t('entry.minutes')}
    />
  );
}
