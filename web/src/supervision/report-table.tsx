import type { ReactNode } from 'react';
import type { Subject } from '../shared/subject';
import { SelectAll, SelectRow, useRowChoice } from './select-row';
import type { Selection } from './use-selection';

export interface ReportColumn<Row> {
  /** Names the cell for the style sheet. */
  readonly name: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** The cell holds a dash only: a phone leaves it out. */
  readonly isEmpty?: (row: Row) => boolean;
}

interface Props<Row> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly ReportColumn<Row>[];
  /** What a row is chosen as, and its words. */
  readonly subjectOf: (row: Row) => Subject;
  readonly nameOf: (row: Row) => string;
  /** Null for those who choose nothing. */
  readonly selection: Selection | null;
}

/** The rows of one list of the overdue report, each of which may be chosen; cards on a phone. */
export function ReportTable<Row>(props: Props<Row>) {
  const { caption, rows, columns, subjectOf, nameOf, selection } = props;
  const choice = useRowChoice(selection, rows.map(subjectOf));
  return (
    <table className="table target-table report-rows" role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {choice && (
            <th role="columnheader" scope="col" className="no-print">
              <SelectAll choice={choice} count={rows.length} />
            </th>
          )}
          {columns.map(({ name, head }) => (
            <th key={name} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <tr key={subjectOf(row).id} role="row">
            {choice && (
              <td role="cell" className="cell-select no-print">
                <SelectRow choice={choice} index={index} name={nameOf(row)} />
              </td>
            )}
            {columns.map(({ name, head, cell, isEmpty }) => (
              <td
                key={name}
                role="cell"
                className={`cell-${name}`}
                data-label={head}
                data-empty={(isEmpty?.(row) ?? false) || undefined}
              >
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
