import { createHmac } from 'node:crypto';
import { getEnv } from '#server/env.server.ts';

/**
 * Under this key a person's paper lies in the ballot: HMAC-SHA-256 of ballot and voter with the server's secret. It
 * finds one's own paper again, names nobody, and differs from ballot to ballot.
 */
export function voterKeyOf(ballotId: string, voterId: string): string {
  return createHmac('sha256', getEnv().APP_SECRET)
    .update(`ballot:${ballotId}:${voterId}`)
    .digest('base64url');
}
