import type { Accumulation, Frequency, Publisher } from '../../series/domain/model';
import type {
  Comparator,
  Distribution,
  Measure,
  Recurrence,
  Role,
  TargetKind,
} from '../../targets/domain/model';
import type { Day } from '../../series/domain/day';
import type { ProposalRow, RowType } from './proposal';

/** A body as the document names it. */
export interface WrittenBody {
  readonly name: string;
  readonly role: Role;
}

/** A row in the words of the model: what a person sees, edits and confirms. */
export interface ModelTerms {
  readonly name: string;
  readonly clause: string;
  readonly kind: TargetKind;
  readonly measure: Measure;
  readonly comparator: Comparator;
  readonly strict: boolean;
  readonly approximate: boolean;
  readonly goal: string | null;
  readonly goalUpper: string | null;
  readonly goalExact: string | null;
  readonly unit: string | null;
  readonly recurrence: Recurrence;
  readonly distribution: Distribution;
  readonly baseline: {
    readonly period: string;
    readonly value: string | null;
    readonly stated: boolean;
  } | null;
  readonly evaluationEnd: Day | null;
  readonly deadline: Day | null;
  readonly deadlineStated: boolean;
  readonly accumulation: Accumulation;
  readonly frequency: Frequency;
  readonly publisher: Publisher;
  readonly indicator: string | null;
  readonly seriesUnit: string | null;
  readonly agencies: readonly WrittenBody[];
  readonly partOf: number | null;
  readonly nodes: readonly { readonly on: Day; readonly label: string }[];
  readonly cap: string | null;
  readonly capUnit: string | null;
  readonly remark: string | null;
}

/** A row that nobody has described yet, to begin from where a person adds one. */
export const BLANK_TERMS: ModelTerms = {
  name: '',
  clause: '前言',
  kind: 'quantity',
  measure: 'value',
  comparator: 'at_least',
  strict: false,
  approximate: false,
  goal: null,
  goalUpper: null,
  goalExact: null,
  unit: null,
  recurrence: 'once',
  distribution: 'single',
  baseline: null,
  evaluationEnd: null,
  deadline: null,
  deadlineStated: false,
  accumulation: 'cumulative',
  frequency: 'quarter',
  publisher: 'agency',
  indicator: null,
  seriesUnit: null,
  agencies: [],
  partOf: null,
  nodes: [],
  cap: null,
  capUnit: null,
  remark: null,
};

/** What a milestone counts. */
export const NODE_UNIT = '个节点';

/** What a type of row cannot be otherwise. */
export function blankOf(type: RowType): Partial<ModelTerms> {
  if (type === 'milestone') {
    return {
      kind: 'milestone',
      measure: 'done',
      unit: NODE_UNIT,
      accumulation: 'milestone',
      frequency: 'once',
      goal: null,
    };
  }
  const quantity = { kind: 'quantity', measure: 'value', accumulation: 'cumulative' } as const;
  if (type === 'norm') return { ...quantity, recurrence: 'standing', accumulation: 'duration' };
  return quantity;
}

const FALLS = /下降|降低|压缩|压减|减少|缩短|削减|缩减|下调/;
const STAYS_IN = /控制在|保持在|稳定在|维持在|之间/;

/** The reader's row in the words of the model; `partOf` is still the row's index in the proposal. */
export function modelTerms(row: ProposalRow): ModelTerms {
  const shared = {
    ...BLANK_TERMS,
    name: row.name,
    clause: row.clause,
    agencies: writtenBodies(row),
  };
  switch (row.type) {
    case 'responsibility':
      return shared;
    case 'incentive':
      return { ...shared, goal: row.value, unit: row.unit };
    case 'milestone':
      return {
        ...shared,
        ...datesOf(row),
        kind: 'milestone',
        measure: 'done',
        unit: NODE_UNIT,
        recurrence: row.recurrence ?? 'once',
        distribution: row.each ? 'each' : 'single',
        accumulation: 'milestone',
        frequency: 'once',
        partOf: row.partOf,
      };
    case 'target':
    case 'norm':
      return quantityTerms(row, shared);
  }
}

function quantityTerms(row: ProposalRow, shared: ModelTerms): ModelTerms {
  const measure = row.measure === 'done' ? 'value' : (row.measure ?? 'value');
  const falls = measure === 'change' && row.value !== null && isFall(row);
  const recurrence = row.type === 'norm' ? 'standing' : (row.recurrence ?? 'once');
  const unit = row.unit === '' ? null : row.unit;
  return {
    ...shared,
    ...datesOf(row),
    measure,
    ...boundOf(row, falls),
    goal: signed(row.value, falls),
    goalUpper: signed(row.valueUpper, falls),
    goalExact: measure === 'change' ? signed(row.fraction, falls) : row.fraction,
    unit,
    recurrence,
    distribution: row.each ? 'each' : 'single',
    baseline: row.baseline?.period
      ? { period: row.baseline.period, value: row.baseline.value, stated: true }
      : null,
    accumulation: accumulationOf({ ...row, measure, unit, recurrence }),
    publisher: publisherOf(row.name),
    partOf: row.partOf,
  };
}

