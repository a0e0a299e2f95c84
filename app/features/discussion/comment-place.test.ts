import { expect, test } from 'vitest';
import { type CommentPlace, commentLink, commentSearch, readCommentPlace } from './comment-place.ts';

const id = '01890000-0000-7000-8000-000000000001';
const other = '01890000-0000-7000-8000-000000000002';

test.each<CommentPlace>([
  { kind: 'newest' },
  { kind: 'earlier', id },
  { kind: 'later', id },
  { kind: 'comment', id },
  { kind: 'answers', id, before: null },
  { kind: 'answers', id, before: other },
])('a place survives its address: %j', (place) => {
  expect(readCommentPlace(new URLSearchParams(commentSearch(place)))).toEqual(place);
});

test('an address that makes no sense shows the newest comments', () => {
  const place = readCommentPlace(new URLSearchParams({ earlier: "'; drop table comments", later: '7' }));
  expect(place).toEqual({ kind: 'newest' });
});

test('the link to a comment leads to the part in which it stands, and there to it', () => {
  expect(commentLink(id)).toBe(`${commentSearch({ kind: 'comment', id })}#comment-${id}`);
});
