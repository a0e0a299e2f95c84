import { randomBytes } from 'node:crypto';
import { createCookie } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { isSecure } from './kept-marks.server.ts';
import { voterKeyOf } from './voter-key.server.ts';

/** The key that orders the entries for who looks at them. `setCookie` is there when the browser has to keep something new. */
export type EntriesOrder = { key: string; setCookie?: string };

type Kept = { key: string; voter?: string };

function orderCookie() {
  return createCookie('tandem_vote_order', {
    path: paths.challenges(),
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    maxAge: 60 * 24 * 3600,
  });
}

async function keptOrder(request: Request): Promise<Kept | null> {
  const kept: unknown = await orderCookie().parse(request.headers.get('Cookie'));
  const { key, voter } = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  if (typeof key !== 'string' || key === '' || key.length > 64) return null;
  return { key, ...(typeof voter === 'string' ? { voter } : {}) };
}

/**
 * The order in which somebody sees the entries: another one for each, always the same one for each. Voters have one of
 * their own on all devices. Whoever began before signing in goes on with the order of that browser, which then
 * belongs to that voter and to nobody else who signs in there.
 */
export async function entriesOrder(
  request: Request,
  ballotId: string,
  voter: { id: string; isSelf: boolean } | null,
): Promise<EntriesOrder> {
  const kept = await keptOrder(request);
  if (!voter) {
    if (kept) return { key: kept.key };
    const key = randomBytes(9).toString('base64url');
    return { key, setCookie: await orderCookie().serialize({ key } satisfies Kept) };
  }
  const own = voterKeyOf(ballotId, voter.id);
  if (!kept || !voter.isSelf) return { key: own };
  if (kept.voter === voter.id) return { key: kept.key };
  if (kept.voter !== undefined) return { key: own };
  const bound: Kept = { key: kept.key, voter: voter.id };
  return { key: kept.key, setCookie: await orderCookie().serialize(bound) };
}
