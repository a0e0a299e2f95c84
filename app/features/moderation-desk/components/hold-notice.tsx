import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ItemForDesk } from '../item.queries.server.ts';

/** Who has the item open, and why one may not decide it. */
export function HoldNotice({
  item,
}: {
  item: Pick<ItemForDesk, 'status' | 'isExcluded' | 'isWrittenByMe' | 'mayDecide' | 'heldBy'>;
}) {
  const t = useT('moderation');
  if (item.status === 'decided')
    return <Notice title={t('hold.decidedTitle')}>{t('hold.decidedText')}</Notice>;
  if (item.isExcluded) {
    return (
      <Notice tone="warn" title={t('hold.excludedTitle')}>
        {t('hold.excludedText')}
      </Notice>
    );
  }
  if (item.isWrittenByMe) {
    return (
      <Notice tone="warn" title={t('hold.writtenTitle')}>
        {t('hold.writtenText')}
      </Notice>
    );
  }
  if (!item.mayDecide) {
    return (
      <Notice tone="warn" title={t('hold.ownTitle')}>
        {t('hold.ownText')}
      </Notice>
    );
  }
  if (item.heldBy === 'me') {
    return (
      <Form method="post" className="desk-held">
        <p>{t('hold.mine')}</p>
        <input type="hidden" name="intent" value="release" />
        <Button tone="quiet" icon="undo">
          {t('hold.release')}
        </Button>
      </Form>
    );
  }
  return (
    <Notice tone="warn" live title={t('hold.takenTitle', { name: item.heldBy?.name ?? '' })}>
      {t('hold.takenText')}
    </Notice>
  );
}
