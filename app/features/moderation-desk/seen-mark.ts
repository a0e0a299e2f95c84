/**
 * Marks of a text as somebody saw it. A form sends the mark along; a verdict on a text that has changed since is
 * refused, so that nobody publishes what they have not read.
 */
export function needMark(need: { version: number }): string {
  return `v${need.version}`;
}

export function commentMark(comment: { body: string }): string {
  let hash = 5381;
  for (let i = 0; i < comment.body.length; i += 1) hash = (hash * 33 + comment.body.charCodeAt(i)) >>> 0;
  return `${comment.body.length}-${hash.toString(36)}`;
}
