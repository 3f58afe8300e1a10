import {
  useId,
  useState,
  type CompositionEvent,
  type KeyboardEvent,
  type SyntheticEvent,
} from 'react';
import { CompositionWatch } from './composition-watch';
import { historyKey, moveFor, type GridCell } from './grid-navigation';
import type { LineStore, UndoneStep } from './line-store';
import { TYPED_COLUMNS, type TypedColumn } from './paste-block';

/** A typed cell of the grid, by the marks on its field. */
export interface CellPlace extends GridCell {
  readonly lineId: number;
  readonly typed: TypedColumn;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

interface GridActs {
  readonly onUndone: (kind: 'undo' | 'redo', step: UndoneStep | null) => void;
  /** Shows the row’s history and definition. */
  readonly onDetails: (lineId: number) => void;
  /** Esc where no cell is being typed in. */
  readonly onEscape: () => void;
}

/** Keyboard of the grid: one listener for all its cells, whose fields carry their place. */
export function useGridKeys(store: LineStore, rows: number, acts: GridActs) {
  const frameId = useId();
  const [composition] = useState(() => new CompositionWatch());

  function focusCell({ row, column }: GridCell): void {
    const field = document
      .getElementById(frameId)
      ?.querySelector('tbody')
      ?.rows.item(row)
      ?.querySelector<HTMLElement>(`[data-column="${column}"]`);
    field?.focus();
    if (isField(field)) field.select();
  }

  function undo(kind: 'undo' | 'redo'): void {
    const step = kind === 'undo' ? store.undo() : store.redo();
    const [first] = step?.cells ?? [];
    if (first) {
      const row = store.getSummary().lines.findIndex(({ id }) => id === first.lineId);
      focusCell({ row, column: TYPED_COLUMNS.indexOf(first.column) });
    }
    acts.onUndone(kind, step);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const { target } = event;
    if (!(target instanceof HTMLElement) || composition.owns(event.nativeEvent)) return;
    const at = placeOf(target);
    const act = historyKey(event);
    if (act) {
      // Inside a cell that is being typed the field’s own undo is meant.
      if (at && isField(target) && store.isTyping(at.lineId, at.typed)) return;
      event.preventDefault();
      undo(act);
      return;
    }
    if (event.key === 'Enter' && event.altKey) {
      const line = lineOf(target);
      if (line === null) return;
      event.preventDefault();
      acts.onDetails(line);
      return;
    }
    if (event.key === 'Escape' && !(at && store.isTyping(at.lineId, at.typed))) acts.onEscape();
    if (at) moveFrom(event, target, at);
  }

  function moveFrom(event: KeyboardEvent, target: HTMLElement, at: CellPlace): void {
    const field = isField(target) ? target : null;
    // A button is pressed by Enter; only the arrows lead on from it.
    if (!field && !event.key.startsWith('Arrow')) return;
    const move = moveFor(
      at,
      event,
      {
        start: field?.selectionStart ?? 0,
        end: field?.selectionEnd ?? 0,
        length: field?.value.length ?? 0,
        multiline: target.tagName === 'TEXTAREA',
      },
      { rows, columns: TYPED_COLUMNS.length },
    );
    if (move.kind === 'none') return;
    event.preventDefault();
    if (move.kind === 'restore') store.restore(at.lineId, at.typed);
    if (move.kind === 'commit') store.commit(at.lineId, store.of(at.lineId).draft);
    if (move.kind !== 'restore' && move.to) focusCell(move.to);
  }

  return {
    frameId,
    focusCell,
    /** For the grid’s frame. */
    listeners: {
      onKeyDown,
      onCompositionEnd: ({ nativeEvent }: CompositionEvent) => composition.ended(nativeEvent),
      onKeyUp: () => composition.over(),
      onBlur: () => composition.over(),
    },
  };
}

function isField(element: EventTarget | null | undefined): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

function lineOf(element: HTMLElement): number | null {
  const row = element.closest<HTMLElement>('tr[data-line]');
  return row ? Number(row.dataset.line) : null;
}

/** Null outside the typed cells. */
export function placeOf(target: SyntheticEvent['target']): CellPlace | null {
  if (!(target instanceof HTMLElement) || target.dataset.column === undefined) return null;
  const row = target.closest('tr');
  const lineId = lineOf(target);
  const column = Number(target.dataset.column);
  const typed = TYPED_COLUMNS[column];
  if (!row || lineId === null || !typed) return null;
  return { row: row.sectionRowIndex, column, lineId, typed };
}
