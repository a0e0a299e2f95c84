import type { FormRefusal } from '#app/features/people/form.ts';
import { typed } from '#app/features/people/form.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { TextField } from '#app/ui/text-field.tsx';

/** Who is behind a pseudonym, as it is told once. */
export type Revealed = { name: string | null; pseudonym: string; email: string };

/** Asks who the author is: behind a line that opens, with a reason, and recorded. */
export function WhoIsIt({
  revealed,
  refusal,
  errors,
}: {
  revealed: Revealed | null;
  refusal: FormRefusal | undefined;
  errors: readonly string[] | undefined;
}) {
  const t = useT('moderation');
  return (
    <Disclosure summary={t('reveal.title')} open={revealed !== null || refusal !== undefined}>
      {revealed ? (
        <div role="status">
          <DescriptionList
            items={[
              { id: 'name', term: t('reveal.name'), detail: revealed.name ?? t('item.noName') },
              { id: 'pseudonym', term: t('reveal.pseudonym'), detail: revealed.pseudonym },
              { id: 'email', term: t('reveal.email'), detail: revealed.email },
            ]}
          />
          <p>{t('reveal.recorded')}</p>
        </div>
      ) : (
        <Form method="post" className="stack" noValidate preventScrollReset>
          <p>{t('reveal.text')}</p>
          <input type="hidden" name="intent" value="reveal" />
          <TextField
            id="why"
            name="why"
            label={t('reveal.why')}
            errors={errors}
            defaultValue={typed(refusal, 'why')}
            maxLength={300}
            required
          />
          <Button tone="secondary" icon="eye">
            {t('reveal.button')}
          </Button>
        </Form>
      )}
    </Disclosure>
  );
}
