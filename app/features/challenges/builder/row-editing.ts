import type { FormValues } from '../form-values.ts';

type Values = Record<string, string | string[]>;

/** One row of a list in a form: its fields by the rest of their names, so `name` for `rows[2].name`. */
export type FormRow = Record<string, string | string[]>;

const fieldOfRow = /^rows\[(\d+)\]\.(.+)$/;

/** The rows of a form's list, in order. Rows that are left out in the numbering are passed over. */
export function readRows(values: FormValues): FormRow[] {
  const rows = new Map<number, FormRow>();
  for (const [name, value] of Object.entries(values)) {
    const [, place, field] = fieldOfRow.exec(name) ?? [];
    if (place === undefined || field === undefined) continue;
    const row = rows.get(Number(place)) ?? {};
    row[field] = typeof value === 'string' ? value : [...value];
    rows.set(Number(place), row);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** The form with these rows in the place of its own. */
export function withRows(values: FormValues, rows: readonly FormRow[]): Values {
  const kept = Object.entries(values).filter(([name]) => !fieldOfRow.test(name));
  const next: Values = {};
  for (const [name, value] of kept) next[name] = typeof value === 'string' ? value : [...value];
  for (const [place, row] of rows.entries()) {
    for (const [field, value] of Object.entries(row)) next[`rows[${place}].${field}`] = value;
  }
  return next;
}

/** Fields that say which row it is, not what somebody wrote. */
const unwritten = ['id', 'kind'];

/** Whether nothing was written into a row. A row with a kind was chosen on purpose. */
export function isBlankRow(row: FormRow): boolean {
  if (row.kind !== undefined && row.kind !== '') return false;
  return Object.entries(row).every(
    ([field, value]) =>
      unwritten.includes(field) || (typeof value === 'string' ? value.trim() === '' : value.length === 0),
  );
}

/** What a button of the list asks for: `add`, `add:<kind>`, or `remove`, `up` and `down` with the number of a row. */
export type RowEdit =
  | { verb: 'add'; kind: string | null }
  | { verb: 'remove' | 'up' | 'down'; place: number };

/** The edit that a pressed button names, or null. */
export function readRowEdit(intent: string): RowEdit | null {
  const [, verb, rest] = /^row-(add|remove|up|down)(?::(.+))?$/.exec(intent) ?? [];
  if (verb === 'add') return { verb, kind: rest ?? null };
  if ((verb === 'remove' || verb === 'up' || verb === 'down') && rest !== undefined && /^\d+$/.test(rest))
    return { verb, place: Number(rest) };
  return null;
}

/** Adds, removes or moves a row. Gives the form, and the row to go on with; an edit that makes no sense changes nothing. */
export function editRows(values: FormValues, edit: RowEdit, most: number): { values: Values; place: number } {
  const rows = readRows(values);
  if (edit.verb === 'add') {
    if (rows.length >= most) return { values: withRows(values, rows), place: rows.length - 1 };
    const fresh: FormRow = edit.kind === null ? { id: '' } : { id: '', kind: edit.kind };
    return { values: withRows(values, [...rows, fresh]), place: rows.length };
  }
  const { place } = edit;
  const row = rows[place];
  if (!row) return { values: withRows(values, rows), place: 0 };
  const rest = rows.toSpliced(place, 1);
  if (edit.verb === 'remove') return { values: withRows(values, rest), place: Math.max(0, place - 1) };
  const to = Math.min(Math.max(place + (edit.verb === 'up' ? -1 : 1), 0), rest.length);
  return { values: withRows(values, rest.toSpliced(to, 0, row)), place: to };
}

/** The form without rows in which nothing was written. */
export function withoutBlankRows(values: FormValues): Values {
  return withRows(
    values,
    readRows(values).filter((row) => !isBlankRow(row)),
  );
}

/** The form as it would be sent. */
export function formDataOf(values: FormValues): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  }
  return form;
}
