import { useSearchParams } from '@remix-run/react';
import { useT } from '#app/i18n/use-t.ts';
import { Notice } from '#app/ui/notice.tsx';

/** Says what has just been done to a jury, from the address that a form led back to. */
export function JuryDone() {
  const t = useT('jury');
  const [query] = useSearchParams();
  const done = (['opened', 'left', 'recused'] as const).find((one) => one === query.get('done'));
  const [reminded, lost] = [Number(query.get('reminded')), Number(query.get('lost'))];
  if (!done && !(reminded > 0)) return null;
  return (
    <Notice tone="ok" live>
      {done && <p>{t(`progress.done.${done}`)}</p>}
      {reminded > 0 && <p>{t('progress.done.reminded', { count: reminded })}</p>}
      {lost > 0 && <p>{t('progress.done.mailLost', { count: lost })}</p>}
    </Notice>
  );
}
