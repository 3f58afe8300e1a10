import { planOf } from './plan-of';
import { rowsOf, told, type ReadingCase } from './sentence-reading';

/** `name day source` of the figures of a text. */
const daysOf = (text: string, options?: ReadingCase) =>
  rowsOf(text, options)
    .filter(({ quantity }) => quantity !== null)
    .map((row) => told(row).replace(/ \| [^|]* \| /, ' '));

const FIVE: ReadingCase = { zone: 'goals', issuedOn: '2026-04-02', horizon: '2030-12-31' };

describe('the view into the distance and the period of the goals', () => {
  it.each<[string, string, string[]]>([
    [
      'the period named where the goals are announced, not the year of the vision before',
      '到2035年，基本建成水利强市，全市供水能力达到40亿立方米。“十五五”时期水利发展的主要目标是：\n——防洪更安全。堤防达标率达到92%。\n——用水更节约。灌溉水利用系数提高到0.6。',
      [
        '全市供水能力 2035-12-31 sentence_run',
        '堤防达标率 2030-12-31 lead_in',
        '灌溉水利用系数 2030-12-31 lead_in',
      ],
    ],
    [
      'the same within one paragraph',
      '展望2035年，骨干水网全面建成。今后五年要实现以下目标：新增供水能力3亿立方米。城乡供水普及率达到95%。',
      ['新增供水能力 2030-12-31 sentence_run', '城乡供水普及率 2030-12-31 sentence_run'],
    ],
    [
      '规划期内 is the period of the plan',
      '到2035年，旅游收入达到900亿元。规划期内，主要目标如下：新建景区30家。',
      ['旅游收入 2035-12-31 phrase', '新建景区 2030-12-31 sentence_run'],
    ],
    [
      'undated goals in a paragraph of their own are not of the vision',
      '到2035年，建成美丽河湖120条。\n森林覆盖率达到46%。',
      ['美丽河湖 2035-12-31 phrase', '森林覆盖率 2030-12-31 plan_period'],
    ],
  ])('%s', (_, text, expected) => {
    expect(daysOf(text, FIVE)).toEqual(expected);
  });

  it.each([
    ['某市国民经济和社会发展第十五个五年规划纲要', '到2035年，基本实现现代化。', '2030-12-31'],
    ['某县水利发展第十四个五年计划', '到2035年，建成节水型社会。', '2025-12-31'],
    [
      '某市关于推进新型工业化的意见',
      '展望到2035年，建成制造强市。“十五五”时期主要目标如下。',
      '2030-12-31',
    ],
    ['某市关于推进新型工业化的意见', '到2035年，建成制造强市。', '2035-12-31'],
  ])('%s: %s is made for the years to %s', (title, goals, horizon) => {
    const plan = planOf(
      `${title}\n一、发展目标\n${goals}\n二、重点任务\n（一）加快建设。\n`,
      '2026-04-02',
    );
    expect(plan.plan.horizon).toBe(horizon);
  });
});

describe('times within a phrase', () => {
  it('months to come date a goal and are no part of its name; a sum over years has a date of its own', () => {
    const text = '7—12月份再新增托育机构8家；三年累计培育60家。6—9月新建水窖30口。';
    expect(daysOf(text, FIVE)).toEqual([
      '新增托育机构 2026-12-31 phrase',
      '培育 2030-12-31 plan_period',
      '新建水窖 2026-09-30 phrase',
    ]);
  });

  it.each<[string, string[]]>([
    [
      '上半年设备到位率、全年资金拨付率均达到100%。',
      ['设备到位率 2024-06-30 phrase', '资金拨付率 2024-12-31 phrase'],
    ],
    [
      '招聘进度6月底达到40%、年底达到90%。',
      ['招聘进度 2024-06-30 phrase', '招聘进度 2024-12-31 phrase'],
    ],
    [
      '一季度开工率、三季度竣工率分别达到60%、80%。',
      ['开工率 2024-03-31 phrase', '竣工率 2024-09-30 phrase'],
    ],
    ['不迟于8月15日改造校舍20栋。', ['改造校舍 2024-08-15 phrase']],
    ['入冬前改造供热管网40公里。', ['改造供热管网 2026-12-31 plan_period']],
    ['厕所普及率2025年底前达到85%。', ['厕所普及率 2025-12-31 phrase']],
    ['参保人数到2026年达到60万人。', ['参保人数 2026-12-31 phrase']],
    ['国庆节前，改造菜市场6个。', ['改造菜市场 2024-09-30 phrase']],
    ['“七一”前建成社区书房20家。', ['社区书房 2024-06-30 phrase']],
    ['年度检查连续2年不合格的，退出名录。\n新建绿道30公里。', ['新建绿道 2026-12-31 plan_period']],
  ])('%s', (text, expected) => {
    expect(daysOf(text)).toEqual(expected);
  });

  it('a year of the period that the title tells is ahead, though no day of issue is printed', () => {
    const { rows } = planOf(
      '某市“十五五”养老服务规划（2026—2030年）\n二、主要任务\n（一）社区食堂覆盖率2027年达到60%。\n',
    );
    expect(rows.map(({ name, deadline }) => [name, deadline])).toEqual([
      ['社区食堂覆盖率', '2027-12-31'],
    ]);
  });

  it('the day of a note ends what comes every year as well', () => {
    const { rows } = planOf(
      '某市厕所改造三年行动方案（2026—2028年）\n二、主要任务\n（一）公厕达标率每年提高4个百分点。（责任单位：市城市管理局；完成时限：2028年10月底）\n',
      '2026-03-02',
    );
    expect(
      rows
        .filter(({ type }) => type === 'target')
        .map(({ recurrence, deadline }) => [recurrence, deadline]),
    ).toEqual([['annual', '2028-10-31']]);
  });
});
