import { useRef } from 'react';
import type { Locale } from '#app/domain/people/preferences.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { Reason } from '../templates.queries.server.ts';

/**
 * The reason for a verdict, with the reasons that are kept to start from. With JavaScript a chosen one is put into the
 * text at once; without, its button asks the server to.
 */
export function ReasonField({
  id,
  templates,
  locale,
  defaultValue,
  errors,
}: {
  id: string;
  templates: readonly Reason[];
  locale: Locale;
  defaultValue: string;
  errors?: readonly string[];
}) {
  const t = useT('moderation');
  const d = useT('domain');
  const box = useRef<HTMLDivElement>(null);
  /** Puts the chosen words into the text; false when there is nothing to put. */
  function fill(): boolean {
    const chosen = box.current?.querySelector('select')?.value;
    const area = box.current?.querySelector('textarea');
    const template = templates.find((one) => one.id === chosen);
    if (!area || !template) return false;
    // Through the browser's own editing, so that it can be undone.
    area.focus();
    area.select();
    if (!document.execCommand('insertText', false, template.body)) area.value = template.body;
    return true;
  }
  return (
    <div ref={box} className="stack">
      {templates.length > 0 && (
        <div className="desk-templates">
          <Select
            id={`${id}-template`}
            name="template"
            label={t('verdict.template')}
            emptyLabel={t('verdict.templateNone')}
            options={templates.map((template) => ({ value: template.id, label: template.title }))}
          />
          <Button
            tone="secondary"
            name="intent"
            value="template"
            formNoValidate
            onClick={(event) => {
              event.preventDefault();
              fill();
            }}
          >
            {t('verdict.useTemplate')}
          </Button>
        </div>
      )}
      <TextArea
        id={id}
        name="reason"
        label={t('verdict.reason')}
        hint={t('verdict.reasonHint', { language: d(`locale.${locale}`) })}
        errors={errors}
        defaultValue={defaultValue}
        lang={locale}
        rows={6}
        data-first=""
        required
      />
    </div>
  );
}
