/** A value of an attribute. */
type AttributeValue = string | number | boolean | null;

/** A node of a rich text, as TipTap writes it. */
export type RichTextNode = {
  type: string;
  attrs?: Record<string, AttributeValue>;
  marks?: { type: string; attrs?: Record<string, AttributeValue> }[];
  text?: string;
  content?: RichTextNode[];
};

/** A whole rich text: the `doc` node. */
export type RichText = RichTextNode & { type: 'doc' };

/** Blocks and marks that a rich text may hold. What is not listed is refused, not cleaned. */
export const richTextBlocks = [
  'doc',
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'horizontalRule',
  'hardBreak',
  'text',
] as const;
export const richTextMarks = ['bold', 'italic', 'link'] as const;

/** Levels of headings in a rich text: the page's own title is level 1. */
export const headingLevels = [2, 3] as const;

/** Limits of one rich text: characters of JSON, depth of nesting and nodes. */
export const richTextLimits = { bytes: 200_000, depth: 12, nodes: 5000 } as const;

export const emptyRichText: RichText = { type: 'doc', content: [] };

/** Whether a link leads to the web or to a mailbox; nothing that runs, and nothing hidden behind control characters. */
export function isSafeHref(href: unknown): href is string {
  return (
    typeof href === 'string' && href.length <= 2000 && /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(href)
  );
}

const inlineParents = new Set(['paragraph', 'heading']);

/** The plain text of a rich text, blocks parted by line breaks. */
export function plainTextOf(value: RichTextNode): string {
  if (value.text !== undefined) return value.text;
  if (value.type === 'hardBreak') return '\n';
  const parts = (value.content ?? []).map(plainTextOf);
  return parts.join(inlineParents.has(value.type) ? '' : '\n').trim();
}

/** The text as it stands in a plain text area: blocks parted by an empty line. */
export function editableTextOf(value: RichText): string {
  return (value.content ?? []).map(plainTextOf).filter(Boolean).join('\n\n');
}

/** A rich text of plain paragraphs, for the form without JavaScript and for the seed. */
export function richTextOf(text: string): RichText {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);
  return {
    type: 'doc',
    content: paragraphs.map((part) => ({ type: 'paragraph', content: linesOf(part) })),
  };
}

function linesOf(paragraph: string): RichTextNode[] {
  return paragraph
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line ? [{ type: 'text', text: line }] : []),
    ]);
}
