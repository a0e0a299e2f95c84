import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { getEnv } from '#server/env.server.ts';

/** How long a code is good for. */
export const codeMinutes = 15;

/** How often a wrong code can be typed before a new one is needed. */
export const codeTries = 5;

/** Six digits from the system's randomness. */
export function newSignInCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** What is kept of a code: useless without the app's secret, and for another row. */
export function hashSignInCode(codeId: string, code: string): string {
  return createHmac('sha256', getEnv().APP_SECRET).update(`sign-in-code\0${codeId}\0${code}`).digest('hex');
}

/** Whether this is the code of that row, in constant time. */
export function isSignInCode(codeId: string, code: string, codeHash: string): boolean {
  const given = Buffer.from(hashSignInCode(codeId, code), 'hex');
  const kept = Buffer.from(codeHash, 'hex');
  return given.length === kept.length && timingSafeEqual(given, kept);
}
