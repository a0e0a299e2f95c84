/**
 * A cookie header without the cookies whose name or value cannot be decoded. Others on the same host may set such ones; they
 * must neither sign anybody out nor break a page.
 */
export function readableCookies(header: string): string {
  return header.split(';').filter(canDecode).join(';');
}

function canDecode(pair: string): boolean {
  try {
    decodeURIComponent(pair);
    return true;
  } catch {
    return false;
  }
}
