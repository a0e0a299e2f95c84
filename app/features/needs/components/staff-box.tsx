import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';

/** What the cluster's staff can do with a need from its page. */
export function StaffBox({
  needId,
  can,
}: {
  needId: string;
  can: Record<'need.take_up' | 'need.moderate', boolean>;
}) {
  const t = useT('needPage');
  if (!can['need.take_up'] && !can['need.moderate']) return null;
  return (
    <>
      {can['need.take_up'] && (
        <ButtonLink to={paths.newChallenge({ needs: needId })} tone="secondary">
          {t('page.makeChallenge')}
        </ButtonLink>
      )}
      {can['need.take_up'] && can['need.moderate'] && (
        <Form method="post" action={paths.moderationRecheck()}>
          <input type="hidden" name="needId" value={needId} />
          <Button tone="quiet">{t('page.recheck')}</Button>
        </Form>
      )}
    </>
  );
}
