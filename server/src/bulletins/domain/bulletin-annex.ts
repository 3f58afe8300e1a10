import { exact } from '../../series/domain/exact';
import { figure, twoDecimals } from '../../targets/domain/figures';
import type { DeadlineState, Lamp } from '../../targets/domain/model';
import {
  isPassed,
  type BulletinFigure,
  type BulletinMaterial,
  type ReturnStanding,
} from './bulletin-figure';
import { bodiesCell } from './figure-words';
import { countGroups, FIVE_GROUPS, GROUP_NAMES } from './five-group';

export const LAMP_NAMES: Readonly<Record<Lamp, string>> = {
  achieved: '◆已完成',
  on_track: '●正常',
  at_risk: '▲预警',
  off_track: '■滞后',
  no_data: '○无数据',
  unscheduled: '◇未设序时',
};
export const DEADLINE_NAMES: Readonly<Record<DeadlineState, string>> = {
  open: '未到期',
  met: '如期完成',
  met_early: '提前完成',
  awaiting_final: '待期末数',
  unproven: '期满未报',
  missed: '未完成',
  overdue: '逾期',
  no_deadline: '无期限',
};
export const STANDING_NAMES: Readonly<Record<ReturnStanding, string>> = {
  on_time: '按时',
  late: '迟报',
  missing: '未报',
  not_yet_due: '未到期',
};

export type AnnexKey = 'groups' | 'behind' | 'passed' | 'returns';

export interface AnnexColumn {
  readonly header: string;
  /** Share of the width, relative to the others. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface Annex {
  readonly key: AnnexKey;
  readonly title: string;
  readonly columns: readonly AnnexColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly note: string | null;
}

/** The tables behind the text, in the order of their numbers; what has no row is left out. */
export function annexesOf(material: BulletinMaterial): Annex[] {
  const all = [
    groupsAnnex(material),
    listAnnex(material, 'behind', '未达序时目标清单', ({ group }) => group === 'behind'),
    listAnnex(material, 'passed', '期限已过未办结目标清单', isPassed),
    returnsAnnex(material),
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

/** The number under which an annex is named in the text; 0 where there is none. */
export function annexNumber(material: BulletinMaterial, key: AnnexKey): number {
  return annexesOf(material).findIndex((annex) => annex.key === key) + 1;
}

const left = (header: string, width: number): AnnexColumn => ({ header, width, align: 'left' });
const middle = (header: string, width: number): AnnexColumn => ({ header, width, align: 'center' });
const right = (header: string, width: number): AnnexColumn => ({ header, width, align: 'right' });

function groupsAnnex({ figures }: BulletinMaterial): Annex {
  const plans = [...new Set(figures.map(({ plan }) => plan))];
  const counted = (name: string, of: readonly BulletinFigure[]) => [
    name,
    ...countGroups(of).map(({ count }) => String(count)),
    String(of.length),
  ];
  const rows = plans.map((plan) =>
    counted(
      plan,
      figures.filter((one) => one.plan === plan),
    ),
  );
  const shares = countGroups(figures).map(({ share }) => `${share ?? '—'}%`);
  return {
    key: 'groups',
    title: '目标进展五类汇总表',
    columns: [
      left('方案', 3),
      ...FIVE_GROUPS.map((group) => right(GROUP_NAMES[group], 2)),
      right('合计', 2),
    ],
    rows: figures.length === 0 ? [] : [...rows, counted('合计', figures), ['占比', ...shares, '—']],
    note: '单位：项。未达序时为预警和滞后；超序时为高于序时5个百分点及以上；其他为无数据和未设序时。占比以合计为分母，四舍五入保留两位小数。',
  };
}

function listAnnex(
  { plans, figures }: BulletinMaterial,
  key: AnnexKey,
  title: string,
  of: (figure: BulletinFigure) => boolean,
): Annex {
  const several = plans.length > 1;
  return {
    key,
    title,
    columns: [
      middle('序号', 1.2),
      left('目标', 5),
      ...(several ? [left('方案', 2.2)] : []),
      left('目标要求', 3.6),
      left('完成情况', 3),
      right('差距', 2.4),
      middle('亮灯', 2.9),
      left('期限', 3.8),
      left('责任单位', 7),
      left('单位说明的原因', 6),
    ],
    rows: figures
      .filter(of)
      .map((one, index) => [
        String(index + 1),
        one.name,
        ...(several ? [one.plan] : []),
        one.goalText,
        attainedCell(one),
        one.gap === null ? '—' : gapWords(one.gap, one.gapUnit),
        LAMP_NAMES[one.lamp],
        deadlineWords(one),
        bodiesCell(one),
        one.reason?.words ?? '未说明',
      ]),
    note: null,
  };
}

function returnsAnnex({ returns }: BulletinMaterial): Annex {
  return {
    key: 'returns',
    title: '数据报送情况表',
    columns: [
      middle('序号', 1),
      left('单位', 5),
      left('报送期', 3),
      middle('截止日', 3),
      middle('报送日', 3),
      middle('情况', 2),
      right('超期天数', 2),
    ],
    rows: returns.map((one, index) => [
      String(index + 1),
      one.agency,
      one.round,
      one.dueOn,
      one.submittedOn ?? '—',
      STANDING_NAMES[one.standing],
      one.daysLate === null ? '—' : String(one.daysLate),
    ]),
    note: null,
  };
}

/** The value, and its share of the goal where there is one. */
function attainedCell({ attained, attainedUnit, completion }: BulletinFigure): string {
  if (attained === null) return '—';
  const value = exact(attained);
  const amount =
    attainedUnit === '%' ? `${twoDecimals(value)}%` : `${figure(value)}${attainedUnit}`;
  return completion === null ? amount : `${amount}（完成${twoDecimals(exact(completion))}%）`;
}

function gapWords(gap: string, unit: string | null): string {
  return unit === 'pp'
    ? `${twoDecimals(exact(gap))}个百分点`
    : `${figure(exact(gap))}${unit ?? ''}`;
}

function deadlineWords({ deadline, deadlineState, daysLate }: BulletinFigure): string {
  if (deadline === null) return DEADLINE_NAMES[deadlineState];
  const state =
    deadlineState === 'open'
      ? ''
      : `${DEADLINE_NAMES[deadlineState]}${daysLate === null ? '' : `${daysLate}天`}`;
  return `${deadline}\n${state}`.trim();
}
