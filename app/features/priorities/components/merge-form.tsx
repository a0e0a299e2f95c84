import { type FormRefusal, ticked } from '#app/features/people/form.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FieldGroup } from '#app/ui/field.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';

/** As many are shown at once; the rest is behind a line. */
const shownAtOnce = 8;

/** Other topics to tick, the most similar first, that become one with this topic. */
export function MergeForm({
  action,
  others,
  refusal,
  errors,
}: {
  action: string;
  others: readonly { id: string; wording: string }[];
  refusal: FormRefusal | undefined;
  errors: string[] | undefined;
}) {
  const t = useT('priorityDesk');
  const isOn = ticked(refusal, 'others');
  const tick = (other: { id: string; wording: string }, id?: string) => (
    <label key={other.id} className="check">
      <input
        type="checkbox"
        id={id}
        name="others"
        value={other.id}
        defaultChecked={isOn.includes(other.id)}
      />
      <span dir="auto">{other.wording}</span>
    </label>
  );
  return (
    <Form
      // After a merge the ticks belong to topics that are gone.
      key={others.length}
      method="post"
      action={action}
      className="stack"
    >
      <HiddenFields values={{ intent: 'merge' }} />
      <FieldGroup id="others" label={t('topic.others')} hint={t('topic.othersHint')} errors={errors}>
        <div className="need-picker">
          {others
            .slice(0, shownAtOnce)
            .map((other, index) => tick(other, index === 0 ? 'others' : undefined))}
        </div>
        {others.length > shownAtOnce && (
          <Disclosure summary={t('topic.moreOthers', { count: others.length - shownAtOnce })}>
            <div className="need-picker">{others.slice(shownAtOnce).map((other) => tick(other))}</div>
          </Disclosure>
        )}
      </FieldGroup>
      <div className="cluster">
        <Button tone="secondary">{t('topic.mergeButton')}</Button>
      </div>
    </Form>
  );
}
