import { dayLabel } from '../../series/domain/period-label';
import { exact } from '../../series/domain/exact';
import { growthWords } from '../../targets/domain/sentence';
import { ROLES, type Role } from '../../targets/domain/model';
import type { BulletinFigure } from './bulletin-figure';

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  lead: '牵头',
  shared: '分工负责',
  support: '配合',
  guide: '指导',
};

/** Name of a target, with its plan where the bulletin is about several: 进出口总值（河北 2018）. */
export function nameWords(figure: BulletinFigure, severalPlans: boolean): string {
  return severalPlans ? `${figure.name}（${figure.plan}）` : figure.name;
}

/** Goal, value, schedule and gap; published growth beside a level. */
export function standingWords(figure: BulletinFigure): string {
  const growth =
    figure.measure === 'value' && figure.growth !== null && figure.lamp !== 'no_data'
      ? `；${growthWords(exact(figure.growth)).zh}`
      : '';
  // Days change daily, so the verdict leaves them out; they follow its last word 逾期.
  const days = figure.daysLate === null ? '' : `${figure.daysLate}天`;
  const unstated =
    figure.deadline !== null && figure.deadlineState !== 'open' && !figure.deadlineStated
      ? `（文件未写明期限，以方案期末${dayLabel(figure.deadline).zh}计）`
      : '';
  // Growth is judged against the goal itself, which the verdict then names.
  const goal = figure.verdict.includes(figure.goalText) ? '' : `目标为${figure.goalText}；`;
  return `${goal}${figure.verdict}${days}${unstated}${growth}。`;
}

/** 牵头单位：甲厅；配合单位：乙局、丙委。 */
export function bodiesWords({ bodies }: BulletinFigure): string {
  if (bodies.length === 0) return '责任单位未明确。';
  return `${byRole(bodies, '单位：')}。`;
}

/** The same for the cell of a table: 牵头：甲厅；配合：乙局、丙委. */
export function bodiesCell({ bodies }: BulletinFigure): string {
  return bodies.length === 0 ? '责任单位未明确' : byRole(bodies, '：');
}

function byRole(bodies: BulletinFigure['bodies'], sign: string): string {
  return ROLES.flatMap((role) => {
    const names = bodies.filter((body) => body.role === role).map(({ name }) => name);
    return names.length === 0 ? [] : [`${ROLE_NAMES[role]}${sign}${names.join('、')}`];
  }).join('；');
}

/** The body's own words are quoted as its own; what nobody explained is said to be unexplained. */
export function reasonWords({ reason }: BulletinFigure): string {
  if (reason === null) return '原因：未说明。';
  const next = reason.nextStep === null ? '' : `下一步：单位报告“${quoted(reason.nextStep)}”。`;
  return `原因：单位说明“${quoted(reason.words)}”（${reason.round}报送）。${next}`;
}

/** Quotes within quotes are single; a stop before the closing mark is not needed twice. */
function quoted(words: string): string {
  return words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/“/g, '‘')
    .replace(/”/g, '’')
    .replace(/[。；;.]+$/, '');
}
