import type { ReactNode } from 'react';
import { type Column, Table } from '#app/ui/table.tsx';

/** The place of each topic in several orders. On a phone each topic stands with its places below it. */
export function PlacesTable<Row extends { id: string }>({
  id,
  caption,
  captionHidden,
  rows,
  columns,
}: {
  id: string;
  caption: ReactNode;
  captionHidden?: boolean;
  rows: readonly Row[];
  /** `of` names the order where the head of the table is not shown; those without stand for themselves. */
  columns: readonly (Column<Row> & { of?: ReactNode })[];
}) {
  return (
    <div className="places-table">
      <Table
        id={id}
        caption={caption}
        captionHidden={captionHidden}
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns.map(({ of, ...column }) => ({
          ...column,
          cell: (row: Row) => (
            <>
              {of && <span className="places-of">{of}: </span>}
              {column.cell(row)}
            </>
          ),
        }))}
      />
    </div>
  );
}
