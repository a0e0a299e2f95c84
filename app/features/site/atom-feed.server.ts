// Characters that XML cannot hold at all are left out.
const xml = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** An entry of a feed: its whole address, its title, when it was written (ISO 8601), and its beginning. */
export type AtomEntry = { url: string; title: string; updated: string; summary: string };

/** An Atom feed (RFC 4287). `self` is its own whole address, `page` that of the page with the same things. */
export function atomFeed({
  self,
  page,
  title,
  author,
  entries,
}: {
  self: string;
  page: string;
  title: string;
  author: string;
  entries: readonly AtomEntry[];
}): Response {
  const items = entries.map(
    (entry) => `<entry>
<id>${xml(entry.url)}</id>
<title>${xml(entry.title)}</title>
<link href="${xml(entry.url)}"/>
<updated>${entry.updated}</updated>
<summary>${xml(entry.summary)}</summary>
</entry>`,
  );
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xml(self)}</id>
<title>${xml(title)}</title>
<link rel="self" href="${xml(self)}"/>
<link href="${xml(page)}"/>
<author><name>${xml(author)}</name></author>
<updated>${entries[0]?.updated ?? new Date(0).toISOString()}</updated>
${items.join('\n')}
</feed>
`;
  return new Response(body, {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    },
  });
}
