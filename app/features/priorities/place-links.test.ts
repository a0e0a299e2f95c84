import { expect, test } from 'vitest';
import { placePieces } from './place-links.ts';

const links = (place: string) => placePieces(place).flatMap(({ text, isLink }) => (isLink ? [text] : []));
const whole = (place: string) =>
  placePieces(place)
    .map(({ text }) => text)
    .join('');

test('the address of a video call is a link, and the words around it stay', () => {
  expect(placePieces('Room 3, or https://meet.example/a?b=1.')).toEqual([
    { text: 'Room 3, or ', isLink: false },
    { text: 'https://meet.example/a?b=1', isLink: true },
    { text: '.', isLink: false },
  ]);
});

test('a place without an address has no link', () => {
  expect(placePieces('Hafenstraße 12')).toEqual([{ text: 'Hafenstraße 12', isLink: false }]);
  expect(placePieces('')).toEqual([]);
});

test('only addresses of pages become links', () => {
  expect(links('javascript:alert(1) data:text/html,x ftp://files.example')).toEqual([]);
  expect(links('https:// and http://')).toEqual([]);
});

test('several addresses each become a link, and nothing typed is lost', () => {
  const place = '(https://a.example), „https://b.example/x“ <https://c.example>';
  expect(links(place)).toEqual(['https://a.example', 'https://b.example/x', 'https://c.example']);
  expect(whole(place)).toBe(place);
});
