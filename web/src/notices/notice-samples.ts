import type { NoticeDetail, NoticeList, NoticePreview, NoticeRef, Session } from '../api/model';
import { inspectorSession } from '../shared/testing/samples';

const agency = (id: number, name: string) => ({ id, name, shortName: name, openGroup: false });
const words = (zh: string) => ({ zh, en: zh });

export const supervisingSession: Session = {
  ...inspectorSession,
  can: ['read', 'export', 'supervise'],
};

export const clerkSession: Session = {
  ...inspectorSession,
  account: {
    ...inspectorSession.account,
    role: 'clerk',
    agency: { id: 11, name: '省商务厅', shortName: '省商务厅' },
  },
  can: ['read', 'report'],
};

/** A blue slip, three days after the day by which it was to be answered. */
export const slip: NoticeRef = {
  id: 7,
  version: 1,
  number: words('〔2020〕第3号'),
  issuer: '河北省督查室',
  subject: { kind: 'target', id: 3 },
  clock: 'progress',
  colour: 'blue',
  matter: '全省外贸进出口总值',
  regionName: '河北省',
  agency: agency(11, '省商务厅'),
  issuedOn: '2020-10-12',
  answerBy: '2020-10-25',
  state: 'issued',
  unanswered: true,
  repliedLate: false,
  daysLeft: -3,
};

export const list: NoticeList = {
  asOf: '2020-10-28',
  offset: 0,
  total: 1,
  rows: [slip],
  counts: {
    open: 1,
    unanswered: 1,
    replied: 0,
    settled: 2,
    all: 3,
    byColour: { blue: 1, yellow: 0, orange: 0, red: 0 },
  },
  plans: [{ key: 'hebei-2018', shortTitle: '河北 2018' }],
  agencies: [agency(11, '省商务厅')],
  can: { issue: true },
};

const NOTHING = {
  acknowledge: false,
  reply: false,
  settle: false,
  sendBack: false,
  escalate: false,
  close: false,
  withdraw: false,
};

export const detailOf = (
  can: Partial<NoticeDetail['can']> = {},
  notice: Partial<NoticeRef> = {},
): NoticeDetail => ({
  asOf: '2020-10-28',
  notice: { ...slip, ...notice },
  content: {
    colourWords: { name: words('蓝色督办单'), meaning: words('提醒') },
    ladder: { key: 'blue-yellow-red', version: 1, name: words('蓝—黄—红') },
    addressee: '省商务厅',
    copies: ['石家庄海关'],
    cause: words('全省外贸进出口总值进度落后于序时。'),
    facts: [{ label: words('完成率'), value: words('59.82%') }],
    demand: '请于2020年10月25日前书面回复。',
    dueOn: '2020-10-25',
    higherReason: null,
    issuedBy: '督查员',
    sha256: 'ab12'.repeat(16),
  },
  now: { cause: null, facts: [{ label: words('完成率'), value: words('91.7%') }] },
  events: [
    {
      id: 1,
      kind: 'issue',
      onDay: '2020-10-12',
      by: '督查员',
      words: null,
      measures: null,
      expectedOn: null,
      answerBy: '2020-10-25',
      late: false,
      files: [],
    },
  ],
  chain: [
    {
      id: 7,
      number: slip.number,
      colour: 'blue',
      state: 'issued',
      issuedOn: '2020-10-12',
    },
  ],
  nextColour: 'yellow',
  proposedAnswerBy: '2020-11-11',
  can: { ...NOTHING, ...can },
});

const SUBJECT = { kind: 'target', id: 3 } as const;

export const previewOf = (colour: 'blue' | 'red' = 'blue'): NoticePreview => ({
  today: '2020-10-28',
  issuer: '河北省督查室',
  earliestDueOn: '2020-10-29',
  rows: [
    {
      subject: SUBJECT,
      followsId: null,
      matter: '全省外贸进出口总值',
      slip: {
        addressee: agency(11, '省商务厅'),
        copies: [agency(12, '石家庄海关')],
        clock: 'progress',
        cause: words('全省外贸进出口总值进度落后于序时。'),
        facts: [{ label: words('完成率'), value: words('59.82%') }],
        colour,
        colours: ['blue', 'yellow', 'red'],
        dueOn: colour === 'blue' ? '2020-11-11' : '2020-11-02',
        demand: '请书面回复整改措施。',
        follows: null,
        fingerprint: 'a'.repeat(64),
      },
      refusal: null,
    },
    {
      subject: { kind: 'target', id: 4 },
      followsId: null,
      matter: '中欧班列开行列数',
      slip: null,
      refusal: {
        code: 'open_notice',
        words: words('该事项已有在办督办单〔2020〕第2号，请在原单上办理或升级。'),
        noticeId: 6,
      },
    },
  ],
});
