const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Up to here every character is a letter of its own. Asking the segmenter costs a hundred times as much. */
const simple = /^[\u0020-\u02ff]*$/;

/**
 * The beginning of a text in one line, cut at the end of a word, with "…" where something is left out.
 * Letters that people see as one (an emoji with a skin tone, a letter with marks) are never cut apart.
 *
 * @param length most letters to keep, "…" not counted; a whole number from 1
 * @throws RangeError when `length` is not
 */
export function excerpt(text: string, length: number): string {
  if (!Number.isInteger(length) || length < 1)
    throw new RangeError(`length must be a whole number from 1, got ${length}`);
  // Far more than `length` letters can take up, so that a huge text costs no more than a small one.
  const line = text
    .slice(0, length * 40 + 1000)
    .replace(/\s+/g, ' ')
    .trim();
  // One more than is looked at: what follows a letter could belong to it.
  if (simple.test(line.slice(0, length + 2))) return cutSimple(line, length);
  let end = 0;
  let lastSpace = 0;
  let kept = 0;
  for (const { segment, index } of letters.segment(line)) {
    if (kept === length) return cutAt(line, segment === ' ' || lastSpace < end / 2 ? end : lastSpace);
    if (segment === ' ') lastSpace = index;
    end = index + segment.length;
    kept += 1;
  }
  return line;
}

function cutSimple(line: string, length: number): string {
  if (line.length <= length) return line;
  const lastSpace = line.lastIndexOf(' ', length - 1);
  return cutAt(line, line[length] === ' ' || lastSpace < length / 2 ? length : lastSpace);
}

function cutAt(line: string, end: number): string {
  return `${line.slice(0, end).replace(/[\s,;:.–—-]+$/, '')}…`;
}
