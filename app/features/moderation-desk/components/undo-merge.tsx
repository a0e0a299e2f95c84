import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';

/** The way back from a merge, as long as there is one. */
export function UndoMerge({ until }: { until: Date | string }) {
  const t = useT('moderation');
  const format = useFormat();
  return (
    <Form method="post" className="desk-verdicts stack" aria-labelledby="undo-title">
      <h2 id="undo-title">{t('merge.undoTitle')}</h2>
      <p>{t('merge.undoText', { until: format.dateTime(until) })}</p>
      <input type="hidden" name="intent" value="unmerge" />
      <Button tone="secondary" icon="undo">
        {t('merge.undoButton')}
      </Button>
    </Form>
  );
}
