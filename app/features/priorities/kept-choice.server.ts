import { randomBytes } from 'node:crypto';
import { createCookie } from '@remix-run/node';
import { contestPaths } from '#app/contest-paths.ts';
import { getEnv } from '#server/env.server.ts';

// The random tail of an id is enough to know it again among the topics of one round.
const tail = (id: string) => Buffer.from(id.replaceAll('-', '').slice(-12), 'hex').toString('base64url');
const isSecure = () => getEnv().APP_URL.startsWith('https:');

/** More ticks than anybody may send are kept too, so that the page can say so; beyond this many they are not. */
const mostKept = 200;

function choiceCookie(slug: string) {
  return createCookie('tandem_choice', {
    path: contestPaths.choosePriorities(slug),
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    maxAge: 60 * 60,
  });
}

/** Keeps what somebody has ticked, on their own device, until they have checked it: also while they sign in. */
export function keepChoice(slug: string, ids: readonly string[]): Promise<string> {
  return choiceCookie(slug).serialize(ids.slice(0, mostKept).map(tail).join(' '));
}

/** The `Set-Cookie` value that forgets what was ticked. */
export function forgetChoice(slug: string): Promise<string> {
  return choiceCookie(slug).serialize('', { maxAge: 0 });
}

/** Which of these ids were ticked; null where nothing is kept. */
export async function keptChoice(
  request: Request,
  slug: string,
  ids: readonly string[],
): Promise<string[] | null> {
  const kept: unknown = await choiceCookie(slug).parse(request.headers.get('Cookie'));
  if (typeof kept !== 'string') return null;
  const tails = new Set(kept.split(' '));
  return ids.filter((id) => tails.has(tail(id)));
}

function orderCookie() {
  return createCookie('tandem_choice_order', {
    path: contestPaths.priorities(),
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    maxAge: 60 * 24 * 3600,
  });
}

/**
 * The key of the order in which this browser is shown the topics while nobody is signed in. `setCookie` is there when the
 * browser has none yet.
 */
export async function browserOrder(request: Request): Promise<{ key: string; setCookie?: string }> {
  const cookie = orderCookie();
  const kept: unknown = await cookie.parse(request.headers.get('Cookie'));
  if (typeof kept === 'string' && kept !== '') return { key: kept };
  const key = randomBytes(9).toString('base64url');
  return { key, setCookie: await cookie.serialize(key) };
}
