import type { IncomingHttpHeaders } from 'node:http';
import type { Env } from '../env.server.ts';

/** Says whether a request that changes something, or opens a socket, comes from our own pages. */
export type OriginCheck = (headers: IncomingHttpHeaders) => boolean;

/**
 * Compares whole origins, never prefixes. Where APP_URL was not configured (a demonstration on somebody's machine, which
 * is reached under several names) the origin must be the host that was asked.
 */
export function createOriginCheck(env: Pick<Env, 'APP_URL' | 'appUrlIsConfigured'>): OriginCheck {
  return (headers) => {
    const { origin } = headers;
    if (origin === undefined) {
      // Browsers always send an origin across sites; programs without one carry nobody's cookies.
      const site = headers['sec-fetch-site'];
      return site === undefined || site === 'same-origin' || site === 'none';
    }
    if (origin === env.APP_URL) return true;
    return !env.appUrlIsConfigured && headers.host !== undefined && origin === `http://${headers.host}`;
  };
}
