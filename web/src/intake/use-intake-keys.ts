import { useEffect, type RefObject } from 'react';
import { intakeKeyOf } from './intake-keys';
import type { Review } from './use-review';

/** Decide about the row that is current: pressed beside another tab they first show it. */
const DECIDING: readonly string[] = ['a', 'r', '1', '2'];

/** The keys of the review, wherever the focus is on the page, as long as nothing is typed. */
export function useIntakeKeys(
  review: Review,
  find: RefObject<HTMLInputElement | null>,
  focusRow: () => void,
  add: () => void,
): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const key = intakeKeyOf(event);
      if (key === null) return;
      event.preventDefault();
      if (key === '/') {
        review.setTab('rows');
        review.setSide('work');
        requestAnimationFrame(() => find.current?.focus());
        return;
      }
      if (key === '?' || key === 'e' || key === 'b') {
        if (key === '?') review.setDialog('help');
        else if (key === 'e') review.edit();
        else add();
        return;
      }
      if (review.tab !== 'rows' && DECIDING.includes(key)) review.setTab('rows');
      else if (key === 'j') review.step(1);
      else if (key === 'k') review.step(-1);
      else if (key === 'n') review.toOpen();
      else if (key === 'a') review.decide('accepted');
      else if (key === 'r') review.decide('rejected');
      else if (key === 'u') review.undo();
      else review.settleBy(key === '1' ? 0 : 1);
      focusRow();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [review, find, focusRow, add]);
}
