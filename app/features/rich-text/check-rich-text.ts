import {
  headingLevels,
  isSafeHref,
  type RichText,
  type RichTextNode,
  richTextBlocks,
  richTextLimits,
  richTextMarks,
} from './rich-text.ts';

export const richTextProblems = ['required', 'too_long', 'too_deep', 'not_allowed', 'unsafe_link'] as const;
export type RichTextProblem = (typeof richTextProblems)[number];

class Problem extends Error {
  readonly problem: RichTextProblem;

  constructor(problem: RichTextProblem) {
    super(problem);
    this.problem = problem;
  }
}

type Raw = Readonly<Record<string, unknown>>;

/** What may stand inside each block. Text and line breaks stand in paragraphs and headings only. */
const inside: Readonly<Record<string, readonly string[]>> = {
  doc: ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'horizontalRule'],
  paragraph: ['text', 'hardBreak'],
  heading: ['text', 'hardBreak'],
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: ['paragraph', 'bulletList', 'orderedList'],
  blockquote: ['paragraph', 'heading', 'bulletList', 'orderedList'],
};

/**
 * Checks what claims to be a rich text: JSON text (from a form) or an object. Gives a copy that holds only what is
 * known, or what is wrong with it. Never follows nesting deeper than the limit.
 */
export function checkRichText(
  input: unknown,
): { ok: true; value: RichText } | { ok: false; problem: RichTextProblem } {
  try {
    const value = typeof input === 'string' ? parse(input) : input;
    const counter = { nodes: 0, characters: 0 };
    return { ok: true, value: copyNode(value, ['doc'], 1, counter) as RichText };
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problem: error.problem };
    throw error;
  }
}

function parse(text: string): unknown {
  if (text.length > richTextLimits.bytes) throw new Problem('too_long');
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('required');
  }
}

function copyNode(
  value: unknown,
  allowed: readonly string[],
  depth: number,
  counter: { nodes: number; characters: number },
): RichTextNode {
  if (typeof value !== 'object' || value === null)
    throw new Problem(depth === 1 ? 'required' : 'not_allowed');
  const raw = value as Raw;
  const type = raw.type;
  if (
    typeof type !== 'string' ||
    !(richTextBlocks as readonly string[]).includes(type) ||
    !allowed.includes(type)
  )
    throw new Problem(depth === 1 && type === undefined ? 'required' : 'not_allowed');
  if (depth > richTextLimits.depth) throw new Problem('too_deep');
  counter.nodes += 1;
  if (counter.nodes > richTextLimits.nodes) throw new Problem('too_long');
  if (type === 'text') return copyText(raw, counter);
  const node: RichTextNode = { type };
  const attrs = copyAttributes(type, raw.attrs);
  if (attrs) node.attrs = attrs;
  const children = raw.content ?? [];
  if (!Array.isArray(children)) throw new Problem('not_allowed');
  const may = inside[type] ?? [];
  if (children.length > 0) node.content = children.map((child) => copyNode(child, may, depth + 1, counter));
  return node;
}

function copyText(raw: Raw, counter: { characters: number }): RichTextNode {
  if (typeof raw.text !== 'string' || raw.text === '') throw new Problem('not_allowed');
  counter.characters += raw.text.length;
  if (counter.characters > richTextLimits.bytes) throw new Problem('too_long');
  const marks = raw.marks ?? [];
  if (!Array.isArray(marks) || marks.length > richTextMarks.length) throw new Problem('not_allowed');
  const node: RichTextNode = { type: 'text', text: raw.text };
  if (marks.length > 0) node.marks = marks.map(copyMark);
  return node;
}

function copyMark(mark: unknown): { type: string; attrs?: Record<string, string> } {
  const raw = (typeof mark === 'object' && mark !== null ? mark : {}) as Raw;
  const type = richTextMarks.find((known) => known === raw.type);
  if (!type) throw new Problem('not_allowed');
  if (type !== 'link') return { type };
  const href = (raw.attrs as Raw | undefined)?.href;
  if (!isSafeHref(href)) throw new Problem('unsafe_link');
  return { type, attrs: { href } };
}

function copyAttributes(type: string, attrs: unknown): Record<string, number> | undefined {
  const raw = (typeof attrs === 'object' && attrs !== null ? attrs : {}) as Raw;
  if (type === 'heading') {
    return { level: headingLevels.find((level) => level === raw.level) ?? headingLevels[0] };
  }
  if (type === 'orderedList' && Number.isInteger(raw.start) && raw.start !== 1) {
    return { start: Math.min(9999, Math.max(0, Number(raw.start))) };
  }
  return undefined;
}
