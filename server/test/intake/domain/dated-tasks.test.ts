import { planOf } from './plan-of';

/** `name recurrence deadline source` of the dated tasks, and of goals their name, value and deadline. */
function tasksIn(body: string, title = '江东县公共服务提升方案（2025—2027年）'): string[] {
  const text = `${title}\n一、重点任务\n（一）夯实基础。${body}\n二、保障措施\n（一）加强领导。压实责任。`;
  return planOf(text, '2025-03-01').rows.flatMap(
    ({ type, name, value, unit, recurrence, deadline, deadlineSource }) =>
      type === 'milestone'
        ? [`${name} | ${recurrence ?? ''} ${deadline ?? ''} ${deadlineSource}`]
        : type === 'target'
          ? [`${name} ${value ?? ''}${unit ?? ''} | ${deadline ?? ''}`]
          : [],
  );
}

const CASES: readonly (readonly [what: string, body: string, tasks: readonly string[]])[] = [
  [
    'a duty of every year by a month',
    '各乡镇要在每年2月底前报送上一年度水利管护情况。',
    ['各乡镇报送上一年度水利管护情况 | annual 2026-02-28 phrase'],
  ],
  [
    'the same from a later year on',
    '自2026年起，每年11月底前完成塘坝安全评估。',
    ['完成塘坝安全评估 | annual 2026-11-30 phrase'],
  ],
  [
    'the same by a day',
    '县水利局每年4月15日前发布防汛预案。',
    ['县水利局发布防汛预案 | annual 2025-04-15 phrase'],
  ],
  [
    'a day in brackets',
    '修订农村供水条例（2025年10月底前完成），扩大宣传。',
    ['修订农村供水条例 | once 2025-10-31 phrase'],
  ],
  [
    'a day in the note',
    '修订水价办法。（县发改局、县水利局，2025年9月底前完成）',
    ['修订水价办法 | once 2025-09-30 note'],
  ],
  [
    'days in the notes of several items',
    '（1）建立河道档案（县水利局牵头，2025年6月底前完成）；（2）推行管护承包（县农业农村局牵头，2025年8月底前完成）。',
    ['建立河道档案 | once 2025-06-30 note', '推行管护承包 | once 2025-08-31 note'],
  ],
  [
    'what is built by the phrase behind it',
    '加快城东水厂扩建，力争2026年上半年建成投用。',
    ['城东水厂扩建建成投用 | once 2026-06-30 phrase'],
  ],
  [
    'two stages of one work',
    '确保东干渠年内开工建设，2027年底前建成通水。',
    ['东干渠开工建设 | once 2025-12-31 phrase', '东干渠建成通水 | once 2027-12-31 phrase'],
  ],
  [
    'goals that a later phrase dates',
    '建设村级水站20座，改造泵房6处，2026年底前投入使用；培训管水员300人。',
    ['村级水站 20座 | 2026-12-31', '改造泵房 6处 | 2026-12-31', '培训管水员 300人 | 2027-12-31'],
  ],
  [
    'days counted from the issue',
    '自本方案印发之日起30日内，各镇制定管护细则。',
    ['各镇制定管护细则 | once 2025-03-31 phrase'],
  ],
  [
    'what is in force from a day on',
    '2025年7月1日起，全面实行水表远传抄收。',
    ['全面实行水表远传抄收 | once 2025-07-01 phrase'],
  ],
  [
    'what is held in a month',
    '2025年8月，举办首届节水技能大赛。',
    ['举办首届节水技能大赛 | once 2025-08-31 phrase'],
  ],
  [
    'this year, said twice',
    '今年年内取消二次供水加价。',
    ['取消二次供水加价 | once 2025-12-31 phrase'],
  ],
  [
    'results of one date, each for itself',
    '到2026年，建成城乡一体供水管网，水质检测任务全面完成，形成分级负责的管护机制，群众满意度持续提升。',
    [
      '建成城乡一体供水管网 | once 2026-12-31 phrase',
      '水质检测任务全面完成 | once 2026-12-31 sentence_run',
      '形成分级负责的管护机制 | once 2026-12-31 sentence_run',
    ],
  ],
];

describe('dated tasks', () => {
  it.each(CASES)('%s', (_what, body, tasks) => {
    expect(tasksIn(body)).toEqual(tasks);
  });

  it.each([
    ['the document’s own force', '本方案自2025年5月1日起施行。'],
    ['what was in force before', '2024年7月1日起，全面实行水表远传抄收。'],
    ['a month in which something happens each year', '每年6月开展节水宣传。'],
    ['no end', '加强日常巡查。（责任单位：县水利局；完成时限：长期坚持）'],
    ['a stage of the campaign', '第一阶段（2025年3月—5月），动员部署。'],
  ])('takes no task from %s', (_what, body) => {
    expect(tasksIn(body)).toEqual([]);
  });

  it('takes items under a heading that says by when', () => {
    const text =
      '江东县重点工作安排\n一、2025年6月底前完成的任务\n1.出台水费办法。（县水利局）\n2.完成管网普查。查明老化管段，建立档案。（县住建局）\n3.新建蓄水池12座。（县水利局）\n二、2025年底前完成的任务\n（一）建立用水户名录。\n三、保障措施\n（一）加强领导。压实责任。';
    const rows = planOf(text, '2025-03-01').rows.filter(({ type }) => type !== 'responsibility');
    expect(
      rows.map(({ type, name, deadline, agencies }) => [type, name, deadline, agencies.join('、')]),
    ).toEqual([
      ['milestone', '出台水费办法', '2025-06-30', '县水利局'],
      ['milestone', '完成管网普查', '2025-06-30', '县住建局'],
      ['target', '新建蓄水池', '2025-06-30', '县水利局'],
      ['milestone', '建立用水户名录', '2025-12-31', ''],
    ]);
  });

  it('charges who reports, not whom it is told', () => {
    const { rows } = planOf(
      '江东县公共服务提升方案\n一、重点任务\n（一）夯实基础。每年2月底前，县水利局向县政府报送管护情况。',
      '2025-03-01',
    );
    expect(rows.map(({ agencies }) => agencies)).toEqual([['县水利局']]);
  });
});
