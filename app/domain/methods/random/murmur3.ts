const C1 = 0xcc9e2d51;
const C2 = 0x1b873593;

const rotl = (x: number, r: number) => (x << r) | (x >>> (32 - r));

function mixBlock(block: number): number {
  return Math.imul(rotl(Math.imul(block, C1), 15), C2);
}

/**
 * MurmurHash3 x86 32-bit of a text's UTF-8 bytes. Not a cryptographic hash: use it to order and to pick, never to hide.
 *
 * @param text any string
 * @param seed unsigned 32-bit integer, 0 by default
 * @returns unsigned 32-bit integer
 * @throws RangeError when the seed is no unsigned 32-bit integer
 * Source: Austin Appleby, MurmurHash3 (public domain), SMHasher.
 */
export function murmur3(text: string, seed = 0): number {
  if (seed >>> 0 !== seed) throw new RangeError(`seed must be an unsigned 32-bit integer, got ${seed}`);
  const bytes = new TextEncoder().encode(text);
  const tailStart = bytes.length & ~3;
  let hash = seed;
  for (let i = 0; i < tailStart; i += 4) {
    const block =
      byte(bytes, i) | (byte(bytes, i + 1) << 8) | (byte(bytes, i + 2) << 16) | (byte(bytes, i + 3) << 24);
    hash = (Math.imul(rotl(hash ^ mixBlock(block), 13), 5) + 0xe6546b64) | 0;
  }
  let tail = 0;
  for (let i = bytes.length - 1; i >= tailStart; i -= 1) tail = (tail << 8) | byte(bytes, i);
  if (tailStart < bytes.length) hash ^= mixBlock(tail);
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const byte = (bytes: Uint8Array, i: number) => bytes[i] ?? 0;
