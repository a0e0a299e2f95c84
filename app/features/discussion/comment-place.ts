/** Which part of a long discussion is shown. `id` is a comment's. */
export type CommentPlace =
  | { kind: 'newest' }
  /** The comments before or after one, or those that begin with the one that is looked for. */
  | { kind: 'earlier' | 'later' | 'comment'; id: string }
  /** One comment with its answers, or those of them before another. */
  | { kind: 'answers'; id: string; before: string | null };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads the place from an address; whatever makes no sense is the newest part. */
export function readCommentPlace(params: URLSearchParams): CommentPlace {
  const idOf = (name: string) => {
    const value = params.get(name)?.toLowerCase() ?? '';
    return uuid.test(value) ? value : null;
  };
  const answers = idOf('answers');
  if (answers) return { kind: 'answers', id: answers, before: idOf('earlier') };
  for (const kind of ['comment', 'earlier', 'later'] as const) {
    const id = idOf(kind);
    if (id) return { kind, id };
  }
  return { kind: 'newest' };
}

/** The place as the end of an address: nothing for the newest part. */
export function commentSearch(place: CommentPlace): string {
  if (place.kind === 'newest') return '';
  const params = new URLSearchParams({ [place.kind]: place.id });
  if (place.kind === 'answers' && place.before) params.set('earlier', place.before);
  return `?${params}`;
}

/** The end of the address of a page at which one comment on it stands, on whatever part. */
export function commentLink(id: string): string {
  return `?comment=${id}#comment-${id}`;
}
