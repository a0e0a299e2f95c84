import { useRef } from 'react';

/** A row that stays where it is; `isGone` when the newest answer no longer has it. */
export type SteadyRow<Row> = Row & { isGone: boolean };

/**
 * Rows that do not move while somebody reads them: an answer to the same page only updates what is there. `page`
 * names the page; a new one begins anew.
 */
export function useSteadyRows<Row extends { id: string }>(
  rows: readonly Row[],
  page: string,
): SteadyRow<Row>[] {
  const shown = useRef<{ page: string; rows: readonly Row[] }>({ page, rows });
  if (shown.current.page !== page) shown.current = { page, rows };
  const fresh = new Map(rows.map((row) => [row.id, row]));
  shown.current.rows = shown.current.rows.map((row) => fresh.get(row.id) ?? row);
  return shown.current.rows.map((row) => ({ ...row, isGone: !fresh.has(row.id) }));
}

/** The value that a page began with, whatever comes later; a new page begins anew. */
export function useFirst<Value>(value: Value, page: string): Value {
  const first = useRef({ page, value });
  if (first.current.page !== page) first.current = { page, value };
  return first.current.value;
}
