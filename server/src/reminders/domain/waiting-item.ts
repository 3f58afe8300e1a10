import type { Day } from '../../series/domain/day';
import type { Words } from '../../series/domain/words';
import type { WaitingKind } from './ladder';

/** Pages on which something can be done about an item. */
export const ITEM_PAGES = [
  'submission',
  'target',
  'matter',
  'notice',
  'notice_proposals',
  'closing',
  'appeal',
] as const;
export type ItemPage = (typeof ITEM_PAGES)[number];

/** Something that waits for somebody, as it was known on a day. */
export interface WaitingItem {
  readonly kind: WaitingKind;
  /** Where it is done, and of what thing. */
  readonly page: ItemPage;
  readonly pageId: number;
  /** Of the return, the request, the question … */
  readonly itemId: number;
  readonly regionCode: string;
  readonly agencyId: number | null;
  /** Steps count from here: a due date, or the day on which it began to wait. */
  readonly reference: Day;
  /** What it is about: 山西省商务厅 2024年三季度. */
  readonly name: Words;
  /** Sent back and not handed in again. */
  readonly returned: boolean;
  /** The account that asked for it and so cannot decide it. */
  readonly notFor: number | null;
  /** The one account that it concerns; null: everybody of its circles. */
  readonly onlyFor: number | null;
}

/** What most items have nothing to say of. */
export const PLAIN_ITEM = { agencyId: null, returned: false, notFor: null, onlyFor: null } as const;

/** Calendar days for which a decision is told to those who waited for it. */
export const NEWS_DAYS = 7;
const LONGEST_NAME = 40;

/** A name for one sentence: what was written at length is cut. */
export function shortName(text: string): Words {
  const signs = [...text];
  const name = signs.length > LONGEST_NAME ? `${signs.slice(0, LONGEST_NAME).join('')}…` : text;
  return { zh: name, en: name };
}

/** The address of an item's page; proposals stand on one page together. */
export function itemPath(page: ItemPage, id: number): string {
  switch (page) {
    case 'submission':
      return `/submissions/${id}`;
    case 'target':
      return `/targets/${id}`;
    case 'matter':
      return `/matters/${id}`;
    case 'notice':
      return `/notices/${id}`;
    case 'notice_proposals':
      return '/notices?tab=proposals';
    case 'closing':
      return `/closings/${id}`;
    case 'appeal':
      return `/appeals/${id}`;
  }
}
