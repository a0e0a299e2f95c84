import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { TextField } from '#app/ui/text-field.tsx';

/** A juror says that they have an interest in one solution, and what kind. */
export function DeclareConflict({
  slug,
  sheet,
  refused,
}: {
  slug: string;
  sheet: { id: string; title: string };
  /** The refusal of this form and what was typed. */
  refused?: { message: string; note: string };
}) {
  const t = useT('jury');
  return (
    <Disclosure summary={t('declare.open', { title: sheet.title })} open={refused !== undefined}>
      <Form method="post" action={contestPaths.jury(slug)} className="stack" noValidate>
        <p>{t('declare.what')}</p>
        <HiddenFields values={{ solution: sheet.id }} />
        <TextField
          id={`note-${sheet.id}`}
          name="note"
          label={t('declare.note')}
          hint={t('declare.noteHint')}
          defaultValue={refused?.note}
          errors={refused && [refused.message]}
          required
        />
        <div>
          <Button name="intent" value="conflict" tone="danger">
            {t('declare.button')}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
