import { createHash, randomBytes } from 'node:crypto';

/** The secret of an invitation's link: 256 random bits. Only its hash is kept. */
export function newInvitationToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 of a secret, as it is stored. The secret is long and random, so no salt is needed. */
export function hashInvitationToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
