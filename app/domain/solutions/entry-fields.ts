/** Most that a team can ask for, in whole euros. */
export const mostEuros = 1_000_000_000;

/**
 * Reads whole euros as people write them: "12000", "12 000 €", "12.000", "EUR 12,000". Null for anything else: cents,
 * signs, and what could be read in two ways.
 */
export function readEuros(text: string): number | null {
  const bare = text
    .normalize('NFKC')
    .replace(/€|\beuros?\b|\beur\b/gi, '')
    .trim();
  if (!/^(\d+|\d{1,3}(?:([ .,'’])\d{3})(?:\2\d{3})*)$/.test(bare)) return null;
  const value = Number(bare.replace(/\D/g, ''));
  return value <= mostEuros ? value : null;
}

/** Most characters of a link. */
export const linkLimit = 500;

/**
 * The link to a film as it is kept and shown: https, with a host that has a name and a dot, without a password. Null for
 * anything else. Letters of other scripts in the host come out as they are asked for (`xn--…`), so that none looks like another.
 */
export function readVideoLink(text: string): string | null {
  if (text.length > linkLimit) return null;
  try {
    const url = new URL(text.trim());
    const isNamed = url.hostname.includes('.') && !/^[\d.]+$/.test(url.hostname);
    const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '';
    return isPlain && isNamed && url.href.length <= linkLimit ? url.href : null;
  } catch {
    return null;
  }
}
