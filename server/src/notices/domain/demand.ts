import type { Clock } from '../../matters/domain/subject';
import type { Day } from '../../series/domain/day';
import { dayLabel } from '../../series/domain/period-label';
import type { Colour } from './colour-ladder';

const TASK: Readonly<Record<Clock, string>> = {
  deadline: '查明未按期完成的原因，制定补救措施，明确完成时限和责任人',
  progress: '分析进度落后的原因，制定赶超措施，明确每月进度安排和责任人',
  report: '立即补报，并说明未按时报送的原因',
  entrusted: '抓紧办理交办事项，说明逾期原因，明确办结时限和责任人',
};

const OPENING: Readonly<Record<Colour, string>> = {
  blue: '请你单位高度重视，',
  yellow: '现予预警。请你单位主要负责同志牵头，',
  orange: '现予预警。请你单位主要负责同志牵头，',
  red: '现发督办令，挂牌督办。请你单位主要负责同志亲自部署，',
};

const HOW: Readonly<Record<Clock, string>> = {
  deadline: '书面回复整改措施和预计完成时间',
  progress: '书面回复整改措施和预计完成时间',
  report: '书面回复',
  entrusted: '书面回复办理情况和预计办结时间',
};

/** What a slip asks for unless the inspector writes otherwise; its language is the document's. */
export function demandText(clock: Clock, colour: Colour, dueOn: Day): string {
  return `${OPENING[colour]}${TASK[clock]}，于${dayLabel(dueOn).zh}前${HOW[clock]}。`;
}
