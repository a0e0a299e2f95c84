import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import type { JuryPageData } from './jury-page-data.ts';

/** From when and until when the jury scores, or since when the scores are open. */
export function JuryDates({ page }: { page: JuryPageData }) {
  const t = useT('jury');
  const format = useFormat();
  const { startsAt, endsAt, openedAt, openedReason: reason } = page;
  if (openedAt) {
    const when = format.dateTime(openedAt);
    return <p>{reason ? t('dates.openedEarly', { when, reason }) : t('dates.opened', { when })}</p>;
  }
  if (!startsAt) return <p>{t('dates.none')}</p>;
  if (page.over && endsAt) return <p>{t('dates.over', { when: format.dateTime(endsAt) })}</p>;
  const isOwn = page.seat !== null;
  if (page.open && !endsAt) return <p>{t(isOwn ? 'dates.noEnd' : 'dates.staffNoEnd')}</p>;
  if (page.open && endsAt)
    return <p>{t(isOwn ? 'dates.open' : 'dates.staffOpen', { when: format.deadline(endsAt) })}</p>;
  return <p>{t(isOwn ? 'dates.later' : 'dates.staffLater', { when: format.dateTime(startsAt) })}</p>;
}
