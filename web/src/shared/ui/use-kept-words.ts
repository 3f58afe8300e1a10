import { useState } from 'react';
import { useSession } from '../session';
import { forgetUnsent, keepUnsent, unsentOf } from '../unsent-values';

/** The typed words of one form, by field. */
type Fields = Readonly<Record<string, string>>;

/**
 * The words of a form, kept in this browser until the server has taken them: a reload, a closed
 * dialog or a lost session does not cost what was written. Files are not kept.
 *
 * @param place the form, without blanks; row the record that it is about
 */
export function useKeptWords<T extends Fields>(place: string, row: number, empty: T) {
  const { username } = useSession().account;
  const [kept] = useState(() => keptFields(unsentOf(username, place).get(row), empty));
  const [words, setWords] = useState<T>(kept ?? empty);
  return {
    words,
    /** What stands in the form was typed on an earlier visit. */
    restored: kept !== null && words === kept,
    change: (patch: Partial<T>) => {
      const next = { ...words, ...patch };
      setWords(next);
      const typed = Object.keys(empty).some((field) => next[field]?.trim() !== empty[field]);
      if (typed) keepUnsent(username, place, row, next);
      else forgetUnsent(username, place, row, words);
    },
    /** To be called once the server has answered; before that nothing is given up. */
    forget: () => forgetUnsent(username, place, row, words),
  };
}

/** Null where nothing is kept, or not by this version of the form. */
function keptFields<T extends Fields>(found: unknown, empty: T): T | null {
  if (typeof found !== 'object' || found === null) return null;
  const fits = Object.keys(empty).every(
    (field) => typeof (found as Record<string, unknown>)[field] === 'string',
  );
  return fits ? (found as T) : null;
}
