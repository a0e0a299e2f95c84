import { v7 } from 'uuid';

/** The instant at which rows made by factories were created, unless a test says otherwise. */
export const factoryNow = new Date('2026-03-02T09:00:00.000Z');

let salt = 1;
let count = 0;

/**
 * Keeps the ids and names of this process apart from those of another process that writes to the same database
 * (browser tests run side by side). `worker` is a whole number from 0 to 65 534.
 */
export function separateFactories(worker: number): void {
  if (!Number.isInteger(worker) || worker < 0 || worker > 65_534) throw new RangeError(`worker: ${worker}`);
  salt = worker + 1;
}

/** The next number of the series, for names and addresses that must differ. The same test always gets the same. */
export function nextNumber(): string {
  count += 1;
  return salt === 1 ? String(count) : `${salt}-${count}`;
}

/** The next id: a UUID of version 7 that sorts after those before it and is the same at each run. */
export function nextId(): string {
  count += 1;
  const random = new Uint8Array(16);
  new DataView(random.buffer).setUint16(10, salt);
  new DataView(random.buffer).setUint32(12, count);
  return v7({ msecs: factoryNow.getTime() + count, seq: 0, random });
}

/** A stand-in for a SHA-256 that differs each time: 64 hexadecimal digits. */
export function nextHash(): string {
  count += 1;
  return `${salt.toString(16).padStart(4, '0')}${count.toString(16).padStart(60, '0')}`;
}
