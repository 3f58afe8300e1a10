import { LAMPS, type Lamp } from '../../targets/domain/model';
import { dayLabel } from '../../series/domain/period-label';
import type { Day } from '../../series/domain/day';
import type { Words } from '../../series/domain/words';
import type { Movement } from '../../evaluation/domain/movement';

const LAMP_WORDS: Record<Lamp, Words> = {
  achieved: { zh: '已完成', en: 'achieved' },
  on_track: { zh: '正常', en: 'on track' },
  at_risk: { zh: '预警', en: 'at risk' },
  off_track: { zh: '滞后', en: 'off track' },
  no_data: { zh: '无数据', en: 'without data' },
  unscheduled: { zh: '未设序时', en: 'without schedule' },
};

const DEADLINE_WORDS = {
  overdue: { zh: '逾期', en: 'overdue' },
  missed: { zh: '未完成', en: 'missed' },
  unproven: { zh: '期满未报', en: 'ended without a report' },
} as const;

const MOVEMENT_WORDS: Record<Exclude<Movement, 'same'>, Words> = {
  up: { zh: '上升', en: 'up' },
  down: { zh: '下降', en: 'down' },
  new: { zh: '新增', en: 'new' },
  closed: { zh: '办结', en: 'closed' },
};

export interface SentenceCounts {
  readonly lamps: Readonly<Record<Lamp, number>> & { readonly total: number };
  readonly deadlines: Readonly<Record<keyof typeof DEADLINE_WORDS, number>>;
  /** Left out where nothing is compared. */
  readonly movement?: Readonly<Record<Movement, number>> & { readonly since: Day };
}

/**
 * What a leader reads first: 74项目标：已完成3、正常5、…；其中逾期4、未完成2；较上季末…. The lamps sum
 * to the total; what follows 其中 is part of them and never added.
 */
export function overviewSentence({ lamps, deadlines, movement }: SentenceCounts): Words {
  if (lamps.total === 0) return { zh: '暂无目标。', en: 'There are no targets yet.' };
  const said = lampsInWords(lamps);
  const parts = [
    { zh: `${lamps.total}项目标：${said.zh}`, en: `${lamps.total} targets: ${said.en}` },
    amongThem(deadlines),
    movement ? moved(movement) : null,
  ].filter((part) => part !== null);
  return {
    zh: `${parts.map((part) => part.zh).join('；')}。`,
    en: `${parts.map((part) => part.en).join('; ')}.`,
  };
}

/** 已完成3、正常5、…: all six, so that they can be added up. */
export function lampsInWords(lamps: Readonly<Record<Lamp, number>>): Words {
  return {
    zh: LAMPS.map((lamp) => `${LAMP_WORDS[lamp].zh}${lamps[lamp]}`).join('、'),
    en: LAMPS.map((lamp) => `${lamps[lamp]} ${LAMP_WORDS[lamp].en}`).join(', '),
  };
}

function amongThem(deadlines: SentenceCounts['deadlines']): Words | null {
  const said = (['overdue', 'missed', 'unproven'] as const).filter((state) => deadlines[state] > 0);
  if (said.length === 0) return null;
  return {
    zh: `其中${said.map((state) => `${DEADLINE_WORDS[state].zh}${deadlines[state]}`).join('、')}`,
    en: `of these ${said.map((state) => `${deadlines[state]} ${DEADLINE_WORDS[state].en}`).join(', ')}`,
  };
}

function moved(movement: NonNullable<SentenceCounts['movement']>): Words {
  const since = dayLabel(movement.since);
  const kinds = (['up', 'down', 'new', 'closed'] as const).filter((kind) => movement[kind] > 0);
  if (kinds.length === 0) {
    return { zh: `较上季末（${since.zh}）无变化`, en: `unchanged since ${since.en}` };
  }
  return {
    zh: `较上季末（${since.zh}）${kinds.map((kind) => `${MOVEMENT_WORDS[kind].zh}${movement[kind]}`).join('、')}`,
    en: `since ${since.en} ${kinds.map((kind) => `${movement[kind]} ${MOVEMENT_WORDS[kind].en}`).join(', ')}`,
  };
}
