import { expect, test } from 'vitest';
import { plainLines, richTextLines } from './rich-text-lines.ts';

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] });

test('a rich text is read as lines that know what they are', () => {
  const value = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [text('How')] },
      { type: 'paragraph', content: [text('A '), { ...text('lamp'), marks: [{ type: 'bold' }] }] },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              paragraph('by the bed'),
              { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('low')] }] },
            ],
          },
        ],
      },
      { type: 'blockquote', content: [paragraph('It is quiet.')] },
      { type: 'heading', attrs: { level: 3 }, content: [text('When')] },
      { type: 'paragraph' },
      { type: 'horizontalRule' },
    ],
  };
  expect(richTextLines(value).map((line) => [line.kind, line.text])).toEqual([
    ['heading', 'How'],
    ['paragraph', 'A lamp'],
    ['item', 'by the bed'],
    ['item', 'low'],
    ['quote', 'It is quiet.'],
    ['subheading', 'When'],
  ]);
});

test('a plain text is read line by line, without empty ones', () => {
  expect(plainLines('One\n\n two \r\nthree').map((line) => line.text)).toEqual(['One', 'two', 'three']);
});
