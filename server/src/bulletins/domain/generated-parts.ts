import { dayLabel } from '../../series/domain/period-label';
import { exact, HUNDRED } from '../../series/domain/exact';
import { twoDecimals } from '../../targets/domain/figures';
import {
  isPassed,
  type BulletinFigure,
  type BulletinMaterial,
  type BulletinReturn,
  type ReturnStanding,
} from './bulletin-figure';
import { annexNumber } from './bulletin-annex';
import type { Generated } from './bulletin-part';
import { bodiesWords, nameWords, reasonWords, standingWords } from './figure-words';
import { countGroups, GROUP_NAMES } from './five-group';
import { demandWords } from './demand-words';
import { meritsOf } from './merit';
import { meritLines } from './merit-words';

/** What a draft says beside its figures. */
export interface DraftFrame {
  readonly regionName: string;
  /** 2020年三季度. */
  readonly period: string;
  readonly basis: string;
  readonly headlineIds: readonly number[];
  /** Number of the bulletin that this one corrects. */
  readonly follows: string | null;
}

/** At most so many targets are told one by one in a list of the text; the annex has all. */
export const MOST_LISTED = 15;

/** Every part of a bulletin as it follows from its figures: plain, exact, without adjectives. */
export function generatedParts(material: BulletinMaterial, frame: DraftFrame): Generated {
  const several = material.plans.length > 1;
  const { figures, returns } = material;
  const merits = meritsOf(material);
  return {
    opening: openingWords(material, frame),
    overall: overallWords(figures),
    headline: headlineWords(figures, frame.headlineIds, several),
    behind: behindWords(figures, several, annexNumber(material, 'behind')),
    deadlines: deadlineWords(figures, several, annexNumber(material, 'passed')),
    returns: returnsWords(returns, material),
    praise: meritLines(
      merits.praise,
      '下列单位牵头的目标无未达序时、无逾期，且没有迟报、未报，予以表扬：',
    ),
    criticism: meritLines(merits.criticism, '对下列单位予以批评：'),
    demands: demandWords(material),
  };
}

function openingWords({ asOf }: BulletinMaterial, frame: DraftFrame): string {
  return `根据${frame.basis}，以截至${dayLabel(asOf).zh}已审核的数据为准，现将${frame.regionName}${frame.period}目标进展情况通报如下。${
    frame.follows === null ? '' : `此前印发的督查通报${frame.follows}中的有关数据，以本通报为准。`
  }`;
}

function overallWords(figures: readonly BulletinFigure[]): string {
  const total = figures.length;
  const lamps = (lamp: BulletinFigure['lamp']) => figures.filter((one) => one.lamp === lamp).length;
  const groups = countGroups(figures).map(({ group, count, share }) => {
    const detail =
      group === 'other' && count > 0
        ? `（无数据${lamps('no_data')}项、未设序时${lamps('unscheduled')}项）`
        : group === 'behind' && count > 0
          ? `（滞后${lamps('off_track')}项、预警${lamps('at_risk')}项）`
          : '';
    return `${GROUP_NAMES[group]}${count}项${detail}，占${share ?? '0.00'}%`;
  });
  const lines = [
    `本次通报共涉及目标${total}项。其中：${groups.join('；')}。占比以${total}项为分母，四舍五入保留两位小数。`,
  ];
  const passed = figures.filter(isPassed);
  if (passed.length > 0) {
    const states = (state: BulletinFigure['deadlineState']) =>
      passed.filter((one) => one.deadlineState === state).length;
    lines.push(
      `上述目标中，期限已过未办结的${passed.length}项：逾期${states('overdue')}项、未完成${states('missed')}项、期满未报${states('unproven')}项，已分别计入以上五类，不另行加总。`,
    );
  }
  return lines.join('\n');
}

function headlineWords(
  figures: readonly BulletinFigure[],
  ids: readonly number[],
  several: boolean,
): string {
  const chosen = ids.flatMap((id) => figures.find((one) => one.targetId === id) ?? []);
  return numbered(chosen.map((one) => `${nameWords(one, several)}：${standingWords(one)}`)).join(
    '\n',
  );
}

