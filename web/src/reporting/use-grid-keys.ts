import { useId, type KeyboardEvent } from 'react';
import { moveFor, type GridCell, type GridSize } from './grid-navigation';

type Field = HTMLInputElement | HTMLTextAreaElement;

interface Acts {
  readonly commit: () => void;
  readonly restore: () => void;
}

/** The name of a key that an input method has taken for itself. */
const TAKEN_BY_INPUT_METHOD = 'Process';

/** Keyboard of the grid: finds the neighbouring field and moves the focus there. */
export function useGridKeys(size: GridSize) {
  const frameId = useId();

  function focusCell(cell: GridCell): void {
    const frame = document.getElementById(frameId);
    const field = frame?.querySelector<Field>(
      `[data-row="${cell.row}"][data-column="${cell.column}"]`,
    );
    field?.focus();
    field?.select();
  }

  function onKeyDown(event: KeyboardEvent<Field>, at: GridCell, acts: Acts): void {
    const field = event.currentTarget;
    const move = moveFor(
      at,
      {
        key: event.key,
        shiftKey: event.shiftKey,
        altKey: event.altKey,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        isComposing: event.nativeEvent.isComposing || event.key === TAKEN_BY_INPUT_METHOD,
      },
      {
        start: field.selectionStart ?? 0,
        end: field.selectionEnd ?? 0,
        length: field.value.length,
        multiline: field.tagName === 'TEXTAREA',
      },
      size,
    );
    if (move.kind === 'none') return;
    event.preventDefault();
    if (move.kind === 'restore') acts.restore();
    if (move.kind === 'commit') acts.commit();
    if (move.kind !== 'restore' && move.to) focusCell(move.to);
  }

  return { frameId, focusCell, onKeyDown };
}
