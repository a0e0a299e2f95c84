import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import type { JuryPageData } from './jury-page-data.ts';

/** From when and until when the jury scores. */
export function JuryDates({ page }: { page: JuryPageData }) {
  const t = useT('jury');
  const format = useFormat();
  if (!page.startsAt || !page.endsAt) return <p>{t('dates.none')}</p>;
  if (page.over) return <p>{t('dates.over', { when: format.dateTime(page.endsAt) })}</p>;
  if (page.open) return <p>{t('dates.open', { when: format.deadline(page.endsAt) })}</p>;
  return <p>{t('dates.later', { when: format.dateTime(page.startsAt) })}</p>;
}
