import type { MessageKey } from '../shared/messages/catalogue';
import { typedDecimal } from '../shared/figures/typed-decimal';
import type { IntakeFields, IntakeRowType, IntakeWrittenBody } from '../api/model';

/** A row as it is typed: every field as text, kept so in the browser until it is saved. */
export interface RowDraft {
  readonly [field: string]: string;
  readonly type: string;
  readonly name: string;
  readonly clause: string;
  readonly goal: string;
  readonly goalUpper: string;
  readonly goalExact: string;
  readonly unit: string;
  readonly comparator: string;
  readonly strict: string;
  readonly approximate: string;
  readonly measure: string;
  readonly recurrence: string;
  readonly distribution: string;
  readonly baselinePeriod: string;
  readonly baselineValue: string;
  readonly evaluationEnd: string;
  readonly deadline: string;
  readonly deadlineStated: string;
  readonly accumulation: string;
  readonly frequency: string;
  readonly publisher: string;
  readonly indicator: string;
  readonly seriesUnit: string;
  readonly partOf: string;
  readonly nodes: string;
  readonly cap: string;
  readonly capUnit: string;
  readonly remark: string;
  /** Bodies with roles, as JSON. */
  readonly agencies: string;
}

export type RowFault = { readonly field: keyof RowDraft & string; readonly key: MessageKey };

const YES = 'yes';

export function draftOf(type: IntakeRowType, fields: IntakeFields): RowDraft {
  const { baseline, nodes, agencies, partOf } = fields;
  return {
    type,
    name: fields.name,
    clause: fields.clause,
    goal: fields.goal ?? '',
    goalUpper: fields.goalUpper ?? '',
    goalExact: fields.goalExact ?? '',
    unit: fields.unit ?? '',
    comparator: fields.comparator,
    strict: fields.strict ? YES : '',
    approximate: fields.approximate ? YES : '',
    measure: fields.measure,
    recurrence: fields.recurrence,
    distribution: fields.distribution,
    baselinePeriod: baseline?.period ?? '',
    baselineValue: baseline?.value ?? '',
    evaluationEnd: fields.evaluationEnd ?? '',
    deadline: fields.deadline ?? '',
    deadlineStated: fields.deadlineStated ? YES : '',
    accumulation: fields.accumulation,
    frequency: fields.frequency,
    publisher: fields.publisher,
    indicator: fields.indicator ?? '',
    seriesUnit: fields.seriesUnit ?? '',
    partOf: partOf === null ? '' : String(partOf),
    nodes: nodes.map(({ on, label }) => `${on} ${label}`).join('\n'),
    cap: fields.cap ?? '',
    capUnit: fields.capUnit ?? '',
    remark: fields.remark ?? '',
    agencies: JSON.stringify(agencies),
  };
}

export function bodiesOf(draft: RowDraft): IntakeWrittenBody[] {
  try {
    return JSON.parse(draft.agencies) as IntakeWrittenBody[];
  } catch {
    return [];
  }
}

const DECIMALS = ['goal', 'goalUpper', 'baselineValue', 'cap'] as const;
const DAYS = ['deadline', 'evaluationEnd'] as const;
const NODE = /^(\d{4}-\d{2}-\d{2})[\s，,：:]+(\S.*)$/;

/** What cannot be sent as it is typed. */
export function faultsOf(draft: RowDraft): RowFault[] {
  const faults: RowFault[] = [];
  for (const field of DECIMALS) {
    if (draft[field].trim() !== '' && typedDecimal(draft[field]) === null)
      faults.push({ field, key: 'intake.notANumber' });
  }
  if (draft.goalExact.trim() !== '' && !/^-?\d{1,9}\/\d{1,9}$/.test(draft.goalExact.trim()))
    faults.push({ field: 'goalExact', key: 'intake.notAFraction' });
  for (const field of DAYS) {
    if (draft[field] !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(draft[field]))
      faults.push({ field, key: 'intake.notADay' });
  }
  const nodes = linesOf(draft.nodes);
  if (nodes.some((line) => !NODE.test(line)))
    faults.push({ field: 'nodes', key: 'intake.notADay' });
  return faults;
}

