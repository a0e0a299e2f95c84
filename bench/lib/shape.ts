/** How much there is of a page, for a bare page that has as much. */
export interface PageShape {
  readonly bytes: number;
  /** Bytes of the loaders' data, which stands in the page beside what is drawn from it. */
  readonly dataBytes: number;
  readonly elements: number;
  readonly links: number;
  readonly attributes: number;
}

/** Counts what is in the HTML of a Remix page. */
export function shapeOf(html: string): PageShape {
  const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
  const data = html.match(/streamController\.enqueue\(.*?\);<\/script>/gs) ?? [];
  return {
    bytes: Buffer.byteLength(html),
    dataBytes: data.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0),
    elements: count(/<[a-z][a-z0-9]*[\s>/]/gi),
    links: count(/<a\s/g),
    attributes: count(/ [\w-]+="/g),
  };
}
