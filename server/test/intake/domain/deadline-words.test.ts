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
