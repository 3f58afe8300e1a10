import type { Day } from '../../series/domain/day';
import type { SubmissionState } from './transition';

/** What a cell row holds; decimals as text. */
export interface LineText {
  readonly answer: string | null;
  readonly value: string | null;
  readonly growth: string | null;
  readonly explanation: string | null;
  readonly nextStep: string | null;
  readonly expectedOn: Day | null;
}

/** A return on a past day. */
export interface PastReturn<Text> {
  readonly day: Day;
  /** In which it was then. */
  readonly state: SubmissionState;
  /** What the line said when the return was last handed in up to the day; null where it said nothing. */
  readonly said: Text | null;
  /** It is known what the return said then. */
  readonly saidKept: boolean;
}

/** What a line held on a day; `kept` is false where nobody can know, because it was typed over. */
export interface LineOnDay<Text> {
  /** Null: empty. */
  readonly text: Text | null;
  readonly kept: boolean;
}

/**
 * What a line held on a past day. Handed in, it is what was said; in the body's hands, what was last
 * typed, if that was by the day: of a draft only the newest text is kept. What was typed later is
 * never shown.
 */
export function lineOnDay<Text extends LineText>(
  line: Text & { readonly typedOn: Day | null },
  { day, state, said, saidKept }: PastReturn<Text>,
): LineOnDay<Text> {
  switch (state) {
    case 'open':
      return { text: null, kept: true };
    case 'draft':
    case 'filed': {
      const kept = line.typedOn === null ? isEmpty(line) : line.typedOn <= day;
      return kept ? { text: line, kept } : { text: said, kept };
    }
    case 'submitted':
    case 'returned':
    case 'accepted':
      return { text: said, kept: saidKept };
  }
}

function isEmpty({ answer, explanation, nextStep, expectedOn }: LineText): boolean {
  return answer === null && explanation === null && nextStep === null && expectedOn === null;
}