/** The fields that differ from what they were, as the server takes them. */
export function changedFields(draft: RowDraft, was: RowDraft): Partial<IntakeFields> {
  const now = fieldsOf(draft);
  const before = fieldsOf(was);
  const names = Object.keys(now) as (keyof IntakeFields)[];
  const changed = names.filter(
    (name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]),
  );
  return Object.fromEntries(changed.map((name) => [name, now[name]]));
}

export function fieldsOf(draft: RowDraft): IntakeFields {
  const task = draft.type === 'milestone';
  return {
    name: draft.name.trim(),
    clause: draft.clause,
    kind: task ? 'milestone' : 'quantity',
    measure: draft.measure as IntakeFields['measure'],
    comparator: draft.comparator as IntakeFields['comparator'],
    strict: draft.strict === YES,
    approximate: draft.approximate === YES,
    goal: typedDecimal(draft.goal),
    goalUpper: typedDecimal(draft.goalUpper),
    goalExact: textOf(draft.goalExact),
    unit: textOf(draft.unit),
    recurrence: draft.recurrence as IntakeFields['recurrence'],
    distribution: draft.distribution as IntakeFields['distribution'],
    baseline:
      draft.baselinePeriod.trim() === ''
        ? null
        : {
            period: draft.baselinePeriod.trim(),
            value: typedDecimal(draft.baselineValue),
            stated: true,
          },
    evaluationEnd: textOf(draft.evaluationEnd),
    deadline: textOf(draft.deadline),
    deadlineStated: draft.deadlineStated === YES,
    accumulation: draft.accumulation as IntakeFields['accumulation'],
    frequency: draft.frequency as IntakeFields['frequency'],
    publisher: draft.publisher as IntakeFields['publisher'],
    indicator: textOf(draft.indicator),
    seriesUnit: textOf(draft.seriesUnit),
    agencies: bodiesOf(draft).filter(({ name }) => name.trim() !== ''),
    partOf: draft.partOf === '' ? null : Number(draft.partOf),
    nodes: linesOf(draft.nodes).flatMap((line) => {
      const [, on, label] = NODE.exec(line) ?? [];
      return on !== undefined && label !== undefined ? [{ on, label: label.trim() }] : [];
    }),
    cap: typedDecimal(draft.cap),
    capUnit: textOf(draft.capUnit),
    remark: textOf(draft.remark),
  };
}

/**
 * The period that decides ends with the deadline for as long as nobody says otherwise; what is judged
 * every year needs one, and without a deadline it ends with the plan's period.
 */
export function followingDates(
  draft: RowDraft,
  patch: Partial<RowDraft>,
  horizon: string | null,
): Partial<RowDraft> {
  const next = { ...draft, ...patch };
  if (patch.evaluationEnd !== undefined) return {};
  const follows = draft.evaluationEnd === draft.deadline && patch.deadline !== undefined;
  const evaluationEnd = follows ? next.deadline : next.evaluationEnd;
  if (evaluationEnd !== '' || next.recurrence !== 'annual') return { evaluationEnd };
  return { evaluationEnd: next.deadline || (horizon ?? '') };
}

/** A task is done or not, a figure is compared: what belongs to the other sort is set with the type. */
export function withType(draft: RowDraft, type: IntakeRowType): RowDraft {
  if (type === 'milestone') {
    return { ...draft, type, measure: 'done', accumulation: 'milestone', frequency: 'once' };
  }
  const figure = type === 'target' || type === 'norm';
  const recurrence = type === 'norm' ? 'standing' : draft.recurrence;
  if (!figure || draft.measure !== 'done') return { ...draft, type, recurrence };
  return {
    ...draft,
    type,
    recurrence,
    measure: 'value',
    accumulation: 'cumulative',
    frequency: 'quarter',
  };
}

function textOf(value: string): string | null {
  return value.trim() === '' ? null : value.trim();
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