function isFall(row: ProposalRow): boolean {
  return row.value?.startsWith('-') === true || FALLS.test(row.quote);
}

function signed(value: string | null, falls: boolean): string | null {
  return value === null || !falls || value.startsWith('-') ? value : `-${value}`;
}

/** A bare figure is a floor; a range to be reached is a floor at its lower end; a fall is a cap. */
function boundOf(
  { comparator, quote }: ProposalRow,
  falls: boolean,
): Pick<ModelTerms, 'comparator' | 'strict' | 'approximate'> {
  const strict = comparator === '>' || comparator === '<';
  const approximate = comparator === '~';
  if (falls) return { comparator: 'at_most', strict, approximate };
  if (comparator === 'range' && STAYS_IN.test(quote)) {
    return { comparator: 'between', strict, approximate };
  }
  const capped = comparator === '<=' || comparator === '<';
  return { comparator: capped ? 'at_most' : 'at_least', strict, approximate };
}

/** The period that decides ends with the deadline; a standing norm without a date has none. */
function datesOf(
  row: ProposalRow,
): Pick<ModelTerms, 'deadline' | 'deadlineStated' | 'evaluationEnd'> {
  const stated = row.deadlineSource !== 'plan_period' && row.deadlineSource !== 'none';
  const standing = row.type === 'norm' || row.recurrence === 'standing';
  const deadline = standing && !stated ? null : row.deadline;
  return { deadline, deadlineStated: deadline !== null && stated, evaluationEnd: deadline };
}

/** A single body that 负责 leads; without 牵头 several stay as they are, and the first is presumed. */
function writtenBodies({ bodies }: ProposalRow): WrittenBody[] {
  const [only] = bodies;
  if (only && bodies.length === 1 && only.role === 'shared' && only.kind !== 'group') {
    return [{ name: only.name, role: 'lead' }];
  }
  // A document may name a body twice in a note: its first part stands.
  return bodies
    .filter((body, at) => bodies.findIndex((other) => other.name === body.name) === at)
    .map(({ name, role }) => ({ name, role }));
}

const DURATION_UNIT = /^(?:个)?(?:工作日|自然日|日|天|小时|分钟|个月|月)$/;
const SHARE_UNIT = /^(?:%|‰|个?百分点)$/;
const MONEY_OR_FREIGHT = /(?:元|美元|欧元|吨|标箱|TEU|人次|立方米|千瓦时|公里|列|班|架次|车次)$/;
const LEVEL_WORDS = /余额|存量|保有量|总数|总量达|拥有|在册|规模达|户数|常住|覆盖|备案/;
const ADDING_WORDS =
  /新增|新建|新认定|培育|认定|引进|引育|建设|建成|打造|创建|培养|培训|组织|开展|完成|实施|推出|遴选|设立|改造|支持|举办|累计|扶持|发展/;

interface Counted {
  readonly name: string;
  readonly quote: string;
  readonly unit: string | null;
  readonly measure: Measure;
  readonly recurrence: Recurrence;
}

/** How values of what a row measures add up; inferred by form, shown and editable. */
export function accumulationOf({ name, quote, unit, measure, recurrence }: Counted): Accumulation {
  const measured = unit ?? '';
  if (measure !== 'value') {
    if (/时间|时长|时限|天数/.test(name)) return 'duration';
    return /率|比重|占比|比例|水平|成本|强度/.test(name) ? 'rate' : 'ytd';
  }
  if (SHARE_UNIT.test(measured)) return 'rate';
  if (DURATION_UNIT.test(measured)) return 'duration';
  if (quote.includes('累计')) return 'cumulative';
  if (LEVEL_WORDS.test(name) || LEVEL_WORDS.test(quote)) return 'stock';
  if (recurrence === 'annual') return 'ytd';
  if (MONEY_OR_FREIGHT.test(measured)) return 'ytd';
  if (ADDING_WORDS.test(quote)) return 'cumulative';
  return /达到|达|超过|突破|稳定在|保持/.test(quote) ? 'stock' : 'cumulative';
}

function publisherOf(name: string): Publisher {
  if (/进出口|外贸|出口(?:总)?(?:值|额)|进口(?:总)?(?:值|额)/.test(name)) return 'customs';
  return /地区生产总值|GDP|社会消费品零售|固定资产投资|可支配收入|规模以上|常住人口/.test(name)
    ? 'statistics'
    : 'agency';
}
