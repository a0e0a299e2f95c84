import type { TextLine } from '#app/domain/text/line-diff.ts';
import { plainTextOf, type RichTextNode } from './rich-text.ts';

/** What a line of a rich text is, as it is drawn. */
export const richTextLineKinds = ['paragraph', 'heading', 'subheading', 'item', 'quote'] as const;
export type RichTextLineKind = (typeof richTextLineKinds)[number];

/** A rich text as its lines, each with what it is: for telling two versions apart. Marks and numbers are left out. */
export function richTextLines(
  node: RichTextNode,
  within: RichTextLineKind = 'paragraph',
): TextLine<RichTextLineKind>[] {
  switch (node.type) {
    case 'heading':
      return lineOf(node, node.attrs?.level === 3 ? 'subheading' : 'heading');
    case 'paragraph':
      return lineOf(node, within);
    case 'listItem':
      return linesWithin(node, 'item');
    case 'blockquote':
      return linesWithin(node, 'quote');
    default:
      return linesWithin(node, within);
  }
}

/** A plain text as lines. */
export function plainLines(text: string): TextLine<RichTextLineKind>[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ kind: 'paragraph', text: line }));
}

const linesWithin = (node: RichTextNode, within: RichTextLineKind) =>
  (node.content ?? []).flatMap((child) => richTextLines(child, within));

function lineOf(node: RichTextNode, kind: RichTextLineKind): TextLine<RichTextLineKind>[] {
  const text = plainTextOf(node).trim();
  return text ? [{ kind, text }] : [];
}
