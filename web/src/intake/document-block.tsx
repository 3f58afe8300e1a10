import { memo, type CSSProperties } from 'react';
import type { DocumentBlock } from './document-blocks';
import type { RowLook } from './row-look';
import { piecesOf, type Mark } from './text-pieces';

/** Characters of a line of the pane, by which the height of what is not drawn yet is guessed. */
const LINE = 34;

export interface BlockProps {
  readonly block: DocumentBlock;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly looks: ReadonlyMap<number, RowLook>;
  /** Everything of `looks` that is drawn here: the block is drawn anew when it changes. */
  readonly drawn: string;
  /** The row that is worked on, where it stands in this block. */
  readonly current: number | null;
}

/** One paragraph or table with the words of its rows marked. */
export const DocumentBlockView = memo(
  function DocumentBlockView(props: BlockProps) {
    const { block, text } = props;
    if (block.kind === 'paragraph') {
      const { start, end, heading } = block;
      const lines = Math.ceil((end - start) / LINE);
      const whole = heading !== null && heading.start === start && heading.end >= end;
      return (
        <p
          className={`intake-block${whole ? ' intake-heading' : ''}`}
          style={{ '--lines': lines } as CSSProperties}
        >
          {heading === null || whole ? (
            <Pieces {...props} start={start} end={end} />
          ) : (
            <>
              <Pieces {...props} start={start} end={heading.start} />
              <strong>
                <Pieces {...props} start={heading.start} end={heading.end} />
              </strong>
              <Pieces {...props} start={heading.end} end={end} />
            </>
          )}
        </p>
      );
    }
    const lines = block.rows.length * 2;
    return (
      <div className="intake-block intake-sheet" style={{ '--lines': lines } as CSSProperties}>
        <table>
          <tbody>
            {block.rows.map((cells, at) => (
              <tr key={at}>
                {cells.map((cell) => (
                  <td
                    key={cell.column}
                    {...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan })}
                    {...(cell.columnSpan > 1 && { colSpan: cell.columnSpan })}
                  >
                    {[cell, ...(cell.more ?? [])].map(
                      ({ start, end }) =>
                        text.slice(start, end).trim() !== '' && (
                          <Pieces key={start} {...props} start={start} end={end} />
                        ),
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  },
  (before, after) =>
    before.block === after.block &&
    before.text === after.text &&
    before.drawn === after.drawn &&
    before.current === after.current,
);

function Pieces(props: BlockProps & { start: number; end: number }) {
  const { start, end, text, marks, looks, current } = props;
  if (end <= start) return null;
  return piecesOf(start, end, marks).map((piece) => {
    const words = text.slice(piece.start, piece.end);
    const shown = piece.marks.find(({ row }) => row === current) ?? piece.marks[0];
    const look = shown && looks.get(shown.row);
    if (shown === undefined || look === undefined) {
      return (
        <span key={piece.start} data-at={piece.start}>
          {words}
        </span>
      );
    }
    const classes = ['intake-mark', `intake-type-${look.type}`, `intake-state-${look.state}`];
    if (shown.row === current) classes.push('intake-current');
    if (shown.start === piece.start) classes.push('intake-first');
    return (
      <mark
        key={piece.start}
        className={classes.join(' ')}
        data-at={piece.start}
        data-rows={piece.marks.map(({ row }) => row).join(' ')}
      >
        {words}
      </mark>
    );
  });
}
