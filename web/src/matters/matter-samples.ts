import type { EntrustedDetail, EntrustedMatter, Session } from '../api/model';
import { inspectorSession } from '../shared/testing/samples';

const agency = (id: number, name: string) => ({ id, name, shortName: name, openGroup: false });

export const leaderSession: Session = {
  ...inspectorSession,
  account: { ...inspectorSession.account, role: 'leader', displayName: '演示领导' },
  can: ['read', 'export', 'direct'],
};

/** A leader's directive on a target, ten days before it is due. */
export const directive: EntrustedMatter = {
  id: 7,
  version: 1,
  origin: 'directive',
  regionCode: '130000',
  regionName: '河北省',
  about: {
    kind: 'target',
    id: 3,
    label: { zh: '全省外贸进出口总值', en: '全省外贸进出口总值' },
  },
  plan: { key: 'hebei-2018', title: '关于扩大对外贸易的若干措施' },
  parentId: null,
  inspection: null,
  text: '请商务厅抓紧分析进出口下滑原因。',
  demand: null,
  owner: agency(11, '省商务厅'),
  coOwners: [agency(12, '石家庄海关')],
  openedOn: '2020-10-20',
  openedBy: '演示领导',
  state: 'open',
  settlementProposed: false,
  dueOn: '2020-11-07',
  late: false,
  daysLate: 0,
  daysLeft: 10,
  closedOn: null,
  latest: null,
  unread: false,
};

const NOTHING: EntrustedDetail['can'] = {
  acknowledge: false,
  report: false,
  relay: false,
  return: false,
  changeDue: false,
  changeOwner: false,
  withdraw: false,
  direct: false,
};

export function detailOf(
  change: Partial<EntrustedMatter> = {},
  can: Partial<EntrustedDetail['can']> = {},
): EntrustedDetail {
  return {
    ...directive,
    ...change,
    asOf: '2020-10-28',
    target: null,
    events: [
      {
        id: 1,
        move: 'entrust',
        on: '2020-10-20',
        at: '2020-10-20T09:00:00+08:00',
        by: '演示领导',
        role: 'leader',
        words: null,
        owner: '省商务厅',
        dueOn: '2020-11-07',
        closingId: null,
        attachments: [],
      },
    ],
    further: [],
    can: { ...NOTHING, ...can },
  };
}
