import type { useLoaderData } from '@remix-run/react';
import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { loader } from '../routes/round.tsx';

/** The way to the choosing; whoever has chosen reads that first. */
export function RoundOpen({
  round: { slug, mostChosen, interimEndsAt },
  hasChosen,
}: {
  round: ReturnType<typeof useLoaderData<typeof loader>>['round'];
  hasChosen: boolean;
}) {
  const t = useT('priorities');
  const format = useFormat();
  const when = interimEndsAt ? format.dateTime(interimEndsAt) : '';
  if (hasChosen) {
    return (
      <Notice
        tone="ok"
        title={t('notice.chosen')}
        actions={
          <>
            <Link to={contestPaths.chosenPriorities(slug)}>{t('notice.seeReceipt')}</Link>
            <Link to={contestPaths.choosePriorities(slug)}>{t('receipt.change')}</Link>
          </>
        }
      >
        <p>{t('notice.chosenBody', { when })}</p>
      </Notice>
    );
  }
  return (
    <div className="stack">
      <p>{t('round.open', { most: mostChosen, when })}</p>
      <div className="cluster">
        <ButtonLink size="large" to={contestPaths.choosePriorities(slug)} iconEnd="arrow-right">
          {t('round.choose')}
        </ButtonLink>
      </div>
    </div>
  );
}
