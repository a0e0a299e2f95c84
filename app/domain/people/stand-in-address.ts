/** No mail is ever delivered below it (RFC 2606). */
export const standInDomain = 'told.invalid';

/** What stands in place of an address for somebody without an account who told a need to staff. */
export function standInAddress(personId: string): string {
  return `${personId}@${standInDomain}`;
}

/** Whether somebody can be written to. */
export function isReachable(email: string): boolean {
  return !email.toLowerCase().endsWith(`@${standInDomain}`);
}
