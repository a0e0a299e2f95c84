import { createCookie } from '@remix-run/node';
import { z } from 'zod';
import { codeMinutes } from '#app/auth/sign-in-code.server.ts';
import { getEnv } from '#server/env.server.ts';

const pendingSchema = z.object({ id: z.uuid(), email: z.string() });

/** Which code this browser asked for, so that the code page can name the address. */
export type PendingCode = z.infer<typeof pendingSchema>;

function pendingCookie() {
  const { APP_SECRET, APP_URL } = getEnv();
  return createCookie('tandem_sign_in', {
    path: '/sign-in',
    httpOnly: true,
    sameSite: 'lax',
    secure: APP_URL.startsWith('https:'),
    maxAge: codeMinutes * 60,
    secrets: [APP_SECRET],
  });
}

/** The code this browser asked for and has not used; null where there is none or the cookie was changed. */
export async function readPendingCode(request: Request): Promise<PendingCode | null> {
  const kept: unknown = await pendingCookie().parse(request.headers.get('Cookie'));
  const parsed = pendingSchema.safeParse(kept);
  return parsed.success ? parsed.data : null;
}

/** The `Set-Cookie` value that remembers a code. */
export function rememberPendingCode(pending: PendingCode): Promise<string> {
  return pendingCookie().serialize(pending);
}

/** The `Set-Cookie` value that forgets it. */
export function forgetPendingCode(): Promise<string> {
  return pendingCookie().serialize('', { maxAge: 0 });
}
