import { v7 } from 'uuid';

/** The instant at which rows made by factories were created, unless a test says otherwise. */
export const factoryNow = new Date('2026-03-02T09:00:00.000Z');

let count = 0;

/** The next number of the series, for names and addresses that must differ. The same test always gets the same. */
export function nextNumber(): string {
  count += 1;
  return String(count);
}

/** The next id: a UUID of version 7 that sorts after those before it and is the same at each run. */
export function nextId(): string {
  count += 1;
  const random = new Uint8Array(16);
  new DataView(random.buffer).setUint32(12, count);
  return v7({ msecs: factoryNow.getTime() + count, seq: 0, random });
}

/** A stand-in for a SHA-256 that differs each time: 64 hexadecimal digits. */
export function nextHash(): string {
  count += 1;
  return count.toString(16).padStart(64, '0');
}
