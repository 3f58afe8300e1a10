import { useRef, type KeyboardEvent } from 'react';
import type { Subject } from '../shared/subject';
import { useMessages } from '../shared/messages/use-messages';
import type { Selection } from './use-selection';

/** Choosing rows of one list: one by one, a stretch with Shift, or all that are shown. */
export function useRowChoice(selection: Selection | null, subjects: readonly Subject[]) {
  const last = useRef<number | null>(null);
  if (selection === null) return null;
  return {
    all: subjects.length > 0 && subjects.every((subject) => selection.has(subject)),
    some: subjects.some((subject) => selection.has(subject)),
    chooseAll: (on: boolean) => selection.set(subjects, on),
    isChosen: (index: number) => {
      const subject = subjects[index];
      return subject !== undefined && selection.has(subject);
    },
    choose: (index: number, on: boolean, stretch: boolean) => {
      const from = stretch && last.current !== null ? last.current : index;
      last.current = index;
      selection.set(subjects.slice(Math.min(from, index), Math.max(from, index) + 1), on);
    },
  };
}

export type RowChoice = NonNullable<ReturnType<typeof useRowChoice>>;

interface SelectRowProps {
  readonly choice: RowChoice;
  readonly index: number;
  /** Name of the matter. */
  readonly name: string;
}

/** The box of one row; Space chooses, with Shift the whole stretch since the last one. */
export function SelectRow({ choice, index, name }: SelectRowProps) {
  const t = useMessages();
  const shift = useRef(false);
  const note = (event: KeyboardEvent) => {
    shift.current = event.shiftKey;
  };
  return (
    <label className="select-box">
      <input
        type="checkbox"
        aria-label={t('report.select', { name })}
        checked={choice.isChosen(index)}
        onKeyDown={note}
        onKeyUp={note}
        onChange={({ target, nativeEvent }) =>
          choice.choose(
            index,
            target.checked,
            shift.current || (nativeEvent instanceof MouseEvent && nativeEvent.shiftKey),
          )
        }
      />
    </label>
  );
}

/** The box above a list. */
export function SelectAll({ choice, count }: { choice: RowChoice; count: number }) {
  const t = useMessages();
  return (
    <label className="select-box">
      <input
        type="checkbox"
        aria-label={t('report.selectAll', { count })}
        title={t('report.selectAll', { count })}
        checked={choice.all}
        ref={(box) => {
          if (box) box.indeterminate = choice.some && !choice.all;
        }}
        onChange={({ target }) => choice.chooseAll(target.checked)}
      />
    </label>
  );
}
