import { goalsOf } from './plan-of';

/** Goals of a sentence among the tasks of a county's report for 2025. */
function goalsIn(body: string): string[] {
  return goalsOf(
    `江东县优化发展环境工作方案（2025年）\n一、重点任务\n（一）强化支撑。${body}`,
    '2025-01-15',
  ).map((goal) => goal.replace(/ (?:2025-12-31|-)$/, ''));
}

describe('goals as reports say them', () => {
  it.each([
    ['a round size in a name', '实施十亿斤粮食增产工程。', []],
    ['how good something becomes', '提升12个乡镇帮扶质效。', []],
    ['a size that tells which', '关停6万千瓦及以下燃煤锅炉。', []],
    [
      'works that are done to all of a list',
      '实施300个老旧小区、12个老旧街区改造。',
      ['老旧小区改造 300 个', '老旧街区改造 12 个'],
    ],
    ['whole counties', '推动6个乡镇整体建成无废乡镇。', ['建成无废乡镇的乡镇 6 个']],
    [
      'places before 等 that are built up at the end of the phrase',
      '加快城东、港西等4个冷链物流基地建设。',
      ['冷链物流基地建设 4 个'],
    ],
    [
      'means before the verb of a list',
      '集中要素资源打造纺织、机械等3个百亿级产业。',
      ['百亿级产业 3 个'],
    ],
    [
      'a share of a trade that is worked on',
      '完成水泥行业80%以上产能超低排放改造。',
      ['水泥行业产能超低排放改造 80 %'],
    ],
    [
      'the product of the trade spoken of before',
      '推动新能源汽车产业提质扩量，加快做强关键部件，力争产量突破12万辆。',
      ['新能源汽车产量 12 万辆'],
    ],
  ])('%s', (_what, body, goals) => {
    expect(goalsIn(body)).toEqual(goals);
  });
});
