import type { Sentence } from './contract.schema';
import { Problem } from './problem';

/**
 * The refusal (409) of an act on what has moved on a day after today, which only the demo's clock
 * makes possible.
 *
 * @param what with its article: 该申诉, the appeal
 */
export function movedLater(what: Sentence): Problem {
  return Problem.conflict('moved_on_later_day', {
    zh: `${what.zh}在之后的日期已有办理记录（演示日期已调回），请将演示日期调到该日或以后再办理。`,
    en: `${what.en} has moved on a later day; the demo clock was moved back. Move it to that day or later.`,
  });
}
