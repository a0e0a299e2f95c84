import type { Env } from '../env.server.ts';

/**
 * Headers of every page. The policy allows scripts and styles of our own origin, and inline ones with the nonce
 * of the response. Put together once: only the nonce is another one each time.
 */
export function securityHeaders(
  env: Pick<Env, 'APP_URL' | 'NODE_ENV'>,
): (nonce: string) => readonly (readonly [name: string, value: string])[] {
  const isDevelopment = env.NODE_ENV !== 'production';
  const isSecure = env.APP_URL.startsWith('https:');
  const policy = [
    "default-src 'self'",
    "script-src 'self' 'nonce-NONCE'",
    // Vite puts styles into the page while developing.
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : "style-src 'self' 'nonce-NONCE'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // Older Safari does not count a socket as 'self'.
    `connect-src 'self' ${env.APP_URL.replace(/^http/, 'ws')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ];
  const pieces = policy.join('; ').split('NONCE');
  const others = Object.entries({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    // Not "no-referrer": forms would then be sent with the origin "null".
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    ...(isSecure && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  });
  return (nonce) => [['Content-Security-Policy', pieces.join(nonce)], ...others];
}
