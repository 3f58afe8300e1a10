import type { Check } from './check';
import { isBehind, isCorrection } from './line-facts';
import { hasSubstance } from './substance';

const required: Check = ({ required: due, answer }) => (due && answer === null ? {} : null);

/** A value that replaces a known one says why. */
const correctionUnexplained: Check = (facts) =>
  isCorrection(facts) && !hasSubstance(facts.explanation) ? {} : null;

const behindUnexplained: Check = (facts) =>
  isBehind(facts) && !hasSubstance(facts.explanation) ? {} : null;

const behindWithoutStep: Check = (facts) =>
  isBehind(facts) && !hasSubstance(facts.nextStep) ? {} : null;

/** Hold when the return is submitted; before, they would only disturb. */
export const AT_SUBMIT = {
  required,
  correction_unexplained: correctionUnexplained,
  behind_unexplained: behindUnexplained,
  behind_without_step: behindWithoutStep,
} satisfies Readonly<Record<string, Check>>;
