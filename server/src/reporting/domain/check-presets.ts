import { same, type Words } from '../../series/domain/words';
import { fixed, optional, type CheckPreset } from './check-preset';

/** Changes with every change of this file; stored with what an administrator sets. */
export const PRESET_VERSION = 1;

const w = (zh: string, en: string): Words => ({ zh, en });

const WHEN = w('2024年上半年', 'H1 2024');
const OFFICE = w('海关', 'customs');
const BLOCKS_OR_ASKS = ['hard', 'soft'] as const;

const SUM_SAMPLES = {
  parts: w('出口总值、进口总值', '出口总值, 进口总值'),
  sum: same('759.4'),
  total: same('外贸进出口总值'),
  value: same('760.5'),
  difference: same('1.1'),
};

/** Every check, in the order in which findings are listed. */
const ALL = {
  not_published_yet: fixed(
    w('尚未发布的官方数', 'Official figure not out yet'),
    w(
      '该指标由{office}发布，待发布后由系统导入，请选择“未发布”并填写预计日期。',
      'This figure is published by {office} and imported once it is out; answer “not published” and give the expected day.',
    ),
    { placeholders: { office: OFFICE } },
  ),
  published_elsewhere: fixed(
    w('与官方发布数不同', 'Differs from the published figure'),
    w(
      '该指标由{office}发布，已发布数为{published}，请确认该数，不要另填；有疑问的写入说明。',
      'This figure is published by {office}: {published}. Confirm it instead of typing another; put doubts into the explanation.',
    ),
    {
      placeholders: {
        office: OFFICE,
        published: w(
          '748.1，同比−2.5%（2024年10月14日发布）',
          '748.1, growth −2.5% (published on 14 Oct 2024)',
        ),
      },
    },
  ),
  negative: fixed(
    w('正负', 'Sign'),
    w('数量、总额和时长不能为负数。', 'Amounts, counts and times cannot be negative.'),
  ),
  share_outside: optional(
    'hard',
    w('占比范围', 'Range of a share'),
    w('占比须在0至100之间。', 'A share lies between 0 and 100.'),
    { levels: BLOCKS_OR_ASKS },
  ),
  not_whole: fixed(
    w('整数', 'Whole numbers'),
    w('单位是“{unit}”，须填整数。', 'Things are counted in whole numbers ({unit}).'),
    { placeholders: { unit: same('家') } },
  ),
  steps_beyond: fixed(
    w('节点数', 'Number of steps'),
    w('该任务共{steps}个节点，不能填报{value}个。', 'The task has {steps} steps, not {value}.'),
    { placeholders: { steps: same('3'), value: same('4') } },
  ),
  year_fell: fixed(
    w('累计数回落', 'Total since January fell'),
    w(
      '累计数不能小于{when}的{last}；前期数有误的，请先更正前期数并说明原因。',
      'A total since January cannot be less than {last} ({when}); if the earlier figure is wrong, have it corrected first and say why.',
    ),
    { placeholders: { when: WHEN, last: same('455.25') } },
  ),
  part_beyond_whole: fixed(
    w('其中数', 'Part of a whole'),
    w('其中数不能大于“{whole}”的{total}。', 'A part cannot exceed {total} of 「{whole}」.'),
    { placeholders: { whole: same('外贸进出口总值'), total: same('760.5') } },
  ),
  sum_differs: optional(
    'hard',
    w('分项合计', 'Parts and total'),
    w(
      '{parts}合计{sum}，与“{total}”的{value}相差{difference}，超出四舍五入的误差，请核对。',
      '{parts} add up to {sum}, which differs from {value} of 「{total}」 by {difference}, more than rounding explains; please check.',
    ),
    {
      levels: BLOCKS_OR_ASKS,
      placeholders: SUM_SAMPLES,
    },
  ),
  growth_impossible: fixed(
    w('降幅', 'Possible fall'),
    w('降幅不能超过100%。', 'Nothing can fall by more than 100 %.'),
  ),
  reason_missing: fixed(
    w('无数据的原因', 'Reason for no value'),
    w('未发布或不适用须说明原因。', 'Say why there is no value.'),
  ),
  expected_day_missing: fixed(
    w('预计日期', 'Expected day'),
    w('未发布或不适用须填预计可报日期。', 'Say on which day a value can be expected.'),
  ),
  expected_day_past: fixed(
    w('预计日期已过', 'Expected day has passed'),
    w('预计可报日期不能早于{today}。', 'The expected day cannot lie before {today}.'),
    { placeholders: { today: w('2024年10月15日', '15 Oct 2024') } },
  ),
  value_is_known: fixed(
    w('已有数值', 'Value is known'),
    w('{when}的数值已有，不能填未发布或不适用。', 'A value for {when} is known already.'),
    { placeholders: { when: WHEN } },
  ),
  more_precise: optional(
    'soft',
    w('小数位数', 'Decimals'),
    w(
      '填报了{decimals}位小数，以往各期最多{most}位，请核对是否多填。',
      'It has {decimals} decimals, figures so far had at most {most}; check whether too many were typed.',
    ),
    {
      levels: BLOCKS_OR_ASKS,
      parameters: {
        least: {
          title: w('至少比较的期数', 'Least number of earlier figures'),
          value: '3',
          min: '1',
          max: '24',
          whole: true,
        },
      },
      placeholders: { decimals: same('3'), most: same('1') },
    },
  ),
  year_fell_corrected: optional(
    'soft',
    w('前期更正后的回落', 'Fall after a correction'),
    w(
      '小于{when}的{last}；{corrected}的数已更正，请在说明中写明缘由。',
      'Less than {last} of {when}; the figure of {corrected} was corrected, so explain the fall.',
    ),
    { placeholders: { when: WHEN, last: same('455.25'), corrected: w('2024年一季度', 'Q1 2024') } },
  ),
  published_sum_differs: optional(
    'soft',
    w('发布数的分项合计', 'Parts and total as published'),
    w(
      '发布的{parts}合计{sum}，与“{total}”的{value}相差{difference}，请在说明中写明口径差异。',
      'As published, {parts} add up to {sum}, which differs from {value} of 「{total}」 by {difference}; explain the difference.',
    ),
    { placeholders: SUM_SAMPLES },
  ),
  same_as_last: optional(
    'soft',
    w('与上期相同', 'Same as last'),
    w('与{when}数值相同，请说明。', 'The same as for {when}; please explain.'),
    { placeholders: { when: WHEN } },
  ),
  unit_slip: optional(
    'soft',
    w('单位错位', 'Slip of units'),
    w(
      '数值与可比数相差约万倍或亿倍，请核对单位是否为“{unit}”。',
      'Off by about 10⁴ or 10⁸: is the figure really in {unit}?',
    ),
    {
      parameters: {
        near: {
          title: w('换算后视为相近的倍数', 'Factor within which it then fits'),
          value: '3',
          min: '1.1',
          max: '20',
        },
      },
      placeholders: { unit: same('亿元') },
    },
  ),
  jumped: optional(
    'soft',
    w('异常波动', 'Unusual jump'),
    w(
      '是{when}（{last}）的{ratio}倍，超出{low}—{high}倍的常见范围，请核对并说明。',
      '{ratio} times the figure of {when} ({last}), outside the usual {low} to {high} times; check and explain.',
    ),
    {
      parameters: {
        spread: {
          title: w('中位数绝对偏差的倍数', 'Multiple of the median absolute deviation'),
          value: '5',
          min: '1',
          max: '50',
        },
        floor: {
          title: w('最小允许偏离（倍数）', 'Least deviation that is allowed'),
          value: '0.2',
          min: '0.01',
          max: '5',
        },
        least: {
          title: w('至少比较的次数', 'Least number of comparisons'),
          value: '6',
          min: '3',
          max: '60',
          whole: true,
        },
        factor: {
          title: w('历史不足时的倍数', 'Factor where history is short'),
          value: '3',
          min: '1.1',
          max: '100',
        },
      },
      placeholders: {
        when: w('2023年前三季度', 'Q1–Q3 2023'),
        last: same('640.5'),
        ratio: same('3.6'),
        low: same('0.33'),
        high: same('3'),
      },
    },
  ),
  growth_unusual: optional(
    'soft',
    w('增速异常', 'Unusual growth'),
    w(
      '同比{growth}%，超过±{most}%，请核对并说明。',
      'Growth of {growth}% on a year before is beyond ±{most}%; check and explain.',
    ),
    {
      parameters: {
        most: {
          title: w('增减幅上限（%）', 'Largest growth or fall (%)'),
          value: '50',
          min: '1',
          max: '1000',
        },
      },
      placeholders: { growth: same('62.5'), most: same('50') },
    },
  ),
  far_above_goal: optional(
    'soft',
    w('远超目标', 'Far above the goal'),
    w(
      '达到目标{goal}的{ratio}倍，请核对并说明。',
      '{ratio} times the goal of {goal}; check and explain.',
    ),
    {
      parameters: {
        factor: {
          title: w('目标的倍数', 'Multiple of the goal'),
          value: '1.5',
          min: '1',
          max: '100',
        },
      },
      placeholders: { goal: same('1000'), ratio: same('1.6') },
    },
  ),
  total_fell: optional(
    'soft',
    w('累计数减少', 'Running total fell'),
    w(
      '累计数小于上期的{last}，请说明。',
      'A running total below the last one ({last}); please explain.',
    ),
    { placeholders: { last: same('41') } },
  ),
  rate_unusual: optional(
    'soft',
    w('比率范围', 'Range of a rate'),
    w('比率不在0至100之间，请核对并说明。', 'A rate outside 0 to 100; check and explain.'),
  ),
  required: fixed(
    w('应报必填', 'Required'),
    w(
      '本期应报，不能为空；没有数值的请选择未发布或不适用。',
      'This line is due; it cannot stay empty.',
    ),
  ),
  correction_unexplained: fixed(
    w('更正原因', 'Reason for a correction'),
    w(
      '与已有数值不同，须说明更正原因。',
      'It differs from the value known so far; say why it is corrected.',
    ),
  ),
  behind_unexplained: fixed(
    w('未达序时的原因', 'Reason for being behind'),
    w('低于序时进度，须说明原因。', 'It is behind schedule; say why.'),
  ),
  behind_without_step: fixed(
    w('未达序时的措施', 'Next step when behind'),
    w('低于序时进度，须填写下一步措施。', 'It is behind schedule; say what will be done next.'),
  ),
  soft_unexplained: fixed(
    w('核对提示未说明', 'Question without a reason'),
    w(
      '须在“说明”中写明具体理由后才能报送：{finding}',
      'Give a real reason in the explanation before submitting: {finding}',
    ),
    {
      placeholders: {
        finding: w('与2024年上半年数值相同，请说明。', 'The same as for H1 2024; please explain.'),
      },
    },
  ),
  repeated_words: optional(
    'review',
    w('文字与上期雷同', 'Words repeated'),
    w(
      '{field}与{when}报送的相同，请按本期情况填写。',
      'The {field} is the same as the one submitted for {when}; describe this period.',
    ),
    { placeholders: { field: w('说明', 'explanation'), when: w('2024年二季度', 'Q2 2024') } },
  ),
} satisfies Readonly<Record<string, CheckPreset>>;

/** Stable: stored, sent and branched on. */
export type CheckCode = keyof typeof ALL;

export const PRESETS: Readonly<Record<CheckCode, CheckPreset>> = ALL;
