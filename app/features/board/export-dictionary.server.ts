import type { T } from '#app/i18n/translator.ts';
import { exportColumns, exportSheetNames } from './export-sheets.server.ts';

/** What each column of each table means. */
export function dictionarySheet(t: T<'board'>) {
  const say = t as unknown as (key: string) => string;
  return {
    name: 'dictionary' as const,
    columns: ['table', 'column', 'meaning'],
    rows: exportSheetNames.flatMap((name) =>
      exportColumns[name].map((column) => [name, column, say(`dictionary.${name}.${column}`)]),
    ),
  };
}
