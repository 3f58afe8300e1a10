export interface GridCell {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export interface GridKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where the caret stands; left and right leave the cell only at its edge. */
export interface Caret {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  /** The field has lines of its own: up and down leave it only at its ends. */
  readonly multiline: boolean;
}

export type GridMove =
  | { readonly kind: 'none' }
  | { readonly kind: 'restore' }
  /** `to` null: nothing further that way, the typed text is committed all the same. */
  | { readonly kind: 'commit'; readonly to: GridCell | null }
  | { readonly kind: 'go'; readonly to: GridCell };

const NONE: GridMove = { kind: 'none' };

function inside(cell: GridCell, size: GridSize): GridCell | null {
  return cell.row >= 0 && cell.row < size.rows && cell.column >= 0 && cell.column < size.columns
    ? cell
    : null;
}

function go(cell: GridCell, size: GridSize): GridMove {
  const to = inside(cell, size);
  return to ? { kind: 'go', to } : NONE;
}

/** What a key does in a cell of the grid; Tab is left to the browser. */
export function moveFor(at: GridCell, key: GridKey, caret: Caret, size: GridSize): GridMove {
  if (key.altKey || key.ctrlKey || key.metaKey) return NONE;
  const whole = caret.start === 0 && caret.end === caret.length;
  const atStart = whole || caret.end === 0;
  const atEnd = whole || caret.start === caret.length;
  switch (key.key) {
    case 'Enter':
      return {
        kind: 'commit',
        to: inside({ ...at, row: at.row + (key.shiftKey ? -1 : 1) }, size),
      };
    case 'Escape':
      return { kind: 'restore' };
    case 'ArrowUp':
      return !key.shiftKey && (!caret.multiline || atStart)
        ? go({ ...at, row: at.row - 1 }, size)
        : NONE;
    case 'ArrowDown':
      return !key.shiftKey && (!caret.multiline || atEnd)
        ? go({ ...at, row: at.row + 1 }, size)
        : NONE;
    case 'ArrowLeft':
      return !key.shiftKey && atStart ? go({ ...at, column: at.column - 1 }, size) : NONE;
    case 'ArrowRight':
      return !key.shiftKey && atEnd ? go({ ...at, column: at.column + 1 }, size) : NONE;
    default:
      return NONE;
  }
}

/** Ctrl+Z or ⌘Z takes back, with Shift or as Ctrl+Y it is done again. */
export function historyKey(key: GridKey): 'undo' | 'redo' | null {
  if (key.altKey || key.ctrlKey === key.metaKey) return null;
  const letter = key.key.toLowerCase();
  if (letter === 'z') return key.shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !key.shiftKey ? 'redo' : null;
}
