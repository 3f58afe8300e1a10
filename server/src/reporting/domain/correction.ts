import { changesFigure } from '../../series/domain/figure-change';
import { VINTAGES, type Vintage } from '../../series/domain/model';
import type { Words } from '../../series/domain/words';
import type { Content } from './accepted-version';
import { hasSubstance } from './substance';

/** What one version of a value says, with the stage that the figure has reached. */
export interface StagedContent extends Content {
  readonly vintage: Vintage;
}

export interface Fault {
  readonly code: string;
  /** The field that is to be mended. */
  readonly path: 'value' | 'vintage' | 'reason';
  readonly message: Words;
}

/** Characters that a reason needs where a final figure is changed after all. */
const WEIGHTY = 20;

/**
 * What is wrong with a new version of a known value, or null. It says something new: another
 * figure, another revision or a later vintage. A vintage never falls back, every change has a
 * reason of substance, and a final figure only gives way to a reason of weight.
 */
export function correctionFault(
  known: StagedContent,
  proposed: StagedContent & { readonly reason: string },
): Fault | null {
  const changes = changesFigure(known, proposed) || known.revision !== proposed.revision;
  const falls = vintageFault(known.vintage, proposed.vintage);
  if (falls) return falls;
  if (!changes && known.vintage === proposed.vintage) return NOTHING_CHANGES;
  if (!hasSubstance(proposed.reason)) return REASON_THIN;
  return changes ? weightFault(known.vintage, proposed.reason) : null;
}

/** A vintage never falls back, whether a correction or a file brings the figure. */
export function vintageFault(known: Vintage, proposed: Vintage): Fault | null {
  return stage(proposed) < stage(known) ? VINTAGE_FALLS : null;
}

/** A final figure only gives way to a reason of weight, whoever brings the new one. */
export function weightFault(known: Vintage, reason: string | null): Fault | null {
  return known === 'final' && bareLength(reason ?? '') < WEIGHTY ? FINAL_NEEDS_WEIGHT : null;
}

function stage(vintage: Vintage): number {
  return VINTAGES.indexOf(vintage);
}

function bareLength(words: string): number {
  return words.replace(/[\s\p{P}\p{S}]/gu, '').length;
}

const VINTAGE_FALLS: Fault = {
  code: 'vintage_falls',
  path: 'vintage',
  message: {
    zh: '数据阶段不能退回：快讯数之后是正式数，再后是最终核实数。',
    en: 'A figure does not go back: preliminary, then formal, then final.',
  },
};
const NOTHING_CHANGES: Fault = {
  code: 'nothing_changes',
  path: 'value',
  message: {
    zh: '与现有数值完全相同，请更正数值或提升数据阶段。',
    en: 'It says what is known already; change the figure or raise its vintage.',
  },
};
const REASON_THIN: Fault = {
  code: 'reason_thin',
  path: 'reason',
  message: {
    zh: '请写明更正的具体原因，不能只写“有误”。',
    en: 'Say in substance why it is corrected.',
  },
};
const FINAL_NEEDS_WEIGHT: Fault = {
  code: 'final_needs_weight',
  path: 'reason',
  message: {
    zh: `最终核实数一般不再变动，确需更正的，原因不少于${WEIGHTY}个字，并写明依据。`,
    en: `A final figure rarely changes; give a reason of at least ${WEIGHTY} characters with its grounds.`,
  },
};
