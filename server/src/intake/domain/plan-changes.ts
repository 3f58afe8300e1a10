import type { ModelTerms } from './model-terms';
import { goalOf } from './ledger-of-draft';

/** A target of the plan in force, in the words in which rows are compared. */
export interface TargetInForce {
  readonly id: number;
  readonly name: string;
  readonly clause: string;
  readonly terms: Pick<
    ModelTerms,
    | 'kind'
    | 'measure'
    | 'comparator'
    | 'strict'
    | 'approximate'
    | 'goalUpper'
    | 'unit'
    | 'recurrence'
    | 'deadline'
    | 'evaluationEnd'
    | 'nodes'
  > & { readonly goal: string };
  /** Full names with roles, in order. */
  readonly agencies: readonly string[];
}

export interface ComparedRow {
  readonly id: number;
  readonly fields: ModelTerms;
  /** Full names with roles, in order; null where a body is still open. */
  readonly agencies: readonly string[] | null;
  /** Said by a person or a table; `undefined`: to be found. */
  readonly target: number | null | undefined;
}

export const COMPARED = [
  'name',
  'goal',
  'goalUpper',
  'unit',
  'comparator',
  'measure',
  'recurrence',
  'deadline',
  'evaluationEnd',
  'nodes',
  'clause',
  'agencies',
] as const;
export type ComparedField = (typeof COMPARED)[number];

export interface Difference {
  readonly field: ComparedField;
  readonly before: string;
  readonly after: string;
  /** Becomes a proposed change of the goal; of others `advice` says what a person has to do. */
  readonly proposed: boolean;
  readonly advice: Advice | null;
}

export interface Advice {
  readonly zh: string;
  readonly en: string;
}

export interface PlanChanges {
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly changed: readonly {
    readonly row: number;
    readonly target: number;
    readonly differences: readonly Difference[];
  }[];
  readonly unchanged: readonly { readonly row: number; readonly target: number }[];
}

const PROPOSED: ReadonlySet<ComparedField> = new Set([
  'goal',
  'goalUpper',
  'deadline',
  'evaluationEnd',
  'nodes',
]);

/** What cannot be changed of a goal in force: another goal takes its place, and history stays. */
const AS_ANOTHER: Advice = {
  zh: '确认不改动现行目标的这一项：如确已调整，请在“对应现行目标”中选“无对应（新增）”，按新目标录入，原目标连同历史保留。',
  en: 'Confirming leaves this as it is: where it did change, say that the row restates no goal, so that it becomes a new one; the old goal keeps its history.',
};
const WORDS_ONLY: Advice = {
  zh: '现行目标沿用原有表述，新文件的原文记入该目标的出处，不需另行办理。',
  en: 'The goal keeps its words; those of the new document are kept among its places. Nothing needs to be done.',
};
const BY_MAINTENANCE: Advice = {
  zh: '确认不改动责任单位：请到该目标的“目标维护”中指定牵头单位或填报单位。',
  en: 'Confirming changes no bodies: name the lead or the reporter on the goal’s maintenance page.',
};
const ADVICE: Partial<Record<ComparedField, Advice>> = {
  name: WORDS_ONLY,
  clause: WORDS_ONLY,
  unit: AS_ANOTHER,
  comparator: AS_ANOTHER,
  measure: AS_ANOTHER,
  recurrence: AS_ANOTHER,
  agencies: BY_MAINTENANCE,
};
/** Of a goal that the new document does not state. */
export const REMOVED_ADVICE: Advice = {
  zh: '新文件不再列出该目标：目标及其历史保留，仍按原要求考核；如不再考核，请以新文件为依据在该目标页申请销号。',
  en: 'The new document does not state this goal: it stays with its history and is judged as before; to end it, apply for its closing with the new document as basis.',
};

/** Names that share fewer than this part of their pairs of signs are of different goals. */
const ALIKE = 0.5;

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
      .map(({ row, target, differences }) => ({ row: row.id, target: target.id, differences })),
    unchanged: pairs
      .filter(({ differences }) => differences.length === 0)
      .map(({ row, target }) => ({ row: row.id, target: target.id })),
  };
}

/** The target that each row restates: what was said, then the most alike of what is left. */
function matchRows(
  rows: readonly ComparedRow[],
  targets: readonly TargetInForce[],
): Map<number, number> {
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  for (const row of rows) {
    if (typeof row.target !== 'number' || taken.has(row.target)) continue;
    matches.set(row.id, row.target);
    taken.add(row.target);
  }
  const open = rows.filter((row) => row.target === undefined);
  const scored = open
    .flatMap((row) =>
      targets
        .filter((target) => !taken.has(target.id))
        .map((target) => ({ row: row.id, target: target.id, score: likeness(row, target) })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.row - b.row || a.target - b.target);
  for (const { row, target } of scored) {
    if (matches.has(row) || taken.has(target)) continue;
    matches.set(row, target);
    taken.add(target);
  }
  return matches;
}

/** 0: not the same goal. The name counts most, then the unit, the clause and the figure. */
function likeness({ fields }: ComparedRow, { name, clause, terms }: TargetInForce): number {
  if (fields.kind !== terms.kind || fields.measure !== terms.measure) return 0;
  const alike = shareOfPairs(fields.name, name);
  if (alike < ALIKE) return 0;
  return (
    alike * 4 +
    (fields.unit === terms.unit ? 2 : 0) +
    (fields.clause === clause ? 1 : 0) +
    (fields.goal === terms.goal ? 0.5 : 0) +
    (fields.deadline === terms.deadline ? 0.5 : 0)
  );
}

/** Part of the pairs of neighbouring signs that two names share (Dice). */
function shareOfPairs(one: string, other: string): number {
  if (one === other) return 1;
  const pairs = (text: string) => [...text].slice(1).map((sign, at) => `${text[at] ?? ''}${sign}`);
  const left = pairs(one);
  const right = new Map<string, number>();
  for (const pair of pairs(other)) right.set(pair, (right.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of left) {
    const count = right.get(pair) ?? 0;
    if (count === 0) continue;
    right.set(pair, count - 1);
    shared += 1;
  }
  const all = left.length + pairs(other).length;
  return all === 0 ? 0 : (2 * shared) / all;
}

function differencesOf(row: ComparedRow, target: TargetInForce): Difference[] {
  const before: Record<ComparedField, string> = {
    ...shownTerms(target.terms),
    name: target.name,
    goal: plainDecimal(target.terms.goal),
    clause: target.clause,
    agencies: target.agencies.join('、'),
  };
  const after: Record<ComparedField, string> = {
    ...shownTerms(row.fields),
    name: row.fields.name,
    goal:
      row.fields.goal === null && row.fields.goalExact === null && row.fields.kind === 'quantity'
        ? ''
        : plainDecimal(goalOf(row.fields)),
    clause: row.fields.clause,
    agencies: (row.agencies ?? target.agencies).join('、'),
  };
  return COMPARED.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
    proposed: PROPOSED.has(field),
    advice: ADVICE[field] ?? null,
  }));
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
