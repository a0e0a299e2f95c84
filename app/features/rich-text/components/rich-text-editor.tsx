import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect } from 'react';
import { useT } from '#app/i18n/use-t.ts';
import { headingLevels, isSafeHref, type RichText } from '../rich-text.ts';
import { EditorToolbar } from './editor-toolbar.tsx';

/** Only what the server takes (see `check-rich-text.ts`). */
const extensions = [
  StarterKit.configure({
    heading: { levels: [...headingLevels] },
    strike: false,
    code: false,
    codeBlock: false,
    underline: false,
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      protocols: ['http', 'https', 'mailto'],
      isAllowedUri: (url) => isSafeHref(url),
    },
  }),
];

/** Loaded by {@link RichTextField} when the page has come alive, and never before. */
export function RichTextEditor({
  id,
  labelId,
  describedBy,
  invalid,
  initial,
  onChange,
}: {
  id: string;
  labelId: string;
  describedBy: string | undefined;
  invalid: boolean;
  initial: RichText;
  onChange: (value: RichText, isFirst: boolean) => void;
}) {
  const t = useT('richText');
  const editor = useEditor({
    extensions,
    // A text without a block has no place for the cursor: formats would be set beside what is then typed.
    content: initial.content?.length ? initial : { ...initial, content: [{ type: 'paragraph' }] },
    // The page's security policy takes no styles from scripts; these stand with those of the page.
    injectCSS: false,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        id,
        class: 'rich-editor-text prose',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        ...(describedBy && { 'aria-describedby': describedBy }),
        ...(invalid && { 'aria-invalid': 'true' }),
      },
      // Tab leaves the text: the browser does what it always does, and lists are not indented by it.
      handleDOMEvents: { keydown: (_view, event) => event.key === 'Tab' },
    },
    onUpdate: ({ editor: current }) => onChange(current.getJSON() as RichText, false),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when the editor has taken over
  useEffect(() => onChange(editor.getJSON() as RichText, true), [editor]);
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      heading: current.isActive('heading', { level: 2 }),
      subheading: current.isActive('heading', { level: 3 }),
      bullets: current.isActive('bulletList'),
      numbers: current.isActive('orderedList'),
      quote: current.isActive('blockquote'),
      link: current.isActive('link'),
      canUndo: current.can().undo(),
      canRedo: current.can().redo(),
    }),
  });
  return (
    <div className="rich-editor">
      <EditorToolbar editor={editor} active={active} label={t('toolbar')} controls={id} />
      <EditorContent editor={editor} />
    </div>
  );
}
