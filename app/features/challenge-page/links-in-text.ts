/** A piece of a text: words, or an address that can be opened. */
export type TextPiece = { text: string; href: string | null };

/** A web address up to the next space; signs that end a sentence are not part of it. */
const address = /https:\/\/[^\s<>"]{1,500}/g;
const ending = /[.,;:!?)\]'“”’»]+$/;

/** The pieces of a text in order; together they are the text, letter for letter. */
export function linksInText(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const found of text.matchAll(address)) {
    const href = found[0].replace(ending, '');
    if (!URL.canParse(href)) continue;
    if (found.index > at) pieces.push({ text: text.slice(at, found.index), href: null });
    pieces.push({ text: href, href });
    at = found.index + href.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), href: null });
  return pieces;
}
