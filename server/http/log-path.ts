const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const opensSomething = /^[\w~-]{16,}$/;
const readable = /^[a-z]+(-[a-z0-9]+)*$/;

/**
 * What of an address may stand in the log: no query (it may hold codes and search words), and no part of the path that
 * looks like a key to something (questionnaire links, invitations). Ids of things stay.
 */
export function toLogPath(address: string): string {
  const [pathname = '/'] = address.split(/[?#]/, 1);
  return pathname
    .split('/')
    .map((part) => (part.includes('@') || part.includes('%40') || isKey(part) ? '…' : part))
    .join('/');
}

function isKey(part: string): boolean {
  const name = part.replace(/\.data$/, '');
  return opensSomething.test(name) && !uuid.test(name) && !readable.test(name);
}
