import type { RequestHandler } from 'express';

const hasNul = /\0|%00/;

/** Whether an address can be decoded, and holds no NUL: no text of the database can hold one either. */
export function isReadableAddress(address: string): boolean {
  if (hasNul.test(address)) return false;
  const [pathname = ''] = address.split(/[?#]/, 1);
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** Refuses addresses that nobody's link leads to, before any page has to make sense of them (400). */
export const refuseUnreadableAddress: RequestHandler = (request, response, next) => {
  if (isReadableAddress(request.originalUrl)) return next();
  response.status(400).type('text').send('This address cannot be read. Please check it.\n');
};
