import { randomBytes } from 'node:crypto';
import { createCookie } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { getEnv } from '#server/env.server.ts';

// The random tail of an id is enough to know it again among the entries of one vote, and hundreds fit into a cookie.
const tail = (id: string) => Buffer.from(id.replaceAll('-', '').slice(-12), 'hex').toString('base64url');

const isSecure = () => getEnv().APP_URL.startsWith('https:');

function picksCookie(slug: string) {
  return createCookie('tandem_vote', {
    path: paths.vote(slug),
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    maxAge: 60 * 60,
  });
}

/** Keeps what somebody has ticked, on their own device, until they have checked it: also while they sign in. */
export function keepPicks(slug: string, ids: readonly string[]): Promise<string> {
  return picksCookie(slug).serialize(ids.map(tail).join(' '));
}

/** The `Set-Cookie` value that forgets what was ticked. */
export function forgetPicks(slug: string): Promise<string> {
  return picksCookie(slug).serialize('', { maxAge: 0 });
}

/** Which of these ids were ticked; null where nothing is kept. */
export async function keptPicks(
  request: Request,
  slug: string,
  ids: readonly string[],
): Promise<string[] | null> {
  const kept: unknown = await picksCookie(slug).parse(request.headers.get('Cookie'));
  if (typeof kept !== 'string') return null;
  const tails = new Set(kept.split(' '));
  return ids.filter((id) => tails.has(tail(id)));
}

function orderCookie() {
  return createCookie('tandem_vote_order', {
    path: paths.challenges(),
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    maxAge: 60 * 24 * 3600,
  });
}

/**
 * The key of the order in which this browser is shown the entries while nobody is signed in. `setCookie` is there when
 * the browser has none yet.
 */
export async function browserOrder(request: Request): Promise<{ key: string; setCookie?: string }> {
  const cookie = orderCookie();
  const kept: unknown = await cookie.parse(request.headers.get('Cookie'));
  if (typeof kept === 'string' && kept !== '') return { key: kept };
  const key = randomBytes(9).toString('base64url');
  return { key, setCookie: await cookie.serialize(key) };
}
