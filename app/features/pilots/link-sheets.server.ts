import encodeQR from 'qr';
import { paths } from '#app/paths.ts';
import { getEnv } from '#server/env.server.ts';

/** A participant's link as it is printed: the address, and the square code as an SVG path of `size` × `size` modules. */
export type LinkSheet = { code: string; url: string; size: number; path: string };

/** Makes the sheet of a link that was just made: its secret is known only now. */
export function linkSheetOf({ code, secret }: { code: string; secret: string }): LinkSheet {
  const url = new URL(paths.participant(secret), getEnv().APP_URL).href;
  // Medium error correction: a crease in the paper must not hurt.
  const modules = encodeQR(url, 'raw', { ecc: 'medium', border: 2 });
  const path = modules
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { code, url, size: modules.length, path };
}
