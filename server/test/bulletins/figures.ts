import type {
  BulletinFigure,
  BulletinMaterial,
  BulletinReturn,
} from '../../src/bulletins/domain/bulletin-figure';
import { groupOf } from '../../src/bulletins/domain/five-group';

let serial = 0;

/** A figure that is on schedule and led by 甲厅, unless it is said otherwise. */
export function figure(more: Partial<BulletinFigure> = {}): BulletinFigure {
  serial += 1;
  const one: BulletinFigure = {
    targetId: serial,
    name: `目标${serial}`,
    planKey: 'small',
    plan: '山西 2022',
    regionCode: '140000',
    measure: 'value',
    group: 'on_schedule',
    lamp: 'on_track',
    deadlineState: 'open',
    deadline: '2025-12-31',
    deadlineStated: true,
    daysLate: null,
    goal: '100',
    goalText: '不少于100家',
    unit: '家',
    period: '2024年9月末',
    attained: '70',
    attainedUnit: '家',
    growth: null,
    expected: '68',
    completion: '70',
    expectedCompletion: '68',
    gap: '2',
    gapUnit: 'pp',
    verdict: '2024年9月末70家，完成70.00%，序时68.00%，高于序时2.00个百分点',
    rule: 6,
    ruleSet: 'pp-gap',
    ruleSetVersion: 1,
    headline: true,
    bodies: [body(1, '甲厅')],
    reason: null,
    ...more,
  };
  return more.group === undefined ? { ...one, group: groupOf(one) } : one;
}

export function body(
  agencyId: number,
  name: string,
  role: 'lead' | 'shared' | 'support' = 'lead',
  reports = role === 'lead',
): BulletinFigure['bodies'][number] {
  return { agencyId, name, role, reports, openGroup: false };
}

export function oneReturn(more: Partial<BulletinReturn> = {}): BulletinReturn {
  serial += 1;
  return {
    submissionId: serial,
    agencyId: 1,
    agency: '甲厅',
    round: '2024年三季度',
    dueOn: '2024-10-28',
    submittedOn: '2024-10-20',
    standing: 'on_time',
    daysLate: null,
    ...more,
  };
}

export function material(more: Partial<BulletinMaterial> = {}): BulletinMaterial {
  return {
    asOf: '2024-11-05',
    plans: [{ key: 'small', title: '小方案', docNo: '晋政发〔2022〕1号', issuer: '省政府' }],
    figures: [],
    returns: [],
    slips: [],
    ...more,
  };
}
