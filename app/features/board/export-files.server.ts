import { stringify } from 'csv-stringify/sync';
import writeXlsx from 'write-excel-file/node';
import type { ExportCell, ExportSheet } from './export-sheets.server.ts';

const asText = (cell: ExportCell) => (cell instanceof Date ? cell.toISOString() : cell);

/**
 * A table as CSV (RFC 4180) with its columns in the first line. What a spreadsheet would take for a formula gets an
 * apostrophe in front, so that nobody's text runs on whoever opens the file.
 */
export function csvOf({ columns, rows }: ExportSheet): string {
  return stringify([[...columns], ...rows.map((row) => row.map(asText))], {
    record_delimiter: 'windows',
    escape_formulas: true,
    bom: true,
  });
}

/** Longest text of a cell in a spreadsheet, in characters. */
const longestCell = 32_767;

/** All tables in one workbook; texts are texts, never formulas. */
export async function workbookOf(sheets: readonly ExportSheet[]): Promise<Buffer> {
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const cell = (value: ExportCell) => {
    if (value === null) return null;
    const shown = asText(value);
    return typeof shown === 'number'
      ? { value: shown, type: Number }
      : { value: String(shown).slice(0, longestCell), type: String };
  };
  return writeXlsx(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [columns.map(bold), ...rows.map((row) => row.map(cell))],
      columns: columns.map((column) => ({ width: Math.max(12, column.length + 2) })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
}
