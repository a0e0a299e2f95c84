import { z } from 'zod';

/** A node of a rich text, as TipTap writes it. */
export type RichTextNode = {
  type: string;
  attrs?: Record<string, string | number | boolean | null>;
  marks?: { type: string; attrs?: Record<string, string | number | boolean | null> }[];
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

/** Limits of one rich text: bytes of JSON and depth of nesting. */
export const richTextLimits = { bytes: 200_000, depth: 12 } as const;

/** Links lead to the web or to a mailbox; nothing that runs. */
const safeHref = /^(https?:|mailto:)/i;

const attrs = z.record(
  z.string().max(40),
  z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]),
);

const mark = z
  .object({ type: z.enum(richTextMarks), attrs: attrs.optional() })
  .refine((value) => value.type !== 'link' || safeHref.test(String(value.attrs?.href ?? '')), 'unsafe_link');

const node: z.ZodType<RichTextNode> = z.lazy(() =>
  z.object({
    type: z.enum(richTextBlocks),
    attrs: attrs.optional(),
    marks: z.array(mark).optional(),
    text: z.string().optional(),
    content: z.array(node).optional(),
  }),
);

function depthOf(value: RichTextNode): number {
  return 1 + Math.max(0, ...(value.content ?? []).map(depthOf));
}

/** JSON text (from a form) or an object (from a caller) to a checked rich text. */
export const richTextSchema = z
  .union([z.string().max(richTextLimits.bytes, 'too_long').transform(parseJson), z.unknown()])
  .pipe(node)
  .refine((value) => value.type === 'doc', 'required')
  .refine((value) => depthOf(value) <= richTextLimits.depth, 'too_deep')
  .transform((value) => value as RichText);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The plain text of a rich text, blocks parted by line breaks. */
export function plainTextOf(value: RichTextNode): string {
  if (value.text !== undefined) return value.text;
  const parts = (value.content ?? []).map(plainTextOf);
  const inline = value.type === 'paragraph' || value.type === 'heading';
  return parts.join(inline ? '' : '\n').trim();
}

/** A rich text of plain paragraphs, for the form without JavaScript and for the seed. */
export function richTextOf(text: string): RichText {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);
  return {
    type: 'doc',
    content: paragraphs.map((part) => ({ type: 'paragraph', content: [{ type: 'text', text: part }] })),
  };
}
