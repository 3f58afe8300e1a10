import type { Finding, SubmissionDetail, SubmissionLine } from '../api/model';

/** As the server announces a line that is due and empty. */
const REQUIRED: Finding = {
  level: 'soft',
  code: 'required',
  message: { zh: '本期应报，不能为空。', en: 'This line is due; it cannot stay empty.' },
  answered: false,
};

/** Retail sales of Shanxi's online trade: a total since January, below schedule once filled. */
export function line(id: number, more: Partial<SubmissionLine> = {}): SubmissionLine {
  return {
    id,
    version: 1,
    seriesId: id,
    name: `指标${id}`,
    unit: '亿元',
    definition: { zh: '当年1月1日起累计', en: 'since 1 January' },
    asksGrowth: false,
    publisher: 'agency',
    published: null,
    required: true,
    targets: [
      {
        id: id * 10,
        name: `目标${id}`,
        goalText: { zh: '不低于1000亿元', en: 'at least 1,000' },
        goal: '1000',
        unit: '亿元',
        previewLamp: 'no_data',
        completion: null,
        gap: null,
        gapUnit: null,
        verdict: { zh: '尚无已审核数据', en: 'no accepted figure yet' },
      },
    ],
    lastYear: '540.5',
    lastPeriod: '380',
    lastPeriodEnd: '2024-06-30',
    answer: null,
    value: null,
    growth: null,
    explanation: null,
    nextStep: null,
    expectedOn: null,
    draftKept: true,
    inPeriod: null,
    computedGrowth: null,
    findings: more.required === false || more.answer ? [] : [REQUIRED],
    evidence: [],
    ...more,
  };
}

/** What may be done with a return that is only looked at. */
export const NOTHING: SubmissionDetail['can'] = {
  edit: false,
  submit: false,
  file: false,
  sign: false,
  takeBack: false,
  giveBack: false,
  askExtension: false,
  accept: false,
  return: false,
  ask: false,
};

export function submission(
  lines: SubmissionLine[],
  more: Partial<SubmissionDetail> = {},
): SubmissionDetail {
  return {
    asOf: '2024-10-15',
    submission: {
      id: 43,
      agency: { id: 91, name: '山西省商务厅', shortName: '省商务厅', openGroup: false },
      regionCode: '140000',
      regionName: '山西省',
      round: {
        id: 7,
        periodEnd: '2024-09-30',
        label: { zh: '2024年三季度', en: 'Q3 2024' },
        kind: 'periodic',
        opensOn: '2024-10-01',
        dueOn: '2024-10-25',
        dueOnPresumed: false,
        dueRule: { zh: '期末后第15个工作日', en: "15th working day after the period's end" },
      },
      state: 'draft',
      clock: 'due',
      dueOn: '2024-10-25',
      firstDueOn: '2024-10-25',
      onTime: false,
      extensions: { granted: 0, pending: false },
      daysLeft: 10,
      submittedOn: null,
      movedOn: null,
      filled: 0,
      expected: lines.length,
      warnings: null,
      anomaly: null,
      openQuestions: 0,
    },
    version: 5,
    signer: null,
    receipt: null,
    returnReason: null,
    remarks: [],
    questions: [],
    givenBackReason: null,
    eSigning: false,
    locked: false,
    extensions: [],
    lines,
    events: [],
    can: { ...NOTHING, edit: true, submit: true },
    ...more,
  };
}
