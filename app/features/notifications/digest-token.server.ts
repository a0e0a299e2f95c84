import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const purpose = 'digest-off';

function sign(userId: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}:${userId}`).digest();
}

/**
 * The key in a digest's "turn off" link. It names the reader and proves that we wrote it; it can do nothing but turn
 * that reader's digest off, so it neither runs out nor is stored.
 */
export function digestToken(userId: string, secret: string): string {
  return `${userId}.${sign(userId, secret).toString('base64url')}`;
}

/** The reader whom a token names, or null for one that we did not write. */
export function readDigestToken(token: string, secret: string): string | null {
  const [userId = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !z.uuid().safeParse(userId).success) return null;
  const given = Buffer.from(signature, 'base64url');
  const expected = sign(userId, secret);
  return given.length === expected.length && timingSafeEqual(given, expected) ? userId : null;
}
