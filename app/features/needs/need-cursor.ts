import { type NeedSeverity, needSeverities } from '#app/domain/needs/need-fields.ts';
import type { NeedSort } from './need-list.ts';

/** Where a page of the list begins or ends: what the row is ordered by. */
export type NeedCursor = { id: string; at: Date; support: number; severity: NeedSeverity };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The place of a row in the list, as it stands in the address. */
export function writeCursor(sort: NeedSort, { id, at, support, severity }: NeedCursor): string {
  if (sort === 'new') return `${at.getTime().toString(36)}.${id}`;
  if (sort === 'support') return `${support}.${id}`;
  return `${severity}.${support}.${id}`;
}

/** Reads a place back; null for anything that is none. */
export function readCursor(sort: NeedSort, text: string | null): NeedCursor | null {
  const parts = text?.split('.') ?? [];
  const id = parts.at(-1);
  if (!id || !uuid.test(id)) return null;
  const blank = { id, at: new Date(0), support: 0, severity: needSeverities[0] };
  if (sort === 'new') {
    const ms = Number.parseInt(parts[0] ?? '', 36);
    return parts.length === 2 && Math.abs(ms) < 8.64e15 ? { ...blank, at: new Date(ms) } : null;
  }
  const support = Number(parts.at(-2));
  if (!Number.isSafeInteger(support) || support < 0 || support > 2_147_483_647) return null;
  if (sort === 'support') return parts.length === 2 ? { ...blank, support } : null;
  const severity = needSeverities.find((known) => known === parts[0]);
  return parts.length === 3 && severity ? { ...blank, support, severity } : null;
}
