import { expect, test } from 'vitest';
import { markup, textOf } from '#app/ui/testing.tsx';
import { checkRichText } from './check-rich-text.ts';
import { keptRichText } from './components/rich-text-field.tsx';
import { RichTextView } from './components/rich-text-view.tsx';
import { readRichText, richTextSchema } from './rich-text.schemas.ts';
import { editableTextOf, isSafeHref, type RichText, richTextLimits, richTextOf } from './rich-text.ts';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks });
const link = (href: unknown) => ({ type: 'link', attrs: { href } });
const problem = (input: unknown) => {
  const checked = checkRichText(input);
  return checked.ok ? 'fine' : checked.problem;
};

test('what the editor writes is kept, and nothing else of it', () => {
  const checked = checkRichText(
    doc(
      { type: 'heading', attrs: { level: 3, onclick: 'x' }, content: [text('Why')] },
      { ...paragraph(text('read', { type: 'bold' }, link('https://example.org/a'))), onclick: 'alert(1)' },
      {
        type: 'orderedList',
        attrs: { start: 3, type: null },
        content: [{ type: 'listItem', content: [paragraph()] }],
      },
    ),
  );
  expect(checked).toEqual({
    ok: true,
    value: doc(
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Why' }] },
      paragraph({
        type: 'text',
        text: 'read',
        marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org/a' } }],
      }),
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
      },
    ),
  });
});

test.each([
  ['javascript:alert(1)'],
  ['JaVaScRiPt:alert(1)'],
  [' javascript:alert(1)'],
  ['java\nscript:alert(1)'],
  ['data:text/html,<script>alert(1)</script>'],
  ['//evil.example'],
  ['https://example.org/\u0000'],
  ['https:javascript'],
  [42],
  [null],
])('a link to %j is refused', (href) => {
  expect(isSafeHref(href)).toBe(false);
  expect(problem(doc(paragraph(text('x', link(href)))))).toBe('unsafe_link');
});

test.each([
  ['an unknown node', doc({ type: 'script', content: [text('alert(1)')] }), 'not_allowed'],
  ['a picture', doc(paragraph({ type: 'image', attrs: { src: 'https://evil.example' } })), 'not_allowed'],
  ['an unknown mark', doc(paragraph(text('x', { type: 'style' }))), 'not_allowed'],
  ['a text outside a paragraph', doc(text('x')), 'not_allowed'],
  ['a doc in a doc', doc(doc()), 'not_allowed'],
  ['content that is no list', { type: 'doc', content: 'x' }, 'not_allowed'],
  ['no doc', paragraph(text('x')), 'not_allowed'],
  ['nothing', null, 'required'],
  ['text that is no JSON', '<script>', 'required'],
  ['a string of 10 MB', 'x'.repeat(10_000_000), 'too_long'],
  ['10 MB in one word', doc(paragraph(text('x'.repeat(10_000_000)))), 'too_long'],
  ['too many nodes', doc(...Array.from({ length: richTextLimits.nodes }, () => paragraph())), 'too_long'],
])('%s is refused', (_name, input, expected) => {
  expect(problem(input)).toBe(expected);
});

test('nesting is followed to its limit and no further', () => {
  let inner: unknown = paragraph(text('deep'));
  for (let i = 0; i < 50_000; i += 1)
    inner = { type: 'bulletList', content: [{ type: 'listItem', content: [inner] }] };
  expect(problem(doc(inner))).toBe('too_deep');
});

test('the schema tells the problem as its message', () => {
  expect(richTextSchema.safeParse('nonsense').error?.issues[0]?.message).toBe('required');
});

test('plain text becomes paragraphs and comes back the same', () => {
  const words = 'First line\nsecond line\n\nNext paragraph';
  expect(editableTextOf(richTextOf(words.replaceAll('\n', '\r\n')))).toBe(words);
  expect(checkRichText(richTextOf(words))).toMatchObject({ ok: true });
});

test('without JavaScript an unchanged text keeps its formatting, a changed one becomes paragraphs', () => {
  const rich = JSON.stringify(doc(paragraph(text('Bold', { type: 'bold' }))));
  expect(readRichText(rich, 'Bold')).toEqual(
    doc(paragraph({ type: 'text', text: 'Bold', marks: [{ type: 'bold' }] })),
  );
  expect(readRichText(rich, 'Bolder')).toEqual(richTextOf('Bolder'));
  expect(readRichText(rich, undefined)).toBe(rich);
});

test('what is drawn is escaped, and links tell search engines and the other site nothing', () => {
  const value = doc(paragraph(text('<img src=x onerror=alert(1)>', link('https://example.org'))), {
    type: 'heading',
    attrs: { level: 2 },
    content: [text('Title')],
  }) as unknown as RichText;
  const html = markup(<RichTextView value={value} />);
  expect(html).toContain('<a href="https://example.org" rel="noopener nofollow ugc">&lt;img');
  expect(html).toContain('<h3>Title</h3>');
});

test('should something unknown stand in the database, only its text is drawn', () => {
  const value = doc(
    { type: 'iframe', attrs: { src: 'javascript:1' }, content: [text('inside', link('javascript:1'))] },
    { type: 'script', text: 'alert(1)' },
  ) as unknown as RichText;
  const html = markup(<RichTextView value={value} />);
  expect(html).not.toMatch(/iframe|script/);
  expect(textOf(html)).toBe('inside');
});

test('without JavaScript a text that nobody changed keeps its headings after a refusal', () => {
  const value = doc(
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'How' }] },
    paragraph({ type: 'text', text: 'It lights up.' }),
  );
  const json = JSON.stringify(value);
  expect(keptRichText(json, 'How\r\n\r\nIt lights up.', richTextOf('saved'))).toEqual(value);
  expect(keptRichText(json, 'Changed', richTextOf('saved'))).toEqual(richTextOf('Changed'));
});

test.each([
  'null',
  '5',
  '{"type":"doc","content":'.repeat(3000),
  `${'{"type":"doc","content":['.repeat(3000)}${']}'.repeat(3000)}`,
])('what no editor has made is not shown again after a refusal (%#)', (json) => {
  expect(keptRichText(json, undefined, richTextOf('saved'))).toEqual(richTextOf('saved'));
});
