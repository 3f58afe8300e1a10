import type { IntakeDocument, IntakeDraft, IntakeFields, IntakeRow } from '../api/model';

export const TEXT = [
  '关于加快数字经济发展的实施方案',
  '一、主要目标',
  '到2025年，培育数字化企业200家以上，建成园区12个。',
  '二、重点任务',
  '（一）建设平台',
  '2025年6月底前完成平台选址。（省工业和信息化厅牵头，省算力办配合）',
  '数字化企业达到180家。',
].join('\n');

export const document: IntakeDocument = {
  name: '方案.docx',
  kind: 'docx',
  text: TEXT,
  hardWrapped: false,
  tables: [],
};

export const FIELDS: IntakeFields = {
  name: '',
  clause: '一',
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
  accumulation: 'stock',
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

interface Wish extends Partial<Omit<IntakeRow, 'fields'>> {
  readonly id: number;
  readonly quote: string;
  readonly fields?: Partial<IntakeFields>;
}

/** A pending row that is sure, read at its words in the text. */
export function sampleRow(wish: Wish): IntakeRow {
  const { id, quote, fields, ...rest } = wish;
  const start = TEXT.indexOf(quote);
  const whole = { ...FIELDS, ...fields };
  return {
    id,
    version: 1,
    position: id,
    type: 'target',
    read: {
      fields: whole,
      rule: 'count',
      ruleWords: { zh: '动词＋数量＋事物', en: 'verb, number and what is counted' },
      confidence: 'high',
      deadlineSource: 'sentence_run',
      agenciesFrom: null,
      doubts: [],
      alsoAt: [],
    },
    fields: whole,
    edited: [],
    start,
    end: start + quote.length,
    quote,
    decision: 'pending',
    mergedInto: null,
    decidedBy: null,
    decidedAt: null,
    changedBy: null,
    changedAt: null,
    disputed: false,
    sure: true,
    obstacles: [],
    ...rest,
  };
}

export const firms = sampleRow({
  id: 1,
  quote: '培育数字化企业200家以上',
  disputed: true,
  sure: false,
  fields: { name: '数字化企业', goal: '200', unit: '家', deadline: '2025-12-31' },
});
export const parks = sampleRow({
  id: 2,
  quote: '建成园区12个',
  fields: { name: '建成园区', goal: '12', unit: '个', deadline: '2025-12-31' },
});
export const site = sampleRow({
  id: 3,
  quote: '2025年6月底前完成平台选址',
  type: 'milestone',
  sure: false,
  fields: {
    name: '完成平台选址',
    clause: '二（一）',
    kind: 'milestone',
    measure: 'done',
    deadline: '2025-06-30',
    agencies: [
      { name: '省工业和信息化厅', role: 'lead' },
      { name: '省算力办', role: 'support' },
    ],
  },
});
export const fewerFirms = sampleRow({
  id: 4,
  quote: '数字化企业达到180家',
  disputed: true,
  sure: false,
  fields: { name: '数字化企业', clause: '二（一）', goal: '180', unit: '家' },
});

const HEADER = {
  title: '关于加快数字经济发展的实施方案',
  docNo: null,
  issuer: '某省人民政府办公厅',
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  horizon: '2025-12-31',
  implements: [],
  missingAnnexes: [],
  defaultBody: null,
  regionCode: '130000',
};

export const draft: IntakeDraft = {
  id: 7,
  version: 5,
  state: 'open',
  document: { id: 3, name: '方案.docx', kind: 'docx', characters: TEXT.length, size: 20_000 },
  title: HEADER.title,
  regionCode: '130000',
  amends: null,
  plan: null,
  createdBy: '督查员',
  createdOn: '2024-10-15',
  changedBy: '督查员',
  changedAt: '2024-10-15T02:00:00Z',
  closedBy: null,
  closedOn: null,
  closeReason: null,
  counts: {
    rows: 4,
    pending: 4,
    accepted: 0,
    rejected: 0,
    merged: 0,
    openBodies: 1,
    openConflicts: 1,
  },
  sure: 1,
  headerVersion: 2,
  headerRead: HEADER,
  header: HEADER,
  readerVersion: '1',
  dictionariesVersion: '1',
  regions: [
    { code: '000000', name: '全国' },
    { code: '130000', name: '河北省' },
  ],
  regionPresumed: false,
  left: [],
  sameNumber: [],
  mayAmend: [],
  clauses: [
    { locator: '一', heading: '主要目标', start: TEXT.indexOf('一、'), end: TEXT.indexOf('二、') },
    { locator: '二', heading: '重点任务', start: TEXT.indexOf('二、'), end: TEXT.length },
    { locator: '二（一）', heading: '建设平台', start: TEXT.indexOf('（一）'), end: TEXT.length },
  ],
  warnings: [],
  rows: [firms, parks, site, fewerFirms],
  bodies: [
    {
      name: '省工业和信息化厅',
      version: 1,
      state: 'found',
      agency: { id: 21, name: '河北省工业和信息化厅', shortName: '省工信厅' },
      create: null,
      rows: 1,
      settledBy: null,
    },
    {
      name: '省算力办',
      version: 1,
      state: 'open',
      agency: null,
      create: null,
      rows: 1,
      settledBy: null,
    },
  ],
  conflicts: [
    {
      id: 9,
      version: 1,
      rows: [1, 4],
      reason: 'different_values',
      settlement: null,
      settledBy: null,
    },
  ],
  open: [
    {
      kind: 'header',
      id: null,
      path: 'issuedOn',
      message: { zh: '请填写印发日期。', en: 'Enter the date of issue.' },
    },
    {
      kind: 'body',
      id: null,
      path: '省算力办',
      message: { zh: '请认定单位“省算力办”。', en: 'Settle the body.' },
    },
  ],
  can: { edit: true, confirm: true, discard: true },
};
