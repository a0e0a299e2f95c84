/** A piece of what was typed as a place: words, or the address of a page. */
export type PlacePiece = { text: string; isLink: boolean };

const address = /https?:\/\/[^\s<>"'“”„]+/g;
/** What ends the sentence around an address rather than the address. */
const ending = /[.,;:!?)\]»]+$/;

/** Finds web addresses in what was typed as a place, so that a video call is one touch away. */
export function placePieces(place: string): PlacePiece[] {
  const pieces: PlacePiece[] = [];
  let end = 0;
  for (const found of place.matchAll(address)) {
    const link = found[0].replace(ending, '');
    if (!URL.canParse(link)) continue;
    if (found.index > end) pieces.push({ text: place.slice(end, found.index), isLink: false });
    pieces.push({ text: link, isLink: true });
    end = found.index + link.length;
  }
  if (end < place.length) pieces.push({ text: place.slice(end), isLink: false });
  return pieces;
}
