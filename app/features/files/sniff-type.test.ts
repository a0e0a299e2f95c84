import { expect, test } from 'vitest';
import { attachmentName, sniffType } from './sniff-type.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  [new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
  [bytes('RIFF....WEBPVP8 '), 'image/webp'],
  [bytes('GIF89a...'), 'image/gif'],
  [bytes('%PDF-1.7'), 'application/pdf'],
])('the first bytes tell the type %#', (content, type) => {
  expect(sniffType(content)).toBe(type);
});

test.each(['<svg xmlns="…"><script>', '<html>', 'PK\u0003\u0004', '', 'RIFF....WAVE', 'MZ'])(
  'what is no picture and no PDF is refused: %j',
  (content) => {
    expect(sniffType(bytes(content))).toBeNull();
  },
);

test.each([
  ['../../etc/passwd.html', 'image/png', 'passwd.png'],
  ['C:\\photos\\Küche.JPG', 'image/jpeg', 'Küche.jpg'],
  ['a"b\r\nc.pdf', 'application/pdf', 'abc.pdf'],
  ['', 'application/pdf', 'file.pdf'],
  ['x'.repeat(300), 'image/webp', `${'x'.repeat(80)}.webp`],
] as const)('a name is made safe: %j', (given, type, expected) => {
  expect(attachmentName(given, type)).toBe(expected);
});
