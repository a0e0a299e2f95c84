/** A row that stands in the database, and one as a form wants it: without an id it is new. */
type Kept = { id: string };
type Wanted = { id?: string | undefined };

/**
 * Compares the rows that stand with those that are wanted. A wanted row with an id that does not stand here is new: a row
 * of another challenge, or one that a colleague removed, is never written over. An id that is wanted twice is kept once.
 */
export function compareRows<Row extends Wanted>(
  standing: readonly Kept[],
  wanted: readonly Row[],
): { rows: (Row & { kept: string | null })[]; removed: string[] } {
  const free = new Set(standing.map((row) => row.id));
  const rows = wanted.map((row) => {
    const kept = row.id !== undefined && free.delete(row.id) ? row.id : null;
    return { ...row, kept };
  });
  return { rows, removed: [...free] };
}