/** What a passed deadline already shows is not told twice. */
function behindWords(figures: readonly BulletinFigure[], several: boolean, annex: number): string {
  const behind = figures.filter((one) => one.group === 'behind');
  const open = behind.filter((one) => !isPassed(one));
  if (behind.length === 0) return '';
  const elsewhere = behind.length - open.length;
  const lines = [
    elsewhere === 0
      ? `未达序时的目标${behind.length}项。`
      : `未达序时的目标${behind.length}项，其中${elsewhere}项逾期、未完成或期满未报，列入下一部分。`,
  ];
  const parts = [
    { name: '滞后', of: open.filter((one) => one.lamp === 'off_track') },
    { name: '预警', of: open.filter((one) => one.lamp === 'at_risk') },
  ].filter(({ of }) => of.length > 0);
  for (const [index, { name, of }] of parts.entries()) {
    lines.push(`${BRACKETED[index] ?? ''}${name}${of.length}项`);
    lines.push(...listed(of, several, annex));
  }
  return lines.join('\n');
}

const BRACKETED = ['（一）', '（二）', '（三）'];

function deadlineWords(
  figures: readonly BulletinFigure[],
  several: boolean,
  annex: number,
): string {
  const passed = figures.filter(isPassed);
  const kinds = [
    { state: 'overdue', name: '逾期' },
    { state: 'missed', name: '未完成' },
    { state: 'unproven', name: '期满未报' },
  ] as const;
  const parts = kinds
    .map(({ state, name }) => ({ name, of: passed.filter((one) => one.deadlineState === state) }))
    .filter(({ of }) => of.length > 0);
  return parts
    .flatMap(({ name, of }, index) => [
      `${BRACKETED[index] ?? ''}${name}${of.length}项`,
      ...listed(of, several, annex),
    ])
    .join('\n');
}

function listed(figures: readonly BulletinFigure[], several: boolean, annex: number): string[] {
  const told = figures
    .slice(0, MOST_LISTED)
    .map(
      (one) =>
        `${nameWords(one, several)}：${standingWords(one)}${bodiesWords(one)}${reasonWords(one)}`,
    );
  const rest = figures.length - told.length;
  return rest > 0 ? [...numbered(told), `其余${rest}项见附件${annex}。`] : numbered(told);
}

function returnsWords(returns: readonly BulletinReturn[], { asOf }: BulletinMaterial): string {
  if (returns.length === 0) return '';
  const of = (standing: ReturnStanding) => returns.filter((one) => one.standing === standing);
  const [onTime, late, missing] = [of('on_time'), of('late'), of('missing')];
  const received = returns.filter((one) => one.submittedOn !== null).length;
  const decided = received + missing.length;
  const rate =
    decided === 0
      ? ''
      : `；已报和未报共${decided}份中，按时${onTime.length}份，按时率${percentOf(onTime.length, decided)}`;
  const lines = [
    `应报${returns.length}份，截至${dayLabel(asOf).zh}已报${received}份，报送率${percentOf(received, returns.length)}${rate}。未到截止日${of('not_yet_due').length}份。`,
  ];
  if (late.length > 0) lines.push(`迟报${late.length}份：${late.map(lateWords).join('、')}。`);
  if (missing.length > 0) {
    lines.push(`未报${missing.length}份：${missing.map(lateWords).join('、')}。`);
  }
  return lines.join('\n');
}

function lateWords({ agency, round, standing, daysLate }: BulletinReturn): string {
  const days =
    daysLate === null ? '' : standing === 'missing' ? `，已超期${daysLate}天` : `，迟${daysLate}天`;
  return `${agency}（${round}${days}）`;
}

function percentOf(part: number, whole: number): string {
  return `${twoDecimals(exact(part).times(HUNDRED).div(whole))}%`;
}

function numbered(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${index + 1}.${line}`);
}
