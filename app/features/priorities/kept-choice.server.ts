import { randomBytes } from 'node:crypto';
import { createCookie } from '@remix-run/node';
import { contestPaths } from '#app/contest-paths.ts';
import { getEnv } from '#server/env.server.ts';

// The random tail of an id is enough to know it again among the topics of one round.
const tail = (id: string) => Buffer.from(id.replaceAll('-', '').slice(-12), 'hex').toString('base64url');
const isSecure = () => getEnv().APP_URL.startsWith('https:');

/** More ticks than anybody may send are kept too, so that the page can say so; beyond this many they are not. */
const mostKept = 200;

/** What each person ticks is kept apart, and what was ticked before signing in apart from those. */
function choiceCookie(slug: string, chooserId: string | null) {
  return createCookie(chooserId === null ? 'tandem_choice' : `tandem_choice_${tail(chooserId)}`, {
    // Wider than the choosing: the router asks for its page under `…/choose.data`, which is no address below `…/choose`.
    path: contestPaths.priorityRound(slug),
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    maxAge: 60 * 60,
  });
}

/**
 * Keeps what somebody has ticked, on their own device, until they have checked it: also while they sign in, `chooserId`
 * being null until then.
 */
export function keepChoice(slug: string, chooserId: string | null, ids: readonly string[]): Promise<string> {
  return choiceCookie(slug, chooserId).serialize(ids.slice(0, mostKept).map(tail).join(' '));
}

/** The `Set-Cookie` values that forget what was ticked for somebody, and what was ticked before signing in. */
export function forgetChoice(slug: string, chooserId: string): Promise<string[]> {
  return Promise.all(
    [chooserId, null].map((whose) => choiceCookie(slug, whose).serialize('', { maxAge: 0 })),
  );
}

/** Which of these ids were ticked for somebody; null where nothing is kept. */
export async function keptChoice(
  request: Request,
  slug: string,
  chooserId: string | null,
  ids: readonly string[],
): Promise<string[] | null> {
  for (const whose of new Set([chooserId, null])) {
    const kept: unknown = await choiceCookie(slug, whose).parse(request.headers.get('Cookie'));
    if (typeof kept !== 'string') continue;
    const tails = new Set(kept.split(' '));
    return ids.filter((id) => tails.has(tail(id)));
  }
  return null;
}

const refused = new WeakMap<object, readonly string[]>();

/**
 * Keeps a choice that is just being refused, for the next request and for the page that is drawn in this one: another window
 * that has chosen meanwhile has made the browser forget it. Gives the `Set-Cookie` value.
 */
export function keepRefused(context: object, slug: string, chooserId: string, ids: readonly string[]) {
  refused.set(context, ids);
  return keepChoice(slug, chooserId, ids);
}

/** Which of these ids were in the choice that was refused in this request; null where none was. */
export function refusedChoice(context: object, ids: readonly string[]): string[] | null {
  const picks = refused.get(context);
  return picks ? ids.filter((id) => picks.includes(id)) : null;
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
