import {
  COMPARED,
  type ComparedField,
  type ComparedRow,
  type TargetInForce,
} from './compared-goal';
import { goalOf } from './ledger-of-draft';
import type { ModelTerms } from './model-terms';
import { matchRows } from './restated-targets';
import { inUnit, sameMeasure } from './unit-scale';

/**
 * What a confirmation makes of a difference. `proposed`: a second person decides; `kept`: a person
 * chose to leave the goal as it is; `replaced`: another goal takes its place, this one is proposed
 * to be ended; `noted`: nothing of the goal changes.
 */
export const EFFECTS = ['proposed', 'kept', 'replaced', 'noted'] as const;
export type Effect = (typeof EFFECTS)[number];

export interface Difference {
  readonly field: ComparedField;
  readonly before: string;
  readonly after: string;
  readonly effect: Effect;
  /** What a person should know of it. */
  readonly advice: Advice | null;
}

export interface Advice {
  readonly zh: string;
  readonly en: string;
}

export interface ChangedGoal {
  readonly row: number;
  readonly target: number;
  readonly differences: readonly Difference[];
  /** It is measured otherwise: a goal of its own takes the place of the target. */
  readonly replaces: boolean;
}

export interface PlanChanges {
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly changed: readonly ChangedGoal[];
  readonly unchanged: readonly { readonly row: number; readonly target: number }[];
}

/** Figures of another measure or unit are another series, whose past nobody can compare. */
const AS_ANOTHER: Advice = {
  zh: '计量口径不同，历史数据不能接续：确认后按新目标列入，原目标提请终止，由另一位督查人员复核。若只是写法不同，请把本条的单位或口径改为与现行一致。',
  en: 'It is measured otherwise, so its figures cannot go on: confirming adds it as a new goal and proposes to end the old one, which a second inspector decides. Where only the wording differs, give the row the unit or measure in force.',
};
const CONVERTED: Advice = {
  zh: '单位的数量级不同，目标值已折算后比较；现行目标的单位不变。',
  en: 'Only the magnitude differs: the goal is compared after conversion, and keeps its unit.',
};
const WORDS_ONLY: Advice = {
  zh: '新文件的原文记入该目标的出处，不需另行办理。',
  en: 'The words of the new document are kept among its places. Nothing needs to be done.',
};
const NOBODY_NAMED: Advice = {
  zh: '新文件没有写明责任单位，沿用现行的责任单位；如须调整，请在本条补上单位。',
  en: 'The new document names no body, so those in force stay; add bodies to the row to change them.',
};

/** Of a goal that the new document does not state. */
export const REMOVED_ADVICE: Advice = {
  zh: '新文件不再列出该目标：如不再考核，请在确认时勾选提请终止，由另一位督查人员复核；不勾选则仍按原要求考核。',
  en: 'The new document does not state this goal: choose to end it when you confirm, and a second inspector decides; else it is judged as before.',
};

/** Of one that nobody chose to end. */
export const STAYS_ADVICE: Advice = {
  zh: '新文件不再列出，仍按原要求考核；如不再考核，请在该目标的“目标维护”中提请终止。',
  en: 'not stated any more, and judged as before; to end it, propose so on its maintenance page.',
};

/** What an amended document says against the plan in force. */
export function planChanges(
  rows: readonly ComparedRow[],
  targets: readonly TargetInForce[],
): PlanChanges {
  const matches = matchRows(rows, targets);
  const byId = new Map(targets.map((target) => [target.id, target]));
  const pairs = rows.flatMap((row) => {
    const target = byId.get(matches.get(row.id) ?? 0);
    return target ? [{ row, target, differences: differencesOf(row, target) }] : [];
  });
  const restated = new Set(pairs.map(({ target }) => target.id));
  return {
    added: rows.filter((row) => !matches.has(row.id)).map((row) => row.id),
    removed: targets.filter((target) => !restated.has(target.id)).map((target) => target.id),
    changed: pairs
      .filter(({ differences }) => differences.length > 0)
      .map(({ row, target, differences }) => ({
        row: row.id,
        target: target.id,
        differences,
        replaces: differences.some(({ effect }) => effect === 'replaced'),
      })),
    unchanged: pairs
      .filter(({ differences }) => differences.length === 0)
      .map(({ row, target }) => ({ row: row.id, target: target.id })),
  };
}

/** The row's figure in the unit of the target that it restates. */
export function restatedFigure(value: string, row: ModelTerms, target: TargetInForce): string {
  const [from, to] = [row.unit ?? '', target.terms.unit ?? ''];
  return sameMeasure(from, to) ? inUnit(value, from, to) : value;
}

function differencesOf(row: ComparedRow, target: TargetInForce): Difference[] {
  const { fields } = row;
  const before: Record<ComparedField, string> = {
    ...shownTerms(target.terms),
    name: target.name,
    goal: plainDecimal(target.terms.goal),
    clause: target.clause,
    agencies: target.agencies.join('、'),
  };
  const unread = fields.goal === null && fields.goalExact === null && fields.kind === 'quantity';
  const after: Record<ComparedField, string> = {
    ...shownTerms({
      ...fields,
      goalUpper: fields.goalUpper && restatedFigure(fields.goalUpper, fields, target),
    }),
    name: fields.name,
    goal: unread ? '' : plainDecimal(restatedFigure(goalOf(fields), fields, target)),
    clause: fields.clause,
    agencies: (row.agencies ?? target.agencies).join('、'),
  };
  const found = COMPARED.filter((field) => before[field] !== after[field]);
  const replaced = found.some((field) => isMeasuredOtherwise(field, before.unit, after.unit));
  return found.map((field) => ({
    field,
    before: before[field],
    after: after[field],
    ...effectOf(field, row, { before: before.unit, after: after.unit }, replaced),
  }));
}

function isMeasuredOtherwise(field: ComparedField, before: string, after: string): boolean {
  return field === 'measure' || (field === 'unit' && !sameMeasure(before, after));
}

function effectOf(
  field: ComparedField,
  row: ComparedRow,
  units: { readonly before: string; readonly after: string },
  replaced: boolean,
): Pick<Difference, 'effect' | 'advice'> {
  if (replaced) {
    const otherwise = isMeasuredOtherwise(field, units.before, units.after);
    return { effect: 'replaced', advice: otherwise ? AS_ANOTHER : null };
  }
  if (field === 'clause') return { effect: 'noted', advice: WORDS_ONLY };
  if (field === 'unit') return { effect: 'noted', advice: CONVERTED };
  if (field === 'agencies' && row.agencies?.length === 0) {
    return { effect: 'noted', advice: NOBODY_NAMED };
  }
  return { effect: row.kept.includes(field) ? 'kept' : 'proposed', advice: null };
}

function shownTerms(terms: Omit<TargetInForce['terms'], 'goal'>) {
  const { goalUpper, unit, comparator, strict, approximate, measure, recurrence } = terms;
  return {
    goalUpper: goalUpper === null ? '' : plainDecimal(goalUpper),
    unit: unit ?? '',
    comparator: [comparator, strict ? 'strict' : '', approximate ? 'approximate' : '']
      .filter(Boolean)
      .join(' '),
    measure,
    recurrence,
    deadline: terms.deadline ?? '',
    evaluationEnd: terms.evaluationEnd ?? '',
    nodes: terms.nodes.map(({ on, label }) => `${on} ${label}`).join('；'),
  };
}

/** 4500.00 and 4500 are one figure. */
function plainDecimal(text: string): string {
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
}
