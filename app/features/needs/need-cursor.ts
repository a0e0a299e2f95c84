import type { NeedSort } from './need-list.ts';

/** Where a page of the list begins or ends: what the row is ordered by. */
export type NeedCursor = { id: string; at: Date; support: number; attention: number };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The place of a row in the list, as it stands in the address. */
export function writeCursor(sort: NeedSort, { id, at, support, attention }: NeedCursor): string {
  if (sort === 'new') return `${at.getTime().toString(36)}.${id}`;
  if (sort === 'support') return `${support}.${id}`;
  return `${attention}.${id}`;
}

/** Reads a place back; null for anything that is none. */
export function readCursor(sort: NeedSort, text: string | null): NeedCursor | null {
  const parts = text?.split('.') ?? [];
  const id = parts.at(-1);
  if (!id || !uuid.test(id)) return null;
  const blank = { id, at: new Date(0), support: 0, attention: 0 };
  if (sort === 'new') {
    const ms = Number.parseInt(parts[0] ?? '', 36);
    return parts.length === 2 && Math.abs(ms) < 8.64e15 ? { ...blank, at: new Date(ms) } : null;
  }
  const number = Number(parts[0]);
  if (parts.length !== 2 || !Number.isInteger(number) || Math.abs(number) > 2_147_483_647) return null;
  if (sort === 'attention') return { ...blank, attention: number };
  return number < 0 ? null : { ...blank, support: number };
}
