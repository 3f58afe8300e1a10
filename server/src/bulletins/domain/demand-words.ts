import type { BulletinMaterial } from './bulletin-figure';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七'];

/** What is demanded of each group that has somebody in it. */
export function demandWords({ figures, returns }: BulletinMaterial): string {
  const has = (found: boolean, demand: string) => (found ? [demand] : []);
  const demands = [
    ...has(
      figures.some((one) => one.lamp === 'off_track' && one.deadlineState === 'open'),
      '滞后目标的牵头单位，要逐项查明原因，自本通报印发之日起10个工作日内报送整改措施和完成时限。',
    ),
    ...has(
      figures.some((one) => one.lamp === 'at_risk' && one.deadlineState === 'open'),
      '预警目标的牵头单位，要对照序时安排补足差距，在下一期报送中逐项说明。',
    ),
    ...has(
      figures.some((one) => one.deadlineState === 'overdue'),
      '逾期目标的牵头单位，要自本通报印发之日起5个工作日内书面报告未办结的原因和办结时限，办结后按规定申请销号。',
    ),
    ...has(
      figures.some((one) => one.deadlineState === 'missed'),
      '期满未完成目标的牵头单位，要自本通报印发之日起10个工作日内书面说明原因。',
    ),
    ...has(
      figures.some((one) => one.deadlineState === 'unproven' || one.lamp === 'no_data'),
      '期满未报和无数据目标的填报单位，要在下一期报送截止日前补报；数据尚未发布的，注明预计发布日期。',
    ),
    ...has(
      returns.some((one) => one.standing === 'missing'),
      '未报送的单位，要自本通报印发之日起5个工作日内补报。',
    ),
    ...has(
      figures.some((one) => one.group === 'on_schedule' || one.group === 'ahead'),
      '达序时和超序时目标的牵头单位，要按序时安排继续推进，按期报送。',
    ),
  ];
  return demands.map((demand, index) => `（${NUMERALS[index] ?? index + 1}）${demand}`).join('\n');
}
