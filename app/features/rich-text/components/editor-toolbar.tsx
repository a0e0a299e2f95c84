import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useT } from '#app/i18n/use-t.ts';
import { isSafeHref } from '../rich-text.ts';

/** What is on where the cursor stands. */
export type ActiveFormats = {
  bold: boolean;
  italic: boolean;
  heading: boolean;
  subheading: boolean;
  bullets: boolean;
  numbers: boolean;
  quote: boolean;
  link: boolean;
  canUndo: boolean;
  canRedo: boolean;
};

/** The buttons above the text: one stop for Tab, arrow keys go from one to the next. */
export function EditorToolbar({
  editor,
  active,
  label,
  controls,
}: {
  editor: Editor;
  active: ActiveFormats;
  label: string;
  controls: string;
}) {
  const t = useT('richText');
  const bar = useRef<HTMLDivElement>(null);
  const [linking, setLinking] = useState(false);
  const run = () => editor.chain().focus();
  const buttons = [
    { id: 'bold', on: active.bold, press: () => run().toggleBold().run() },
    { id: 'italic', on: active.italic, press: () => run().toggleItalic().run() },
    { id: 'heading', on: active.heading, press: () => run().toggleHeading({ level: 2 }).run() },
    { id: 'subheading', on: active.subheading, press: () => run().toggleHeading({ level: 3 }).run() },
    { id: 'bullets', on: active.bullets, press: () => run().toggleBulletList().run() },
    { id: 'numbers', on: active.numbers, press: () => run().toggleOrderedList().run() },
    { id: 'quote', on: active.quote, press: () => run().toggleBlockquote().run() },
    {
      id: 'link',
      on: active.link,
      press: () => (active.link ? run().extendMarkRange('link').unsetLink().run() : setLinking(true)),
    },
  ] as const;
  function move(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const all = [...(bar.current?.querySelectorAll('button') ?? [])];
    const next = all[all.indexOf(document.activeElement as HTMLButtonElement) + step];
    if (!next) return;
    event.preventDefault();
    for (const button of all) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  }
  return (
    <>
      <div
        ref={bar}
        className="rich-toolbar"
        role="toolbar"
        aria-label={label}
        aria-controls={controls}
        onKeyDown={move}
      >
        {buttons.map((button, index) => (
          <button
            key={button.id}
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            aria-pressed={button.on}
            onClick={button.press}
          >
            {t(`format.${button.id}`)}
          </button>
        ))}
        <button
          type="button"
          tabIndex={-1}
          aria-disabled={!active.canUndo}
          onClick={() => run().undo().run()}
        >
          {t('format.undo')}
        </button>
        <button
          type="button"
          tabIndex={-1}
          aria-disabled={!active.canRedo}
          onClick={() => run().redo().run()}
        >
          {t('format.redo')}
        </button>
      </div>
      {linking && (
        <LinkBox
          onDone={(href) => {
            setLinking(false);
            if (href) run().extendMarkRange('link').setLink({ href }).run();
            else editor.commands.focus();
          }}
        />
      )}
    </>
  );
}

/** Asks for the address of a link. It is no form of its own: it stands inside one. */
function LinkBox({ onDone }: { onDone: (href: string | null) => void }) {
  const t = useT('richText');
  const [href, setHref] = useState('https://');
  const [wrong, setWrong] = useState(false);
  const finish = () => (isSafeHref(href) ? onDone(href) : setWrong(true));
  return (
    <div className="rich-link">
      <label>
        <span>{t('link.label')}</span>
        <input
          className="input"
          type="url"
          value={href}
          // biome-ignore lint/a11y/noAutofocus: the person has just asked for it
          autoFocus
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? 'rich-link-wrong' : undefined}
          onChange={(event) => setHref(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              finish();
            }
            if (event.key === 'Escape') onDone(null);
          }}
        />
      </label>
      {wrong && (
        <p id="rich-link-wrong" role="alert">
          {t('link.wrong')}
        </p>
      )}
      <div className="cluster">
        <button type="button" className="button button-secondary" onClick={finish}>
          {t('link.set')}
        </button>
        <button type="button" className="button button-quiet" onClick={() => onDone(null)}>
          {t('link.cancel')}
        </button>
      </div>
    </div>
  );
}
