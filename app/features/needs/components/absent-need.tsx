import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';

/** What stands where a need was: taken back, joined with another, or hidden for now. */
export function AbsentNeed({
  page,
}: {
  page: {
    absence: 'withdrawn' | 'merged' | 'hidden';
    updatedAt: string;
    mergedInto: { slug: string; title: string } | null;
  };
}) {
  const t = useT('needState');
  const format = useFormat();
  const { absence, mergedInto, updatedAt } = page;
  return (
    <Page width="text">
      <PageHeader
        title={t(`gone.${absence}Title`)}
        lead={
          absence === 'withdrawn'
            ? t('gone.withdrawnText', { when: format.date(updatedAt) })
            : t(`gone.${absence}Text`)
        }
      />
      <div className="cluster">
        {mergedInto && (
          <ButtonLink to={paths.need(mergedInto.slug)} iconEnd="arrow-right">
            {t('gone.mergedLink', { title: mergedInto.title })}
          </ButtonLink>
        )}
        <ButtonLink to={paths.needs()} tone="secondary">
          {t('gone.back')}
        </ButtonLink>
      </div>
    </Page>
  );
}
