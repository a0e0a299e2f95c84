import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '#app/i18n/use-t.ts';
import { describedBy, FieldErrors, FieldHint } from '#app/ui/field.tsx';
import { checkRichText } from '../check-rich-text.ts';
import { editableTextOf, emptyRichText, type RichText, richTextOf } from '../rich-text.ts';
import type { RichTextEditor } from './rich-text-editor.tsx';

type EditorProps = Parameters<typeof RichTextEditor>[0];

/** The text field of a form that sends `{name}` (JSON), and `{name}Text` while there is no JavaScript. */
export const plainNameOf = (name: string) => `${name}Text`;

/** What a form was sent with, as the field takes it back after a refusal. */
export function keptRichText(json: unknown, plain: unknown, saved: RichText): RichText {
  // Only what the editor can have made: anything else may be nested until no page can show it.
  const checked = typeof json === 'string' ? checkRichText(json) : undefined;
  const kept = checked?.ok ? checked.value : undefined;
  if (typeof plain !== 'string') return kept ?? saved;
  // Plain text that nobody changed keeps its headings and lists.
  const isSame = kept !== undefined && editableTextOf(kept) === plain.replace(/\r\n?/g, '\n').trim();
  return isSame ? kept : richTextOf(plain);
}

/**
 * A text with headings, lists and links. Until the page has come alive, and without JavaScript for good, it is a plain
 * text area; what was typed into it by then is taken over by the editor.
 */
export function RichTextField({
  id,
  name,
  label,
  hint,
  errors,
  value = emptyRichText,
  rows = 12,
}: {
  id: string;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: readonly string[] | undefined;
  value?: RichText;
  rows?: number;
}) {
  const t = useT('richText');
  const area = useRef<HTMLTextAreaElement>(null);
  const hidden = useRef<HTMLInputElement>(null);
  const [Editor, setEditor] = useState<ComponentType<EditorProps>>();
  const [initial, setInitial] = useState(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor takes over once; from then on it holds the text
  useEffect(() => {
    let gone = false;
    import('./rich-text-editor.tsx').then(
      (module) => {
        if (gone) return;
        const typed = area.current?.value;
        if (typed !== undefined && typed !== editableTextOf(value)) setInitial(richTextOf(typed));
        setEditor(() => module.RichTextEditor);
      },
      // The plain text area stays, and it is enough.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, []);
  const attributes = describedBy({ id, hint, errors: errors ?? [] });
  return (
    <div className="field field-rich" data-wrong={errors?.length ? '' : undefined}>
      <label className="field-label" id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldErrors id={id} errors={errors ?? []} />
      <input ref={hidden} type="hidden" name={name} defaultValue={JSON.stringify(value)} />
      {Editor ? (
        <Editor
          id={id}
          labelId={`${id}-label`}
          describedBy={attributes['aria-describedby']}
          invalid={Boolean(errors?.length)}
          initial={initial}
          onChange={(changed, isFirst) => {
            if (!hidden.current) return;
            hidden.current.value = JSON.stringify(changed);
            // Tells the form around it, which keeps a copy and knows that something is unsaved.
            if (!isFirst) hidden.current.dispatchEvent(new Event('input', { bubbles: true }));
          }}
        />
      ) : (
        <>
          <textarea
            ref={area}
            id={id}
            name={plainNameOf(name)}
            className="input input-area"
            rows={rows}
            defaultValue={editableTextOf(value)}
            {...attributes}
          />
          <p className="field-count">{t('plainHint')}</p>
        </>
      )}
    </div>
  );
}
